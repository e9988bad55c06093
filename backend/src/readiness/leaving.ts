let leaving = false

/*
 * Whoever replaces this process says so a few seconds before SIGTERM: what stands in front stops sending requests while every
 * connection is still taken. A request that meets the closing door itself would be cut.
 */
process.on("SIGUSR2", () => {
  leaving = true
})

/** Whether this process has been told that it will soon be ended. */
export const isLeaving = (): boolean => leaving

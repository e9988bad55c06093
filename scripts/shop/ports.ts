import { createServer } from "node:net"
import { Fault } from "../boot/fault.mjs"
import { portHolder } from "../process/processes.ts"
import type { PortUse } from "./settings.ts"

/** True when nobody listens on the port on 127.0.0.1. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((settle) => {
    const probe = createServer()
    probe.once("error", () => {
      settle(false)
    })
    probe.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      probe.close(() => {
        settle(true)
      })
    })
  })
}

/** Refuses ports that another program holds: all of them at once, each with the variable that moves it. */
export async function refuseTakenPorts(ports: readonly PortUse[]): Promise<void> {
  const taken: string[] = []
  for (const { port, variable, what } of ports) {
    if (await isFree(port)) continue
    const holder = portHolder(port)
    const by = holder ? ` by process ${String(holder.pid)} (${holder.command})` : " by another program"
    taken.push(`port ${String(port)} for ${what} is taken${by}: free it or set ${variable}`)
  }
  if (taken.length > 0) throw new Fault(`The shop cannot start: ${taken.join("; ")}.`)
}

/** The remembered port if it is free, else the next free one. */
export async function choosePort(remembered: number): Promise<number> {
  for (let port = remembered; port < remembered + 200; port++) {
    if (await isFree(port)) return port
  }
  throw new Fault(`No free port for the database from ${String(remembered)} on.`)
}

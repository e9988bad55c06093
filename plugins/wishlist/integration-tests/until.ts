/** Resolves when it is so; fails after half a minute. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`It never came about that ${what}.`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

/** Resolves when it is so; fails after a minute, or after `patienceMs`. */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  patienceMs = 60_000,
): Promise<void> {
  const deadline = Date.now() + patienceMs
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`It never came about that ${what}.`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

import { setTimeout as wait } from "node:timers/promises"

/** Asks until it holds, at most `patience` seconds. @returns the seconds that went by */
export async function waitUntil(holds: () => Promise<boolean>, patience: number): Promise<number> {
  const start = performance.now()
  const seconds = () => (performance.now() - start) / 1000
  while (!(await holds()) && seconds() < patience) await wait(100)
  return seconds()
}

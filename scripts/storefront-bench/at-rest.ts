import { cpus } from "node:os"
import { setTimeout as wait } from "node:timers/promises"
import { say } from "../boot/progress.mjs"

const WINDOW_MS = 2_000
const PATIENCE_MS = 60_000
/** A shop at rest ticks: its jobs look for work every second. */
const IDLE_SHARE = 0.9

/** Waits until the processors had next to nothing to do for two seconds: a shop just opened is still at work. */
export async function untilAtRest(): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const before = processorTimes()
    await wait(WINDOW_MS)
    const after = processorTimes()
    const idle = (after.idle - before.idle) / (after.all - before.all)
    if (idle >= IDLE_SHARE) return
    if (Date.now() < deadline) continue
    say(
      `the machine is at work by itself (idle ${(idle * 100).toFixed(0)} %): the times will be worse than the shop is`,
    )
    return
  }
}

/** In milliseconds since the machine started, over all processors. */
function processorTimes(): { readonly idle: number; readonly all: number } {
  const times = cpus().map((cpu) => cpu.times)
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)
  return { idle: sum(times.map(({ idle }) => idle)), all: sum(times.flatMap((one) => Object.values(one))) }
}

import { readFileSync } from "node:fs"
import { z } from "zod"
import type { Figure } from "../bench/measurement.ts"
import type { DeskClient } from "./desk-client.ts"

const BOUND_SECONDS = 60
const BOUND_MB = 150
const LOOK_EVERY_MS = 50
/** Pages that are asked for before each export, so that its memory is compared with ordinary work and not with rest. */
const PAGES = 100

/**
 * A whole export of orders, then of lines: how long, and how much larger the server grows meanwhile than it was while it
 * answered pages. Between two collections of garbage a server at rest is smaller by some tens of megabytes.
 */
export async function measureExport(
  desk: DeskClient,
  { orders, pid }: { orders: number; pid: number },
): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const rows of ["orders", "lines"]) {
    const base = await largestDuring(pid, () => askPages(desk))
    const start = performance.now()
    let received = 0
    const most = await largestDuring(pid, async () => {
      received = await receive(desk, `orders/export?rows=${rows}`)
    })
    const seconds = (performance.now() - start) / 1000
    figures.push(
      {
        what: `export of ${rows}: rows`,
        value: received,
        unit: "rows",
        ...(rows === "orders" ? { exactly: orders } : {}),
      },
      { what: `export of ${rows}`, value: seconds, unit: "s", bound: BOUND_SECONDS },
      {
        what: `export of ${rows}: memory above base`,
        value: Math.max(0, most - base),
        unit: "MB",
        bound: BOUND_MB,
      },
    )
  }
  return figures
}

/** @returns rows without the heading; each row is a line */
async function receive(desk: DeskClient, path: string): Promise<number> {
  const answer = await desk.open(path)
  if (answer.body === null) throw new Error("The export has no body.")
  let lines = 0
  for await (const chunk of answer.body) {
    const bytes = chunk as Uint8Array
    for (const byte of bytes) if (byte === 10) lines += 1
  }
  return lines - 1
}

/** A hundred pages of the desk, one after the other. */
export async function askPages(desk: DeskClient): Promise<void> {
  for (let page = 0; page < PAGES; page += 1)
    await desk.get(z.unknown(), `orders?limit=25&offset=${String(page * 25)}`)
}

/** The most that a process holds while this is done, in megabytes. */
async function largestDuring(pid: number, work: () => Promise<void>): Promise<number> {
  let most = residentMegabytes(pid)
  const watch = setInterval(() => {
    most = Math.max(most, residentMegabytes(pid))
  }, LOOK_EVERY_MS)
  try {
    await work()
    return most
  } finally {
    clearInterval(watch)
  }
}

/** What a process holds of the machine's memory, as Linux tells it. */
function residentMegabytes(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(pid)}/status`, "utf8")) ?? []
  return Number(kilobytes ?? 0) / 1024
}

import { readFileSync } from "node:fs"
import type { Figure } from "../bench/measurement.ts"
import type { DeskClient } from "./desk-client.ts"

const BOUND_SECONDS = 60
const BOUND_MB = 150
const LOOK_EVERY_MS = 50

/** A whole export of orders, then of lines: how long, and how much more the server holds meanwhile than before. */
export async function measureExport(
  desk: DeskClient,
  { orders, pid }: { orders: number; pid: number },
): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const rows of ["orders", "lines"]) {
    const before = residentMegabytes(pid)
    let most = before
    const watch = setInterval(() => {
      most = Math.max(most, residentMegabytes(pid))
    }, LOOK_EVERY_MS)
    const start = performance.now()
    const received = await receive(desk, `orders/export?rows=${rows}`)
    const seconds = (performance.now() - start) / 1000
    clearInterval(watch)
    figures.push(
      {
        what: `export of ${rows}: rows`,
        value: received,
        unit: "rows",
        ...(rows === "orders" ? { exactly: orders } : {}),
      },
      { what: `export of ${rows}`, value: seconds, unit: "s", bound: BOUND_SECONDS },
      { what: `export of ${rows}: memory above base`, value: most - before, unit: "MB", bound: BOUND_MB },
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

/** What a process holds of the machine's memory, as Linux tells it. */
function residentMegabytes(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(pid)}/status`, "utf8")) ?? []
  return Number(kilobytes ?? 0) / 1024
}

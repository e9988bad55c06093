import { addressOf } from "../call"

/** How an export ended. */
export type Fetched =
  | { readonly kind: "file"; readonly name: string; readonly file: Blob; readonly rows: number }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "stopped" }

interface Progress {
  readonly received: number
  readonly total: number
}

const LINE_FEED = 10
const BROKEN = "The file broke off on the way, and is not kept. Try again."

/** Fetches a file of which each row is a line, and tells how many rows are there already. */
export async function fetchFile(
  path: string,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (progress: Progress) => void },
): Promise<Fetched> {
  try {
    const response = await fetch(addressOf(path), { credentials: "include", signal })
    if (!response.ok || response.body === null) {
      const answer = (await response.json()) as { message?: string }
      return { kind: "failed", message: answer.message ?? `The shop answered ${String(response.status)}.` }
    }
    const total = Number(response.headers.get("x-order-desk-rows") ?? "0")
    const parts: BlobPart[] = []
    let lines = 0
    const reader = response.body.getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      parts.push(value)
      lines += value.reduce((found, byte) => found + (byte === LINE_FEED ? 1 : 0), 0)
      onProgress({ received: Math.max(0, lines - 1), total })
    }
    if (lines - 1 !== total) return { kind: "failed", message: BROKEN }
    const name =
      /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "orders.csv"
    return { kind: "file", name, file: new Blob(parts, { type: "text/csv;charset=utf-8" }), rows: total }
  } catch {
    return signal.aborted ? { kind: "stopped" } : { kind: "failed", message: BROKEN }
  }
}

/** Hands a file to the browser's downloads. */
export function keepFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement("a")
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 60_000)
}

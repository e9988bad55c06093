import { isPlainObject } from "./refusal"
import type { SandboxClock } from "./sandbox-clock"

export interface LoggedCall {
  readonly method: string
  readonly path: string
  readonly at: string
  /** Absent while it is not answered, and for ever when the answer was lost. */
  status?: number
  /** Zoho's code, where something was refused. */
  code?: string | undefined
}

const CALLS_KEPT = 1000

/** The latest calls of the accounts server and the API, oldest first. */
export class CallLog {
  readonly calls: LoggedCall[] = []

  constructor(private readonly clock: SandboxClock) {}

  /** Begins an entry; what happens to the call is added to it. */
  begin(method: string, path: string): LoggedCall {
    const call: LoggedCall = { method, path, at: this.clock.now().toISOString() }
    this.calls.push(call)
    if (this.calls.length > CALLS_KEPT) this.calls.shift()
    return call
  }
}

/** The code of a refused request, of its first refused row, or of a refusal by the accounts server. */
export function codeOf(body: unknown): string | undefined {
  if (!isPlainObject(body)) return undefined
  const rows: readonly unknown[] = Array.isArray(body["data"]) ? body["data"] : []
  const refused = rows.find((row) => isPlainObject(row) && row["status"] === "error")
  const code = isPlainObject(refused) ? refused["code"] : (body["code"] ?? body["error"])
  return typeof code === "string" ? code : undefined
}

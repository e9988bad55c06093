import type { Html } from "./pages/html"

/** What the sandbox answers: JSON, a page, a way to somewhere else, or a bare status. */
export interface SandboxReply {
  readonly status: number
  readonly body?: unknown
  readonly html?: Html
  /** With 303. */
  readonly location?: string
  readonly headers?: Readonly<Record<string, string>>
}

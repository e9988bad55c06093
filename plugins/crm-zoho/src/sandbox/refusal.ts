/** A refusal in Zoho's words: the element of `data[]`, or the whole body. */
export interface SandboxRefusal {
  readonly code: string
  readonly status: "error"
  readonly message: string
  readonly details: Readonly<Record<string, unknown>>
}

export function refusal(
  code: string,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): SandboxRefusal {
  return { code, status: "error", message, details }
}

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

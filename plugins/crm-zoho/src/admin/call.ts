import type { MappingFinding } from "../contract"

declare const __BACKEND_URL__: string | undefined

/** The server's refusal, or its silence, as a sentence for a person. */
export class CallError extends Error {
  /** 0 when the shop could not be reached. */
  readonly status: number
  readonly code: string
  readonly findings: readonly MappingFinding[]

  constructor(status: number, { code, message, findings }: Refusal) {
    super(message ?? `The shop answered ${String(status)}.`)
    this.name = "CallError"
    this.status = status
    this.code = code
    this.findings = findings
  }
}

interface CallOptions {
  readonly method?: "GET" | "POST" | "PUT"
  readonly body?: object
}

/** One call to the shop's admin API with the session of whoever is logged in. @throws {CallError} */
export async function call<T>(path: string, { method = "GET", body }: CallOptions = {}): Promise<T> {
  const base = typeof __BACKEND_URL__ === "string" ? __BACKEND_URL__.replace(/\/$/, "") : ""
  const response = await fetch(`${base}${path}`, {
    method,
    credentials: "include",
    ...(body ? { headers: { "content-type": "application/json" }, body: JSON.stringify(body) } : {}),
  }).catch(() => {
    throw new CallError(0, {
      code: "unreachable",
      message:
        "The shop could not be reached. Nothing is known to have changed; look again before you repeat it.",
      findings: [],
    })
  })
  const answer: unknown = await response.json().catch(() => undefined)
  if (isData<T>(answer, response)) return answer
  throw new CallError(response.status, refusalIn(answer))
}

/** What our own server answers well is of the contract that it was compiled with. */
const isData = <T>(answer: unknown, { ok }: Response): answer is T => ok && answer !== undefined

interface Refusal {
  readonly code: string
  readonly message?: string
  readonly findings: readonly MappingFinding[]
}

function refusalIn(answer: unknown): Refusal {
  const member = (name: string): unknown =>
    typeof answer === "object" && answer !== null ? Reflect.get(answer, name) : undefined
  const code = member("code")
  const message = member("message")
  const findings = member("findings")
  return {
    code: typeof code === "string" ? code : "",
    ...(typeof message === "string" ? { message } : {}),
    findings: areFindings(findings) ? findings : [],
  }
}

const areFindings = (value: unknown): value is readonly MappingFinding[] => Array.isArray(value)

/** Of whatever was thrown. */
export const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message : "Something went wrong."

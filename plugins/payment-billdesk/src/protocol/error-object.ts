import { z } from "zod"

/** BillDesk's error object. It is only as trustworthy as the envelope it came in. */
export interface ErrorObject {
  /** Repeats the HTTP status; undefined where BillDesk left it out. */
  readonly status: number | undefined
  readonly errorType: string | undefined
  /** Such as `TRDRE0001`: domain, kind, four digits. */
  readonly errorCode: string | undefined
  readonly message: string | undefined
  readonly kind: ErrorKind
}

/** The middle three letters of a code say what kind of error it is; the list of codes is not published. */
export type ErrorKind =
  "authentication" | "invalid_request" | "invalid_data" | "duplicate" | "not_found" | "processing" | "other"

const KINDS: ReadonlyMap<string, ErrorKind> = new Map<string, ErrorKind>([
  ["AUE", "authentication"],
  ["IRE", "invalid_request"],
  ["IDE", "invalid_data"],
  ["DRE", "duplicate"],
  ["NFE", "not_found"],
  ["PPE", "processing"],
])

const CODE = /^[A-Z]{2}([A-Z]{3})\d{4}$/

const errorOnTheWire = z.object({
  status: z.coerce.number().int().min(100).max(599).optional().catch(undefined),
  error_type: z.string().max(100).optional().catch(undefined),
  error_code: z.string().max(100).optional().catch(undefined),
  message: z.string().optional().catch(undefined),
})

/** @returns undefined when the payload is not an error object. */
export function readErrorObject(payload: unknown): ErrorObject | undefined {
  const parsed = errorOnTheWire.safeParse(payload)
  if (!parsed.success) return undefined
  const { status, error_type: errorType, error_code: errorCode, message } = parsed.data
  if (errorType === undefined && errorCode === undefined && (status ?? 0) < 400) return undefined
  return { status, errorType, errorCode, message: message?.slice(0, 300), kind: kindOf(errorType, errorCode) }
}

function kindOf(errorType: string | undefined, errorCode: string | undefined): ErrorKind {
  const byCode = KINDS.get(CODE.exec(errorCode ?? "")?.[1] ?? "")
  if (byCode) return byCode
  if (errorType === "authentication_error") return "authentication"
  if (errorType === "duplicate_request_error") return "duplicate"
  return errorType === "invalid_data_error" ? "invalid_data" : "other"
}

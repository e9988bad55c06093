/**
 * What a refusal means for the delivery that met it.
 *
 * - `outage`: Zoho or the road to it is down; nothing is wrong with the record
 * - `throttled`: too many calls; the whole connection rests
 * - `later`: this record is locked or being worked on in Zoho; ask again in a while
 * - `record`: this record will be refused until somebody changes it
 * - `connection`: no record will pass until somebody mends the credentials, the rights or the set-up
 * - `exists`: another record holds this unique value
 * - `bug`: the request itself is malformed; a defect of this plugin
 */
export type Verdict = "outage" | "throttled" | "later" | "record" | "connection" | "exists" | "bug"

/** Zoho CRM v8 codes other than SUCCESS and INVALID_TOKEN, which the caller handles itself. */
const VERDICTS = {
  AUTHENTICATION_FAILURE: "connection",
  OAUTH_SCOPE_MISMATCH: "connection",
  NO_PERMISSION: "connection",
  AUTHORIZATION_FAILED: "connection",
  INACTIVE_USER: "connection",
  LICENSE_LIMIT_EXCEEDED: "connection",
  INVALID_HOST: "connection",
  INVALID_MODULE: "connection",
  FEATURE_NOT_ENABLED: "connection",
  FEATURE_NOT_SUPPORTED: "connection",
  MAPPING_MISMATCH: "connection",
  INVALID_DATA: "record",
  MANDATORY_NOT_FOUND: "record",
  EXPECTED_FIELD_MISSING: "record",
  DEPENDENT_FIELD_MISSING: "record",
  DEPENDENT_MISMATCH: "record",
  PATTERN_NOT_MATCHED: "record",
  CANNOT_PROCESS: "record",
  NOT_ALLOWED: "record",
  RECORD_IN_BLUEPRINT: "record",
  LIMIT_EXCEEDED: "record",
  MULTIPLE_OR_MULTI_ERRORS: "record",
  DUPLICATE_DATA: "exists",
  RECORD_LOCKED: "later",
  NOT_APPROVED: "later",
  ALREADY_MODIFIED: "later",
  ALREADY_SCHEDULED: "later",
  DEPENDENT_SERVICE_ERROR: "outage",
  INTERNAL_ERROR: "outage",
  TOO_MANY_REQUESTS: "throttled",
  LIMIT_REACHED: "bug",
  INVALID_URL_PATTERN: "bug",
  INVALID_REQUEST_METHOD: "bug",
  INVALID_REQUEST: "bug",
  REQUIRED_PARAM_MISSING: "bug",
  EXPECTED_PARAM_MISSING: "bug",
  UNABLE_TO_PARSE_DATA_TYPE: "bug",
  INVALID_QUERY: "bug",
  SYNTAX_ERROR: "bug",
} as const satisfies Record<string, Verdict>

function isKnownCode(code: string): code is keyof typeof VERDICTS {
  return Object.hasOwn(VERDICTS, code)
}

/**
 * The verdict of a Zoho code. The HTTP status decides only where it must: 429 is throttling whatever the body says
 * (LIMIT_EXCEEDED comes with it too), and a code this table does not know follows its status.
 */
export function verdictOf(code: string, status: number): Verdict {
  if (status === 429) return "throttled"
  if (isKnownCode(code)) return VERDICTS[code]
  if (status >= 500) return "outage"
  if (status === 401 || status === 403) return "connection"
  return "record"
}

/** Every code the table names, for tests and documentation. */
export const KNOWN_CODES: readonly string[] = Object.keys(VERDICTS)

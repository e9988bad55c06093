import type { Accepted, Refused, Unknown } from "medusa-integration-kit"

import { redact } from "./redact"
import type { Verdict } from "./verdict"

/** Zoho said no, and what that means for the one who asked. */
export interface ZohoRefused extends Refused {
  readonly verdict: Verdict
  /** API name of the field Zoho complains about. */
  readonly field?: string
  /** The record that holds the unique value, with `exists`. */
  readonly recordId?: string
  /** Seconds Zoho asked us to wait. */
  readonly waitSeconds?: number
}

/** The kit's three answers, with Zoho's refusals. */
export type ZohoOutcome<T> = Accepted<T> | ZohoRefused | Unknown

export interface RefusalFacts {
  readonly verdict: Verdict
  readonly code: string
  readonly message: string
  readonly field?: string | undefined
  readonly recordId?: string | undefined
  readonly waitSeconds?: number | undefined
}

/** A refusal whose text is fit to be stored and logged. */
export function zohoRefused(facts: RefusalFacts): ZohoRefused {
  return {
    kind: "refused",
    verdict: facts.verdict,
    code: facts.code,
    message: redact(facts.message),
    ...(facts.field === undefined ? {} : { field: facts.field }),
    ...(facts.recordId === undefined ? {} : { recordId: facts.recordId }),
    ...(facts.waitSeconds === undefined ? {} : { waitSeconds: facts.waitSeconds }),
  }
}

import type { Accepted, Refused, Unknown } from "medusa-integration-kit"

import { redact } from "./redact"
import type { Verdict } from "./verdict"

/** Zoho said no, and what that means for the one who asked. */
export interface ZohoRefused extends Refused {
  readonly verdict: Verdict
  /** API name of the field Zoho complains about. */
  readonly field?: string
  /** Where in the request, as Zoho's JSON path. */
  readonly path?: string
  /** Characters that the field takes at most. */
  readonly maximumLength?: number
  /** Zoho's kind of the field, when the value was of another. */
  readonly expectedKind?: string
  /** The record that holds the unique value, with `exists`; else the one that Zoho speaks of. */
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
  readonly path?: string | undefined
  readonly maximumLength?: number | undefined
  readonly expectedKind?: string | undefined
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
    ...(facts.path === undefined ? {} : { path: facts.path }),
    ...(facts.maximumLength === undefined ? {} : { maximumLength: facts.maximumLength }),
    ...(facts.expectedKind === undefined ? {} : { expectedKind: facts.expectedKind }),
    ...(facts.recordId === undefined ? {} : { recordId: facts.recordId }),
    ...(facts.waitSeconds === undefined ? {} : { waitSeconds: facts.waitSeconds }),
  }
}

/** Whether Zoho says that the record written to is not there any more: a person deleted it. */
export function isGone(refusal: ZohoRefused, id: string): boolean {
  if (refusal.code !== "INVALID_DATA") return false
  if (refusal.path !== undefined) return /^\$\.data\[\d+\]\.id$/.test(refusal.path)
  return refusal.field === "id" || (refusal.field === undefined && refusal.recordId === id)
}

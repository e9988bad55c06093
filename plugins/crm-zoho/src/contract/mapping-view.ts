import type { Mapping } from "./mapping"

/** Something about a mapping that does not fit the organisation's Zoho. */
export interface MappingFinding {
  /** `error`: orders would be refused, so deliveries wait. `warning`: they go out, and something may be lost. */
  readonly severity: "error" | "warning"
  /** The module that holds the field. */
  readonly module: string
  /** API name; null: the module itself. */
  readonly field: string | null
  /** One sentence that says what to change in Zoho or in the mapping. */
  readonly message: string
}

/** What the last look at Zoho found. */
export interface MappingCheckView {
  /** ISO 8601. */
  readonly checked_at: string
  /** The mapping that was looked at. */
  readonly version: number
  readonly findings: readonly MappingFinding[]
  /** Why Zoho's fields could not be read, in words; then the findings are of an earlier look. */
  readonly fault: string | null
}

/** `GET /admin/zoho/mapping`, and the answer of a save. */
export interface MappingView {
  /** 0: from the plugin's options; nobody has saved one yet. */
  readonly version: number
  readonly mapping: Mapping
  /** An e-mail address; null for version 0. */
  readonly saved_by: string | null
  readonly saved_at: string | null
  readonly note: string | null
  readonly check: MappingCheckView | null
}

/** `GET /admin/zoho/mapping/versions`, newest first. */
export interface MappingVersionList {
  readonly versions: readonly {
    readonly version: number
    readonly saved_by: string
    readonly saved_at: string
    readonly note: string | null
    readonly mapping: Mapping
  }[]
}

/** `POST /admin/zoho/mapping/check`. */
export interface MappingFindings {
  readonly findings: readonly MappingFinding[]
}

/** `POST /admin/zoho/mapping/preview`: what Zoho would be sent for a real order. Nothing is sent. */
export interface MappingPreview {
  readonly order_id: string
  readonly order_number: string
  readonly module: string
  /** The body of the call, without the ids that Zoho gives to contacts and products. */
  readonly payload: unknown
  /** Texts that are longer than their field. */
  readonly cuts: readonly { readonly field: string; readonly from: number; readonly to: number }[]
  /** Mapped fields that this order has nothing for, so they are left out. */
  readonly left_out: readonly string[]
}

import type { ContactToEnsure } from "./contacts"
import type { ZohoRow } from "./dropped-fields"
import type { ProductModule, ProductToEnsure } from "./products"

export interface LineToPush {
  /** The line's id in the shop. */
  readonly key: string
  readonly product: ProductToEnsure
  readonly quantity: number
  /** Major units a piece. */
  readonly listPrice: number
  /** Major units off the whole line. */
  readonly discount: number
  readonly description: string
}

export interface LinesToPush {
  readonly subform: string
  readonly products: ProductModule
  /** The sub-form's custom column for the line's id. */
  readonly keyColumn?: string
  readonly rows: readonly LineToPush[]
}

export interface RecordToPush {
  readonly module: string
  /** A field marked unique in Zoho, and this record's value in it. */
  readonly keyField: string
  readonly key: string
  readonly header: ZohoRow
  readonly lines?: LinesToPush | undefined
  readonly contact?: ContactToEnsure
  /** Fields that may be dropped when Zoho refuses their value (a mistyped phone must not hold back a paid order). */
  readonly droppable: readonly string[]
  /** Where the raw value of a dropped field is written down. */
  readonly noteField?: string
}

/** What is known of the record in Zoho before this try. */
export interface PushKnowledge {
  /** The record's id from an earlier delivery. */
  readonly knownId?: string
  /** The contact that it points at. */
  readonly contactId?: string
  /** Of the header, what a record that is there has to be told. */
  readonly changed: ZohoRow
  readonly linesChanged: boolean
  /** Ids of the products that were ever sent with it. */
  readonly sentProducts: readonly string[]
  /** An earlier try may have landed: look before sending. */
  readonly inDoubt: boolean
}

export interface PushPolicy {
  /** A record that a person deleted in Zoho. */
  readonly onHandDelete: "leave" | "recreate"
  /** Zoho automations that run: absent would mean all of them, so it is always named. */
  readonly trigger: readonly string[]
}

export type PushResult =
  | {
      readonly kind: "in_zoho"
      readonly id: string
      readonly act: "made" | "changed" | "same"
      /** Fields whose value Zoho refused and which are now in the note. */
      readonly dropped: readonly string[]
      readonly contactId: string | null
      /** Why the record points at no contact, though it should. */
      readonly withoutContact?: { readonly code: string; readonly message: string }
      readonly products: readonly string[]
    }
  /** A person deleted the record, and it stays so. */
  | { readonly kind: "left"; readonly id: string }

import type { OrderFact } from "./order-fact"

/** Where the value of a Zoho field comes from. */
export type FieldSource =
  | { readonly kind: "fact"; readonly fact: OrderFact }
  /** The same for every order; `{ id }` points at a record or a user. */
  | { readonly kind: "constant"; readonly value: ConstantValue }
  /** A key of the payment's `data`, such as the gateway's own numbers. */
  | { readonly kind: "payment_data"; readonly key: string }
  /** A key of the order's `metadata`, such as a tax number or a consent. */
  | { readonly kind: "order_metadata"; readonly key: string }

export type ConstantValue = string | number | boolean | { readonly id: string }

/** One Zoho field and what goes into it. */
export interface FieldRule {
  /** API name, in Zoho's own spelling. */
  readonly field: string
  readonly source: FieldSource
  /** Our word → the pick list's word. A word that is not in it is sent as it is. */
  readonly values?: Readonly<Record<string, string>>
}

export const TRIGGERS = ["workflow", "approval", "blueprint"] as const
export type Trigger = (typeof TRIGGERS)[number]

/** Where an order's lines go, in a module that holds lines. */
export interface LineMapping {
  /** API name of the sub-form. */
  readonly subform: string
  readonly productModule: string
  /** A field marked unique that takes the SKU. */
  readonly productKeyField: string
  /** A custom column of the sub-form that takes the line's id in the shop; null: none. */
  readonly lineKeyColumn: string | null
}

/** How the shopper becomes a contact that the order points at. */
export interface ContactMapping {
  readonly module: string
  /** The order's look-up field that takes the contact. */
  readonly lookupField: string
  /** A field marked unique that takes the id of a registered customer; null: the e-mail alone decides. */
  readonly customerKeyField: string | null
}

/** How orders become records in this merchant's Zoho. Data: edited in the admin, kept in versions. */
export interface Mapping {
  /** API name of the target module. */
  readonly module: string
  /** A field of it marked unique: takes the order's id in the shop. */
  readonly keyField: string
  readonly fields: readonly FieldRule[]
  /** Takes the raw value of a phone or an e-mail that Zoho refuses; null: it is dropped and logged. */
  readonly noteField: string | null
  readonly lines: LineMapping | null
  readonly contact: ContactMapping | null
  /** Zoho's automations that run on live orders; back-filled ones never run any. */
  readonly trigger: readonly Trigger[]
  /** A field that a person changed in Zoho: `keep_theirs` sends only what has changed in the shop since; `keep_ours` sends all mapped fields. */
  readonly onHandEdit: "keep_theirs" | "keep_ours"
  /** A record that a person deleted in Zoho. */
  readonly onHandDelete: "leave" | "recreate"
}

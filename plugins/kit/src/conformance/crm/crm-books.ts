import type { Minor } from "../minor"

/** An order of the store. The adapter knows it again by its id; the laws only hand it on. */
export interface ShopOrder {
  readonly id: string
}

/** What a law asks of an order; what it leaves open the adapter chooses, two different lines among it. */
export interface OrderWish {
  readonly lines?: readonly LineWish[]
  readonly customer?: Partial<CustomerWish>
  /** Street and house of the shipping address. */
  readonly street?: string
}

export interface LineWish {
  readonly title: string
  readonly quantity: number
  readonly unitPrice: Minor
}

export interface CustomerWish {
  /** Where it is left open, the adapter takes an address that no order had before. */
  readonly email: string
  /** Where it is left open, the adapter takes a number that no order had before. */
  readonly phone: string
  readonly name: string
  /** With an account of the store. Otherwise a guest. */
  readonly registered: boolean
  /** Has said yes to marketing. Where it is left open, the shopper was never asked. */
  readonly wantsMarketing: boolean
}

/** A field's value as the adapter reads it from the CRM. A blank one is null, or not there. */
export type FieldValue = string | number | boolean | null

/** One line of an order, as a record carries it. The product is known by whatever the mapping knows it by. */
export interface CrmLine {
  readonly product: string
  readonly quantity: number
  /** Price of one piece. */
  readonly unitPrice: Minor
}

/** What the mapping says that the record of an order has to be now. */
export interface ExpectedRecord {
  /** By the CRM's names. All that the mapping fills, and as null what it has to leave blank. */
  readonly fields: Readonly<Record<string, FieldValue>>
  /** None where the mapping has no lines. */
  readonly lines: readonly CrmLine[]
}

/** A record in the CRM's own books. */
export interface CrmRecord {
  /** The CRM's id. */
  readonly id: string
  /** The store's id of the order that it carries. */
  readonly orderId: string
  readonly fields: Readonly<Record<string, FieldValue>>
  /** In any order. */
  readonly lines: readonly CrmLine[]
  /** What it says was paid, read from its fields without a float. */
  readonly amountPaid: Minor
  /** The CRM's id of its contact. */
  readonly contactId?: string
}

export interface CrmContact {
  readonly id: string
  readonly email: string | null
  readonly phone: string | null
  readonly name: string | null
  /** What the CRM says of the contact's wish to get marketing; null where it says nothing. */
  readonly consent: boolean | null
}

import type { OrderFact } from "../contract"

/** What kind of value a fact is, whatever Zoho's field is. */
export type ValueKind =
  "text" | "long_text" | "word" | "email" | "phone" | "amount" | "whole_number" | "date" | "date_time"

export interface FactKind {
  readonly kind: ValueKind
  /** Characters that an ordinary order needs; longer texts are cut to the field, and the cut is logged. */
  readonly usual: number
  /** All that it can be, where it is one of a few words; that of a new order first. */
  readonly words?: readonly string[]
}

const plain = (kind: ValueKind, usual: number): FactKind => ({ kind, usual })

/** What Zoho's field must be able to take, for each fact. */
export const FACT_KINDS = {
  subject: plain("text", 60),
  order_id: plain("text", 32),
  order_number: plain("text", 20),
  order_status: { kind: "word", usual: 20, words: ["Paid", "Fulfilled", "Refunded", "Canceled"] },
  customer_name: plain("text", 80),
  mobile: plain("phone", 20),
  email: plain("email", 80),
  shipping_address: plain("long_text", 250),
  shipping_street: plain("text", 100),
  shipping_city: plain("text", 30),
  shipping_state: plain("text", 30),
  shipping_code: plain("text", 10),
  shipping_country: plain("text", 30),
  products: plain("long_text", 500),
  quantity: plain("whole_number", 9),
  store_total: plain("amount", 16),
  amount_paid: plain("amount", 16),
  refunded_total: plain("amount", 16),
  payment_status: { kind: "word", usual: 20, words: ["Successful", "Partially refunded", "Refunded"] },
  ordered_on: plain("date", 10),
  ordered_at: plain("date_time", 25),
  paid_at: plain("date_time", 25),
  payment_reference: plain("text", 40),
  tracking_number: plain("text", 40),
  currency: plain("word", 3),
  adjustment: plain("amount", 16),
} as const satisfies Record<OrderFact, FactKind>

/** Zoho's field kinds that take each kind of value. */
export const TAKEN_BY = {
  text: ["text", "textarea", "picklist", "website"],
  long_text: ["textarea", "text"],
  word: ["text", "textarea", "picklist"],
  email: ["email", "text", "textarea"],
  phone: ["phone", "text", "textarea"],
  amount: ["currency", "double", "decimal", "text", "textarea"],
  whole_number: ["integer", "double", "decimal", "currency", "text", "textarea"],
  date: ["date", "text"],
  date_time: ["datetime", "text"],
} as const satisfies Record<ValueKind, readonly string[]>

/** For people: what a value of this kind is. */
export const KIND_WORDS = {
  text: "a text",
  long_text: "a text of several lines",
  word: "a word",
  email: "an e-mail address",
  phone: "a phone number",
  amount: "an amount",
  whole_number: "a whole number",
  date: "a date",
  date_time: "a date with its time",
} as const satisfies Record<ValueKind, string>

import { rupeesFromPaise, type Paise } from "medusa-integration-kit"
import {
  ATTEMPT_WORDS,
  CASE_WORDS,
  ORDER_WORDS,
  OVERRIDE_WORDS,
  PAYMENT_WORDS,
  REASON_WORDS,
  REFUND_WORDS,
  RESOLUTION_WORDS,
} from "../contract/status-words"
import { paymentMethodName } from "./payment-method-name"
import { timelineActor } from "./timeline-actor"
import type { EntryDetail, TimelineEntry } from "./timeline-entry"
import type { EventFact, MessageFact } from "./timeline-facts"
import { ATTEMPT_TEXTS, BANK_REFUND_TEXTS, OVERRIDE_TEXTS, REFUND_TEXTS } from "./timeline-texts"

const word = (words: Readonly<Record<string, string | undefined>>, key: string | null): string =>
  key === null ? "" : (words[key] ?? key)

const RUPEES = new Intl.NumberFormat("en-IN", { style: "currency", currency: "INR" })

const rupees = (amount: Paise): string => RUPEES.format(Number(rupeesFromPaise(amount)))

type Told = Pick<TimelineEntry, "kind" | "tone" | "text" | "details"> & {
  readonly person: string | null
  readonly row: string
}

/** One move of the ledger as a sentence, with its actor and what can be looked up by. */
export function eventEntry(event: EventFact): TimelineEntry {
  const { person, row, ...told } = TELL[event.kind](event)
  return {
    ...told,
    id: `event:${event.id}`,
    at: event.at,
    sequence: Number(event.id),
    actor: timelineActor(event.actor, person ?? event.detail.by ?? null),
    tells: [{ row, what: ["created", "status", "state"] }],
  }
}

const TELL = {
  payment: (event) => ({
    kind: "payment",
    tone: TONES[event.to_status ?? ""] ?? "neutral",
    text:
      event.from_status === null
        ? `The payment is ${word(PAYMENT_WORDS, event.to_status)}.`
        : `The payment went from ${word(PAYMENT_WORDS, event.from_status)} to ${word(PAYMENT_WORDS, event.to_status)}.`,
    details: [statuses(PAYMENT_WORDS, event), ...spoken(event)],
    person: null,
    row: `billdesk_payment:${event.order_id}`,
  }),
  attempt: (event) => {
    const { attempt } = event
    const failure = event.to_status === "failed" ? attempt?.error_description : null
    return {
      kind: "attempt",
      tone: TONES[event.to_status ?? ""] ?? "neutral",
      text: `${nameOf(event)} ${word(ATTEMPT_TEXTS, event.to_status)}${failure ? `: ${failure}` : ""}${failure?.endsWith(".") ? "" : "."}`,
      details: [statuses(ATTEMPT_WORDS, event), ...spoken(event), ...referencesOf(event)],
      person: null,
      row: `billdesk_attempt:${attempt?.id ?? ""}`,
    }
  },
  review: (event) => {
    const { review, detail } = event
    const isOpen = event.to_status === "open"
    const reason = word(REASON_WORDS, detail.reason ?? null)
    return {
      kind: "review",
      tone: isOpen ? "bad" : "neutral",
      text: isOpen
        ? `A case for a decision was opened. ${reason}`.trim()
        : `The case was closed: ${word(RESOLUTION_WORDS, detail.resolution ?? null) || "Closed"}.`,
      details: [
        statuses(CASE_WORDS, event),
        ...(review === null ? [] : [{ label: "Amount", value: rupees(review.amount) }]),
        ...labelled("Note", detail.note),
        ...referencesOf(event),
      ],
      person: isOpen ? null : (review?.closed_by ?? null),
      row: `billdesk_review:${review?.id ?? ""}`,
    }
  },
  refund: (event) => {
    const { refund, detail } = event
    const isByHand = detail.source === "person"
    const money = refund?.amount ?? detail.amount
    const amount = money === undefined ? "A refund" : `A refund of ${rupees(money)}`
    return {
      kind: "money",
      tone: TONES[event.to_status ?? ""] ?? "neutral",
      text: `${amount}: ${word(isByHand ? BANK_REFUND_TEXTS : REFUND_TEXTS, event.to_status)}.`,
      details: [
        statuses(REFUND_WORDS, event),
        ...labelled("Our reference", refund?.reference),
        ...labelled("BillDesk's refund", refund?.refund_id),
        ...(event.to_status === "refused" ? labelled("Reason", refund?.message) : []),
        ...spoken(event),
        ...referencesOf(event),
      ],
      // The gateway's own moves belong to nobody in the shop.
      person: event.to_status === "requested" ? (refund?.requested_by ?? null) : null,
      row: `billdesk_refund:${refund?.reference ?? ""}`,
    }
  },
  order: (event) => ({
    kind: "order",
    tone: "neutral",
    text: `A person changed the order from ${word(ORDER_WORDS, event.from_status)} to ${word(ORDER_WORDS, event.to_status)}.`,
    details: [statuses(ORDER_WORDS, event), ...spoken(event)],
    person: null,
    row: `order:${event.order_id}`,
  }),
  override: (event) => ({
    kind: "payment",
    tone: OVERRIDE_TONES[event.to_status ?? ""] ?? "neutral",
    text: word(OVERRIDE_TEXTS, event.to_status),
    details: [statuses(OVERRIDE_WORDS, event), ...spoken(event), ...referencesOf(event)],
    person: null,
    row: `billdesk_payment:${event.order_id}`,
  }),
} as const satisfies Record<EventFact["kind"], (event: EventFact) => Told>

/** What a status says at a glance, whatever it is the status of. */
const TONES: Readonly<Record<string, TimelineEntry["tone"]>> = {
  successful: "good",
  accepted: "good",
  failed: "bad",
  refused: "bad",
  review: "bad",
  pending: "waiting",
  awaiting: "waiting",
  requested: "waiting",
}

const OVERRIDE_TONES: Readonly<Record<string, TimelineEntry["tone"]>> = {
  recorded: "waiting",
  confirmed: "good",
  checked: "good",
  withdrawn: "bad",
  not_confirmed: "bad",
}

const nameOf = ({ attempt }: EventFact): string =>
  attempt === null ? "An attempt" : `Attempt ${String(attempt.number)}`

const labelled = (label: string, value: string | null | undefined): EntryDetail[] =>
  value === null || value === undefined || value === "" ? [] : [{ label, value }]

const statuses = (words: Readonly<Record<string, string | undefined>>, event: EventFact): EntryDetail => ({
  label: "Status",
  before: event.from_status === null ? null : word(words, event.from_status),
  after: word(words, event.to_status),
})

/** What a person said to it. */
const spoken = ({ detail }: EventFact): EntryDetail[] => [
  ...labelled("Reason", detail.reason ?? detail.why),
  ...labelled("Because", detail.because),
  ...labelled("Note", detail.note),
  ...labelled("Bank reference", detail.bank_reference),
]

function referencesOf({ attempt, detail }: EventFact): EntryDetail[] {
  if (attempt === null) return []
  const isOfIt = detail.transaction_id !== undefined && detail.transaction_id === attempt.transaction_id
  return [
    ...labelled("BillDesk order id", attempt.gateway_order_id),
    ...labelled("Transaction", detail.transaction_id),
    ...(isOfIt ? labelled("Bank reference", attempt.bank_ref_no) : []),
    ...(isOfIt ? labelled("Method", paymentMethodName(attempt.payment_method)) : []),
    ...labelled("BillDesk's status", detail.auth_status),
  ]
}

/** A message that came, and whether it could be believed. */
export function messageEntry(message: MessageFact): TimelineEntry {
  const isReturn = message.channel === "return"
  const came = isReturn ? "The shopper's browser came back from BillDesk" : "A notification of BillDesk came"
  return {
    id: `message:${message.id}`,
    at: message.at,
    sequence: 0,
    kind: "notification",
    tone: message.state === "rejected" ? "bad" : "neutral",
    text: message.state === "rejected" ? `${came}, and could not be verified.` : `${came}.`,
    actor: isReturn ? { kind: "shopper" } : { kind: "gateway", name: "BillDesk" },
    details: [
      { label: "Attempt", value: String(message.attempt_number) },
      { label: "BillDesk order id", value: message.gateway_order_id },
      ...labelled("Verdict", message.verdict),
      ...(message.seen > 1 ? [{ label: "Came", value: `${String(message.seen)} times, the same` }] : []),
    ],
    tells: [],
  }
}

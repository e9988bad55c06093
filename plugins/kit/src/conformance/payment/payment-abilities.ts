import type { Minor } from "../minor"
import type { PaymentProviderLike, PaymentSessionLike } from "./payment-provider-like"

/** One thing that a shopper pays for. The adapter knows it again by its id; the laws only hand it on. */
export interface Payment {
  readonly id: string
}

/**
 * What the store makes of a payment. `paid`: the store counts the money as its own, be it authorized or captured;
 * `held`: a person has to decide; `open`: anything else that is not over.
 */
export type StoreStatus = "open" | "paid" | "failed" | "held"

/** Medusa's own books about one payment, read from its payment module or tables. */
export interface MedusaBooks {
  readonly captures: readonly Minor[]
  readonly refunds: readonly Minor[]
}

/** The gateway's books about one order that the store opened there. */
export interface GatewayOrder {
  /** The key under which the store opened it. */
  readonly key: string
  readonly amount: Minor
  readonly captured: Minor
  readonly refunds: readonly { readonly reference: string; readonly amount: Minor }[]
}

/** A notification as it goes over the wire. */
export interface Message {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

export interface StoreAbilities {
  /** A shopper is about to pay: everything is chosen, nothing has begun at the gateway. */
  prepare(order?: { amount?: Minor }): Promise<Payment>
  /** The shopper presses Pay. May be called again and at once for the same payment. Rejects when the store refuses. */
  start(payment: Payment): Promise<void>
  /** After a decline, or instead of a payment still open, the shopper tries once more on the same order. */
  retry(payment: Payment): Promise<void>
  statusOf(payment: Payment): Promise<StoreStatus>
  medusaBooks(payment: Payment): Promise<MedusaBooks>
  /** A payment whose money has been captured in the ordinary way. */
  capturedPayment(amount?: Minor): Promise<Payment>
  /** The store hears what the gateway knows by its ordinary road, whichever that is, and has worked it off. */
  learn(payment: Payment): Promise<void>
  /** So much time goes by that the store gives the unpaid payment up. */
  giveUp(payment: Payment): Promise<void>
  /** One run of the poll over all open payments, to its end. */
  sweep(): Promise<void>
  /** A merchant gives money back. Rejects when it is refused or its fate is unknown. */
  refund(payment: Payment, amount: Minor): Promise<void>
}

export interface GatewayAbilities {
  gatewayBooks(payment: Payment): Promise<readonly GatewayOrder[]>
  /** The shopper pays at the gateway; the store is told nothing. Without `order`, on the newest one. */
  pay(payment: Payment, how?: { amount?: Minor; currency?: string; order?: string }): Promise<void>
  /** The gateway books a try to pay with this status of its own; the store is told nothing. */
  book(payment: Payment, status: string): Promise<void>
  /** Every status that the gateway documents, and what a store may conclude from it. */
  readonly statuses: readonly { readonly status: string; readonly means: "paid" | "failed" | "open" }[]
  /** A status that the gateway does not have today. */
  readonly unknownStatus: string
  /** The shopper's money is under way, as the gateway's own status for it. */
  readonly pendingStatus: string
  readonly failedStatus: string
  /** What was pending is paid after all; the store is told nothing. */
  payPending(payment: Payment): Promise<void>
  /** While `act` runs, the gateway does the next call of this kind and its answer is lost. */
  whileAnswerIsLost(call: "open" | "refund", act: () => Promise<void>): Promise<void>
  /** While `act` runs, refunds are done at once and answered late, so that presses at once surely overlap. */
  whileRefundsAreSlow(act: () => Promise<void>): Promise<void>
  /** While `act` runs, the gateway answers nothing at all. Ends when the store reaches the gateway again. */
  whileGatewayIsDead(act: () => Promise<void>): Promise<void>
  /** No call of the store may take longer than this, whatever the gateway does. Milliseconds. */
  readonly timeLimitMs: number
}

export interface NotificationAbilities {
  /** What the gateway says now about the payment, genuine, not yet delivered. */
  notificationOf(payment: Payment): Promise<Message>
  /** @returns whether the store took it over, that is answered 2xx */
  deliver(message: Message): Promise<boolean>
  /** Resolves when the store works no longer on anything it was told. */
  rest(): Promise<void>
  /** Messages that say the payment was paid and that the gateway never sent, each with what is wrong with it. */
  falseNotifications(
    payment: Payment,
  ): Promise<readonly { readonly flaw: string; readonly message: Message }[]>
  /** A message in the gateway's own signature that says paid, where the gateway itself, when asked, does not. */
  unconfirmedNotification(payment: Payment): Promise<Message>
  /** While `act` runs, the store's database refuses every write. */
  whileStoringFails(act: () => Promise<void>): Promise<void>
}

export interface InspectionAbilities {
  /** The provider itself, as Medusa's payment module holds it. */
  provider(): Promise<PaymentProviderLike>
  /** The payment's session as Medusa would hand it to the provider. */
  session(payment: Payment): Promise<PaymentSessionLike>
  /** Texts that no one may see: put them into the provider's options. */
  readonly canaries: readonly string[]
  /** Everything that was said about the payment, by place: session data, log, answers to the shopper. */
  traces(payment: Payment): Promise<Readonly<Record<string, string>>>
  /** Odd amounts that the currency allows. Default: 1.10, 1155.55, 0.01 and 99999999.99 of a currency with two digits. */
  readonly amounts: readonly Minor[]
}

/** Everything that the laws of payment providers may ask of a subject. */
export interface PaymentAbilities
  extends StoreAbilities, GatewayAbilities, NotificationAbilities, InspectionAbilities {}

export type Ability = keyof PaymentAbilities

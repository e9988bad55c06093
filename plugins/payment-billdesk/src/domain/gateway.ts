import type { Outcome, Paise } from "medusa-integration-kit"
import type { Device } from "../protocol"
import type { GatewayRefund, GatewayTruth } from "./gateway-truth"
import type { AttemptRedirect } from "./records"

/**
 * What our decisions need of a gateway. BillDesk speaks two protocols, JOSE and the older pipe messages; settling,
 * expiring, refunding and reviewing are the same for both.
 */
export interface Gateway {
  /** Opens a payment for an attempt that is written down: at most one request, never repeated. */
  open(attempt: AttemptToOpen): Promise<Outcome<OpenedPayment>>
  /** What the gateway says of an attempt when it is asked. */
  ask(gatewayOrderId: string): Promise<GatewayTruth>
  /** Sends a refund once. On `unknown`, and on `refused` with code `duplicate`: {@link findRefund} by the same order. */
  refund(refund: RefundOrder): Promise<Outcome<GatewayRefund>>
  /** Whether the gateway knows a refund. `accepted` with undefined is knowledge: it does not. */
  findRefund(refund: RefundOrder): Promise<Outcome<GatewayRefund | undefined>>
  /** Verifies a message of the browser or of the gateway. Nothing of it is believed: it only says which attempt to ask about. */
  readMessage(message: RawMessage): Promise<GatewayMessage>
}

export interface AttemptToOpen {
  readonly gatewayOrderId: string
  readonly amount: Paise
  readonly openedAt: Date
  /** 1 for an order's first attempt. */
  readonly number: number
  readonly device: Device
}

export interface OpenedPayment {
  /** The gateway's own id for the order; null where it gives none. */
  readonly bdOrderId: string | null
  readonly redirect: AttemptRedirect
  readonly validUntil: Date
}

export interface RefundOrder {
  readonly gatewayOrderId: string
  readonly transactionId: string
  /** The exact text that the gateway gave for the transaction. */
  readonly transactionDate: string
  readonly transactionAmount: Paise
  readonly amount: Paise
  /** Our reference: one for one intent, however often it is sent. */
  readonly reference: string
}

export interface RawMessage {
  readonly channel: "return" | "webhook"
  readonly body: string
  readonly contentType: string | undefined
}

export type GatewayMessage =
  /** Rightly signed, and about this attempt. */
  | { readonly kind: "signed"; readonly gatewayOrderId: string | undefined }
  /** Unsigned words of a browser, with the attempt they name: reason to ask, and for nothing else. */
  | { readonly kind: "unsigned"; readonly code: string; readonly gatewayOrderId: string | undefined }
  | { readonly kind: "unverifiable"; readonly code: string }

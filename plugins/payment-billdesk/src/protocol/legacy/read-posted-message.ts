import { isGatewayOrderId, type GatewayOrderId } from "../ids"
import { openMessage } from "./checksum"
import type { LegacyCredentials } from "./credentials"
import { PAYMENT_FIELDS, paymentField } from "./payment"

/** A posted body may have this many bytes. */
const MAX_BODY_BYTES = 256 * 1024

/** What was posted to the return URL or to the address for notifications. Nothing of it is believed. */
export type PostedMessage =
  /** BillDesk's checksum is right; `orderId` is absent where it is not of our kind. */
  | { readonly kind: "signed"; readonly orderId: GatewayOrderId | undefined }
  /** There is no message in it. The order is the word of whoever posted. */
  | {
      readonly kind: "unsigned"
      readonly code: "no_message"
      readonly orderIdHint: GatewayOrderId | undefined
    }
  | {
      readonly kind: "unverifiable"
      readonly code: "too_large" | "wrong_checksum" | "not_a_payment" | "other_merchant"
    }

/**
 * Finds `msg` in a form, or takes the body itself for the message, and verifies it. A sender that does not encode its
 * form is read too: the checksum says which reading was meant.
 */
export function readPostedMessage(body: string, credentials: LegacyCredentials): PostedMessage {
  if (Buffer.byteLength(body) > MAX_BODY_BYTES) return { kind: "unverifiable", code: "too_large" }
  const text = body.trim()
  const form = new URLSearchParams(text)
  const readings = [...form.getAll("msg").slice(0, 4), text.replace(/^msg=/, "")]
    .map((reading) => reading.trim())
    .filter((reading) => reading.includes("|"))
  if (readings.length === 0) {
    const hint = [form.get("CustomerID"), form.get("orderid")].find(
      (id): id is GatewayOrderId => id !== null && isGatewayOrderId(id),
    )
    return { kind: "unsigned", code: "no_message", orderIdHint: hint }
  }
  for (const reading of readings) {
    const opened = openMessage(reading, credentials)
    if (opened.kind === "verified") return readVerified(opened.fields, credentials)
  }
  return { kind: "unverifiable", code: "wrong_checksum" }
}

/**
 * Both sides use one key, so our own pay message, which every shopper's browser holds, is rightly signed too. The
 * number of fields tells BillDesk's word from an echo of ours.
 */
function readVerified(fields: readonly string[], credentials: LegacyCredentials): PostedMessage {
  if (fields.length !== PAYMENT_FIELDS) return { kind: "unverifiable", code: "not_a_payment" }
  if (paymentField(fields, "merchantId") !== credentials.merchantId) {
    return { kind: "unverifiable", code: "other_merchant" }
  }
  const orderId = paymentField(fields, "orderId")
  return { kind: "signed", orderId: isGatewayOrderId(orderId) ? orderId : undefined }
}

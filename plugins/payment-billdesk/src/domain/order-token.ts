import { createHmac, timingSafeEqual } from "node:crypto"
import type { Secret } from "medusa-integration-kit"

/**
 * The one key that opens an order's payment page: unguessable, derived from the server's secret, stored nowhere.
 * The same order always gives the same token, so a return from BillDesk, which carries no cookie, can lead to its page.
 */
export function orderToken(orderId: string, secret: Secret): string {
  return createHmac("sha256", secret.reveal()).update(`order-payment:${orderId}`).digest("base64url")
}

/** Compares in constant time. Anything that is not a text is simply wrong. */
export function isOrderToken(presented: unknown, orderId: string, secret: Secret): boolean {
  if (typeof presented !== "string") return false
  const expected = Buffer.from(orderToken(orderId, secret))
  const given = Buffer.from(presented)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

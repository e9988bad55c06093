import { sealMessage } from "../../protocol/legacy/seal-message"
import type { ReturnForm } from "../pages/return-page"
import type { SandboxContext } from "../sandbox-context"
import type { SandboxOrder, SandboxTransaction } from "../state"
import { legacyMerchantOf } from "./merchants"
import { paymentFields } from "./payment-fields"

/** The message about a transaction, for return and notification alike; undefined for orders of the other protocol. */
export function legacyMessage(
  order: SandboxOrder,
  transaction: SandboxTransaction,
  context: SandboxContext,
): string | undefined {
  const merchant = legacyMerchantOf(context, order)
  return merchant && sealMessage(paymentFields(transaction, order), merchant.credentials)
}

/** The form that a browser brings back, undefined for orders of the other protocol. */
export function legacyReturn(
  order: SandboxOrder,
  transaction: SandboxTransaction,
  context: SandboxContext,
): ReturnForm | undefined {
  const msg = legacyMessage(order, transaction, context)
  return msg === undefined ? undefined : { action: order.returnUrl, fields: { msg } }
}

/** Closed or cancelled: an invention of the sandbox, since nobody has published what comes then. Nothing is signed. */
export const legacyCancelReturn = (order: SandboxOrder): ReturnForm => ({
  action: order.returnUrl,
  fields: { CustomerID: order.orderId },
})

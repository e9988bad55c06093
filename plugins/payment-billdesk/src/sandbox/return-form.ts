import type { BillDeskCredentials } from "../protocol"
import { sealAsBillDesk } from "../protocol/seal"
import type { ReturnForm } from "./pages/return-page"
import type { SandboxOrder, SandboxTransaction } from "./state"
import { errorObject, transactionObject } from "./wire-objects"

/** The ways in which a browser comes back to the merchant's return URL. */

export const signedReturn = async (
  order: SandboxOrder,
  transaction: SandboxTransaction,
  credentials: BillDeskCredentials,
): Promise<ReturnForm> => ({
  action: order.returnUrl,
  fields: {
    transaction_response: await sealAsBillDesk(transactionObject(transaction, order), credentials),
    orderid: order.orderId,
  },
})

/** Closed or cancelled: nothing is signed, and the object is printed the way a script prints one by mistake. */
export const unsignedReturn = (order: SandboxOrder): ReturnForm => ({
  action: order.returnUrl,
  fields: { orderid: order.orderId, terminal_state: "111", txnResponse: "[object Object]" },
})

/** The page was opened for an order that is paid already. */
export async function duplicateReturn(
  order: SandboxOrder,
  credentials: BillDeskCredentials,
): Promise<ReturnForm> {
  const message = "A transaction already exists for this merchant and order id"
  const error = errorObject({ status: 409, type: "duplicate_request_error", code: "TRDRE0001", message })
  return {
    action: order.returnUrl,
    fields: {
      status: "409",
      error_type: "duplicate_request_error",
      error_code: "TRDRE0001",
      message,
      encrypted_response: await sealAsBillDesk(error, credentials),
      orderid: order.orderId,
    },
  }
}

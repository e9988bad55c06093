import { rupeesFromPaise } from "medusa-integration-kit"

import { txnDate } from "../../protocol/legacy/dates"
import { NOTHING } from "../../protocol/legacy/seal-message"
import type { SandboxOrder, SandboxTransaction } from "../state"

const REASONS: Readonly<Record<string, string>> = {
  "0300": "Success",
  "0399": "Invalid Authentication at Bank",
  "0002": "BillDesk is waiting for Response from Bank",
  "0001": "Error at BillDesk",
}

/** The 25 fields of a payment, as the return, the notification and the answer to a query tell it. */
export function paymentFields(transaction: SandboxTransaction, order: SandboxOrder): string[] {
  return [
    transaction.merchantId,
    order.orderId,
    transaction.transactionId,
    transaction.bankReference,
    padded(rupeesFromPaise(transaction.amount)),
    "SBX",
    NOTHING,
    "10",
    transaction.currency === "356" ? "INR" : transaction.currency,
    order.itemCode,
    NOTHING,
    NOTHING,
    "00000000.00",
    txnDate(new Date(transaction.transactionDate)),
    transaction.authStatus,
    NOTHING,
    ...Array.from(
      { length: 7 },
      (_, index) => order.additionalInfo[`additional_info${index + 1}`] ?? NOTHING,
    ),
    NOTHING,
    REASONS[transaction.authStatus] ?? NOTHING,
  ]
}

/** What a query gets for an order that nobody has tried to pay. */
export const noPaymentFields = (merchantId: string, orderId: string): string[] =>
  Array.from({ length: 25 }, (_, index) => [merchantId, orderId][index] ?? NOTHING)

const padded = (rupees: string): string => rupees.padStart(11, "0")

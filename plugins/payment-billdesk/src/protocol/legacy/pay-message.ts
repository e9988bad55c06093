import { rupeesFromPaise, type Paise } from "medusa-integration-kit"

import type { GatewayOrderId } from "../ids"
import { InvalidRequestError } from "../invalid-request-error"
import type { LegacyCredentials } from "./credentials"
import { NOTHING, sealMessage } from "./seal-message"

export interface PayRequest {
  readonly orderId: GatewayOrderId
  readonly amount: Paise
  /** Where BillDesk posts the browser back to. */
  readonly returnUrl: string
  /** At most seven notes that BillDesk repeats; the rest is `NA`. */
  readonly additionalInfo?: readonly string[]
}

const NOTES = 7

/**
 * The message that a browser carries to the pay page: 22 fields and the checksum.
 *
 * @throws {InvalidRequestError} for an amount of nothing, more than seven notes, and values that hold a pipe
 */
export function payMessage(request: PayRequest, credentials: LegacyCredentials): string {
  const notes = request.additionalInfo ?? []
  if (request.amount === 0) throw new InvalidRequestError("Nothing cannot be paid.")
  if (notes.length > NOTES) throw new InvalidRequestError(`There are at most ${NOTES} additional notes.`)
  return sealMessage(
    [
      credentials.merchantId,
      request.orderId,
      NOTHING,
      rupeesFromPaise(request.amount),
      NOTHING, // BankID: chosen on the pay page
      NOTHING,
      NOTHING,
      "INR",
      NOTHING, // ItemCode
      "R",
      credentials.securityId,
      NOTHING,
      NOTHING,
      "F",
      ...Array.from({ length: NOTES }, (_, index) => notes[index] ?? NOTHING),
      request.returnUrl,
    ],
    credentials,
  )
}

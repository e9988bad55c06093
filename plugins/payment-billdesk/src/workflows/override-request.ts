import type { OverrideTarget } from "../contract/admin-override"
import type { BankReference } from "../domain/bank-reference"

/** What a person asks for when they change a status. */
export interface OverrideRequest {
  readonly orderId: string
  readonly to: OverrideTarget
  /** The status that the person saw. */
  readonly expected: string
  readonly reason: string
  readonly bankReference: BankReference | undefined
  /** The person knows that an attempt may still be paid, or that BillDesk could not be asked. */
  readonly confirmsOpenAttempt: boolean
  readonly personId: string
}

import type { Confirmation } from "../contract/admin-override"

interface Looked {
  readonly confirmedAt: Date | null
  readonly checkedAt: Date | null
  readonly flaggedAt: Date | null
}

/** How sure the shop is of a payment that a person settled. BillDesk's word comes before a person's. */
export function confirmationOf({ confirmedAt, checkedAt, flaggedAt }: Looked): Confirmation {
  if (confirmedAt !== null) return "confirmed"
  if (checkedAt !== null) return "checked"
  return flaggedAt === null ? "waiting" : "not_confirmed"
}

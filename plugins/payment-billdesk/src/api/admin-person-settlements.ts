import type { MedusaContainer } from "@medusajs/framework/types"
import { rupeesFromPaise } from "medusa-integration-kit"
import type { AdminBankRefund, AdminPersonSettlement } from "../contract/admin-override"
import { confirmationOf } from "../domain/confirmation-of"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { BankRefundRecord } from "../modules/billdesk/bank-refunds"
import type { OverrideRecord } from "../modules/billdesk/override-rows"
import type { BillDeskModuleService } from "../modules/billdesk/service"
import { peopleOf } from "./people"

/** Payments that a person settled, as reconciliation shows them. */
export async function adminPersonSettlements(
  container: MedusaContainer,
  overrides: readonly OverrideRecord[],
): Promise<AdminPersonSettlement[]> {
  const { search }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const [numbers, name] = await Promise.all([
    search.orderNumbers(overrides.map(({ orderId }) => orderId)),
    peopleOf(
      container,
      overrides.flatMap(({ personId, checkedBy }) => [personId, checkedBy]),
    ),
  ])
  return overrides.map((override) => ({
    id: override.id,
    order_id: override.orderId,
    order_number: numbers.get(override.orderId) ?? override.orderId,
    settled_by: "person",
    bank_reference: override.bankReference,
    amount: rupeesFromPaise(override.amount),
    from_status: override.fromStatus,
    who: name(override.personId),
    why: override.reason,
    at: override.createdAt.toISOString(),
    gateway_word: override.gatewayWord,
    confirmation: confirmationOf(override),
    confirmed_at: override.confirmedAt?.toISOString() ?? null,
    checked_at: override.checkedAt?.toISOString() ?? null,
    checked_by: override.checkedBy === null ? null : name(override.checkedBy),
    check_note: override.checkNote,
  }))
}

/** Refunds by bank transfer, with the names of those who recorded them. */
export async function adminBankRefunds(
  container: MedusaContainer,
  refunds: readonly BankRefundRecord[],
): Promise<AdminBankRefund[]> {
  const name = await peopleOf(
    container,
    refunds.map(({ personId }) => personId),
  )
  return refunds.map((refund) => ({
    id: refund.id,
    amount: rupeesFromPaise(refund.amount),
    bank_reference: refund.bankReference,
    who: name(refund.personId),
    why: refund.reason,
    at: refund.createdAt.toISOString(),
  }))
}

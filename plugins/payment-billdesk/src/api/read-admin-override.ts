import type { MedusaContainer } from "@medusajs/framework/types"
import { rupeesFromPaise } from "medusa-integration-kit"
import type { AdminMove, AdminOverride, AdminRefusedMove, OverrideTarget } from "../contract/admin-override"
import { isStillOpen } from "../domain/expiry"
import { MOVE_EFFECTS } from "../domain/move-effects"
import { isOrderTarget, judgeMove, OVERRIDE_TARGETS, statusToMove } from "../domain/override-table"
import type { OverrideStanding } from "../domain/override-table"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { BillDeskModuleService } from "../modules/billdesk/service"
import { readOverrideStanding } from "../workflows/read-override-standing"
import { adminPersonSettlements } from "./admin-person-settlements"

/** What a person may do with an order's statuses now, or undefined when it is not paid through BillDesk. */
export async function readAdminOverride(
  container: MedusaContainer,
  orderId: string,
): Promise<AdminOverride | undefined> {
  const { overrides, search }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const found = await readOverrideStanding(container, orderId)
  if (!found) return undefined
  const { payment, attempts, standing } = found
  const [numbers, override] = await Promise.all([search.orderNumbers([orderId]), overrides.ofOrder(orderId)])
  const [settledByPerson] = await adminPersonSettlements(container, override ? [override] : [])
  const judged = OVERRIDE_TARGETS.map((to) => judge(standing, to))
  return {
    order_id: orderId,
    order_number: numbers.get(orderId) ?? orderId,
    payment: standing.payment,
    order: standing.order,
    amount: rupeesFromPaise(payment.amount),
    currency_code: payment.currencyCode,
    moves: judged.flatMap(({ move }) => (move ? [move] : [])),
    refused: judged.flatMap(({ refused }) => (refused ? [refused] : [])),
    open_attempts: attempts.filter(isStillOpen).map(({ number }) => number),
    settled_by_person: settledByPerson ?? null,
  }
}

function judge(
  standing: OverrideStanding,
  to: OverrideTarget,
): { readonly move?: AdminMove; readonly refused?: AdminRefusedMove } {
  const rule = judgeMove(standing, to)
  const of = isOrderTarget(to) ? "order" : "payment"
  if (!rule.allowed) return { refused: { to, of, why: rule.why } }
  const expected = statusToMove(standing, to)
  return { move: { to, of, expected, needs: rule.needs, effect: MOVE_EFFECTS[rule.road] } }
}

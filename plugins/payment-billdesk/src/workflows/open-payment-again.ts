import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { judgeMove } from "../domain/override-table"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { BillDeskModuleService } from "../modules/billdesk/service"
import { PaymentRefusal } from "./payment-refusal"
import { readOverrideStanding } from "./read-override-standing"
import { reserveAgain, reviveOrder } from "./revive-order"
import { refuseWithoutStock } from "./steps/person-settle-steps"

/**
 * Opens an unpaid order for payment again: its stock reserved, a new window, the shopper's link works. Under the
 * cart's lock. It begins as an order whose window is over, so that after a crash at any step the sweep gives it up.
 *
 * @throws {PaymentRefusal} with nothing changed, when it may not be opened or its stock is gone
 */
export async function openPaymentAgain(
  container: MedusaContainer,
  orderId: string,
  { personId, reason }: { readonly personId: string; readonly reason: string },
): Promise<void> {
  const { clock, ledger, reopenings, settings }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const cartId = (await ledger.payment(orderId))?.cartId
  if (cartId === undefined)
    throw new PaymentRefusal("order_not_found", "This order is not paid through BillDesk.")
  await container.resolve(Modules.LOCKING).execute(
    cartId,
    async () => {
      const found = await readOverrideStanding(container, orderId)
      if (!found) throw new PaymentRefusal("order_not_found", "This order is gone.")
      const rule = judgeMove(found.standing, "pending")
      if (!rule.allowed) throw new PaymentRefusal("stale", rule.why)
      await refuseWithoutStock(container, orderId)
      const begun = await reopenings.begin(orderId, { source: "person", by: personId, why: reason })
      if (!begun)
        throw new PaymentRefusal(
          "order_in_work",
          "Another process is working on this order's payment. Look again in a minute. Nothing was changed.",
        )
      const isReady = found.isCanceled
        ? await reviveOrder(container, found.payment)
        : await reserveAgain(container, orderId)
      if (!isReady) {
        await reopenings.takeBack(orderId, begun)
        throw new PaymentRefusal(
          "stock_is_gone",
          "This order's stock was sold a moment ago. The order stays as it was.",
        )
      }
      await reopenings.open(orderId, new Date(clock().getTime() + settings.paymentWindowMs))
    },
    { timeout: 30 },
  )
}

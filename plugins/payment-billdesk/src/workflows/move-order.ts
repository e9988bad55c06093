import { archiveOrderWorkflow, cancelOrderWorkflow, completeOrderWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { judgeMove } from "../domain/override-table"
import type { MoveRoad } from "../domain/override-table"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { BillDeskModuleService } from "../modules/billdesk/service"
import type { OverrideRequest } from "./override-request"
import { PaymentRefusal } from "./payment-refusal"
import { readOverrideStanding } from "./read-override-standing"
import type { StandingOrder } from "./read-override-standing"

type CoreMove = Extract<MoveRoad, "complete" | "archive" | "cancel">

const CORE = {
  complete: async (container, { orderId }) => {
    await completeOrderWorkflow(container).run({ input: { orderIds: [orderId] } })
  },
  archive: async (container, { orderId }) => {
    await archiveOrderWorkflow(container).run({ input: { orderIds: [orderId] } })
  },
  cancel: async (container, { orderId, personId }) => {
    await cancelOrderWorkflow(container).run({ input: { order_id: orderId, canceled_by: personId } })
  },
} as const satisfies Record<CoreMove, (container: MedusaContainer, request: OverrideRequest) => Promise<void>>

const isCoreMove = (road: MoveRoad): road is CoreMove => Object.hasOwn(CORE, road)

/** Completes, archives or cancels an order through core's own workflow, and writes down who did it and why. */
export async function moveOrder(
  container: MedusaContainer,
  request: OverrideRequest,
  { payment: { cartId } }: StandingOrder,
): Promise<"done"> {
  const { ledger }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const { orderId, to, expected: from, personId, reason } = request
  await container.resolve(Modules.LOCKING).execute(
    cartId,
    async () => {
      const now = await readOverrideStanding(container, orderId)
      if (!now) throw new PaymentRefusal("order_not_found", "This order is gone.")
      const rule = judgeMove(now.standing, to)
      if (!rule.allowed) throw new PaymentRefusal("stale", rule.why)
      if (!isCoreMove(rule.road)) throw new Error(`${to} is no move of an order.`)
      await CORE[rule.road](container, request)
      await ledger.noteOrderMove({
        orderId,
        from,
        to,
        detail: { source: "person", by: personId, why: reason },
      })
    },
    { timeout: 30 },
  )
  return "done"
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { DeskPayment } from "../modules/billdesk/desk-payments"
import type { BillDeskModuleService } from "../modules/billdesk/service"
import { orderTimeline } from "./order-timeline"

export type { DeskPayment } from "../modules/billdesk/desk-payments"

/** What BillDesk's side knows of orders, in the shape of a source of `medusa-plugin-order-desk`. */
export const deskPayments = {
  name: "billdesk",
  watch: [
    { table: "billdesk_payment", column: "order_id" },
    { table: "billdesk_attempt", column: "order_id" },
    { table: "billdesk_review", column: "order_id" },
  ],
  read: async (
    container: MedusaContainer,
    orderIds: readonly string[],
  ): Promise<ReadonlyMap<string, DeskPayment>> => {
    const { deskPayments: payments }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
    return payments.of(orderIds)
  },
  timeline: orderTimeline,
}

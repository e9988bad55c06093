import type { MedusaContainer } from "@medusajs/framework/types"
import { isOrderToken, orderToken } from "../domain/order-token"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { BillDeskModuleService } from "../modules/billdesk/service"

/**
 * The token that opens an order's page. Whoever has it may look at the order: hand it to those alone who have proved
 * that the order is theirs.
 *
 * @returns null for an order that was not begun through BillDesk
 */
export async function orderKey(
  container: MedusaContainer,
  orderId: string,
): Promise<{ readonly token: string } | null> {
  const { ledger, settings }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  if ((await ledger.payment(orderId)) === undefined) return null
  return { token: orderToken(orderId, settings.dataSecret) }
}

/** Whether a token opens this order, compared in constant time. Anything that is not a text opens nothing. */
export async function mayOpenOrder(
  container: MedusaContainer,
  orderId: string,
  token: unknown,
): Promise<boolean> {
  const { settings }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  return isOrderToken(token, orderId, settings.dataSecret)
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { orderToken } from "../domain/order-token"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { BillDeskModuleService } from "../modules/billdesk/service"

/**
 * The page of the storefront where a shopper sees an order and can pay it (again):
 * `<storefrontUrl>/order/<order id>?t=<token>`. Whoever has it may look at the order: hand it to the shopper alone.
 *
 * @returns null for an order that was not begun through BillDesk
 */
export async function orderPageLink(container: MedusaContainer, orderId: string): Promise<string | null> {
  const { ledger, settings }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  if ((await ledger.payment(orderId)) === undefined) return null
  return `${settings.storefrontUrl}/order/${orderId}?t=${orderToken(orderId, settings.dataSecret)}`
}

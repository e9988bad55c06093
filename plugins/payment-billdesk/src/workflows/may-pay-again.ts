import type { MedusaContainer } from "@medusajs/framework/types"
import { canRetry } from "../domain/shopper-view"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { BillDeskModuleService } from "../modules/billdesk/service"

/**
 * Whether a failed attempt is still the last word about its order: nobody has paid since, tried again since, or let the
 * time run out.
 */
export async function mayPayAgain(
  container: MedusaContainer,
  { orderId, attemptId }: { readonly orderId: string; readonly attemptId: string },
): Promise<boolean> {
  const { clock, ledger }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const payment = await ledger.payment(orderId)
  const latest = (await ledger.attempts(orderId)).at(-1)
  return payment !== undefined && latest?.id === attemptId && canRetry(payment, clock())
}

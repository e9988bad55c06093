import type { MedusaContainer } from "@medusajs/framework/types"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { Actor } from "../modules/billdesk/ledger-entries"
import type { BillDeskModuleService } from "../modules/billdesk/service"
import { settleAttempt } from "./settle-attempt"

/** More attempts than this are left to the poll: whoever waits for the answer waits for one call's time at most. */
const NEWEST = 6

/** Asks BillDesk now about an order's newest attempts, all at once. */
export async function checkOrder(container: MedusaContainer, orderId: string, actor: Actor): Promise<void> {
  const { ledger }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const attempts = (await ledger.attempts(orderId)).slice(-NEWEST)
  await Promise.all(attempts.map((attempt) => settleAttempt(container, attempt.id, actor)))
}

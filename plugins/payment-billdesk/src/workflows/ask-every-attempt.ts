import type { MedusaContainer } from "@medusajs/framework/types"
import type { GatewayWord } from "../contract/admin-override"
import type { AttemptStatus } from "../contract/payment-status"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { BillDeskModuleService } from "../modules/billdesk/service"
import { settleAttempt } from "./settle-attempt"

/** So many questions at once; an order with more attempts is asked about in rounds. */
const AT_ONCE = 6

/** Last words: a case decides, or decided. */
const NOT_ASKED: ReadonlySet<AttemptStatus> = new Set(["review", "resolved"])

/** Asks BillDesk about every attempt of an order, and settles what it answers. @returns what is known of each now */
export async function askEveryAttempt(container: MedusaContainer, orderId: string): Promise<GatewayWord[]> {
  const { ledger }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const attempts = (await ledger.attempts(orderId)).filter(({ status }) => !NOT_ASKED.has(status))
  const answered = new Map<string, boolean>()
  for (let from = 0; from < attempts.length; from += AT_ONCE) {
    const round = attempts.slice(from, from + AT_ONCE)
    await Promise.all(
      round.map(async ({ id }) => answered.set(id, await settleAttempt(container, id, "merchant"))),
    )
  }
  return (await ledger.attempts(orderId)).map(({ id, number, status }) => ({
    attempt: number,
    status,
    answered: answered.get(id) ?? true,
  }))
}

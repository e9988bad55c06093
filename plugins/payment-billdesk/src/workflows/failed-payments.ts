import type { MedusaContainer } from "@medusajs/framework/types"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { FailedPayment } from "../modules/billdesk/failures"
import type { BillDeskModuleService } from "../modules/billdesk/service"

export type { FailedPayment } from "../modules/billdesk/failures"

const PAGE = 200

/** Attempts that failed since a moment, oldest first, on orders that can still be paid. */
export async function* failedPayments(
  container: MedusaContainer,
  since: Date,
): AsyncGenerator<FailedPayment, void> {
  const { failures }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  let after = "0"
  for (;;) {
    const page = await failures.since(since, { after, limit: PAGE })
    for (const { failure } of page) yield failure
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE) return
    after = last.eventId
  }
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { OpenedAttempt } from "../modules/billdesk/openings"
import type { BillDeskModuleService } from "../modules/billdesk/service"

export type { OpenedAttempt } from "../modules/billdesk/openings"

const PAGE = 200

/** Attempts to pay that were opened since a moment, oldest first, whatever became of them. */
export async function* openedAttempts(
  container: MedusaContainer,
  since: Date,
): AsyncGenerator<OpenedAttempt, void> {
  const { openings }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  for (let skip = 0; ; skip += PAGE) {
    const page = await openings.since(since, { skip, limit: PAGE })
    yield* page
    if (page.length < PAGE) return
  }
}

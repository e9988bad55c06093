import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { BillDeskModuleService } from "../modules/billdesk/service"
import { settleByPersonWorkflow } from "./settle-by-person"
import type { Sweep } from "./sweep"

/** Finishes what a crash left of a person's settlement, and flags what BillDesk has not confirmed in time. */
export async function finishOverrides(
  container: MedusaContainer,
  sweep: Sweep,
  limit: number,
): Promise<void> {
  const { overrideChecks, overrides, settings }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  await sweep.each(
    await overrides.unfinished(limit),
    "a payment that a person settled",
    async ({ orderId, cartId }) => {
      const input = { order_id: orderId, cart_id: cartId, request: null }
      await settleByPersonWorkflow(container).run({ input })
    },
  )
  const flagged = await overrideChecks.flagUnconfirmed(settings.overrideConfirmDays)
  if (flagged > 0)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `BillDesk has not confirmed ${String(flagged)} payment(s) that a person settled. Compare them with the bank's statement; the page BillDesk lists them.`,
      )
}

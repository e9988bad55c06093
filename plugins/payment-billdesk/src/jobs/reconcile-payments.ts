import type { MedusaContainer } from "@medusajs/framework/types"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { BillDeskModuleService } from "../modules/billdesk/service"
import { reconcilePayments } from "../workflows/reconcile-payments"

let lastSweepAt = 0

/** The job's own schedule is fixed when it is loaded, before any option is known: it ticks, and the setting decides. */
export default async function reconcilePaymentsJob(container: MedusaContainer): Promise<void> {
  const billdesk: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const now = billdesk.clock().getTime()
  if (now - lastSweepAt < billdesk.settings.reconcileIntervalMs) return
  lastSweepAt = now
  await reconcilePayments(container, "due")
}

export const config = {
  name: "billdesk-reconcile-payments",
  schedule: { interval: 1000, concurrency: "forbid" },
}

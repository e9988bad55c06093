import type { MedusaContainer } from "@medusajs/framework/types"
import { mayStillMove } from "../domain/may-still-move"
import { eventEntry, messageEntry } from "../domain/timeline-entries"
import type { TimelineEntry } from "../domain/timeline-entry"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { BillDeskModuleService } from "../modules/billdesk/service"

/**
 * What happened to an order's payment: the ledger's moves and the messages that came. While BillDesk may still say
 * something new of the newest attempt, its newest move offers to ask.
 */
export async function orderTimeline(
  container: MedusaContainer,
  orderId: string,
): Promise<readonly TimelineEntry[]> {
  const { timeline }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const [events, messages] = await Promise.all([timeline.events(orderId), timeline.messages(orderId)])
  const newest = events.find(({ kind }) => kind === "attempt")
  const asks = newest?.attempt && mayStillMove(newest.attempt.status) ? newest.id : undefined
  return [
    ...events.map((event) =>
      event.id === asks ? { ...eventEntry(event), action: askNow(orderId) } : eventEntry(event),
    ),
    ...messages.map(messageEntry),
  ]
}

const askNow = (orderId: string): NonNullable<TimelineEntry["action"]> => ({
  label: "Ask BillDesk now",
  method: "POST",
  path: `/admin/billdesk/orders/${orderId}/check`,
  confirm:
    "BillDesk is asked about the newest attempts, and the order follows its answer. Nothing is charged or refunded.",
  done: "BillDesk was asked.",
})

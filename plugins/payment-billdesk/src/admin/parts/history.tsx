import { Text } from "@medusajs/ui"
import type { AdminPaymentEvent } from "../../contract/admin-order-payment"
import { indianTime } from "../format"
import { eventNames, eventWords } from "../labels"

/** What happened to an order's payment, oldest first, and who caused it. */
export function History({ events }: { events: readonly AdminPaymentEvent[] }) {
  return (
    <details className="px-6 py-4">
      <summary className="txt-compact-small-plus cursor-pointer">History ({events.length})</summary>
      <ol className="mt-3 flex flex-col gap-y-2">
        {events.map((event, index) => (
          <li key={index} className="flex flex-col">
            <Text size="small">
              {nameOf(event)}: {event.from_status ? `${word(event, event.from_status)} → ` : ""}
              {word(event, event.to_status ?? "")}
            </Text>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {indianTime(event.at)} · {event.by ?? event.actor.replaceAll("_", " ")}
            </Text>
            {event.why && (
              <Text size="xsmall" className="text-ui-fg-subtle [overflow-wrap:anywhere]">
                {event.why}
              </Text>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}

function nameOf({ kind, attempt_number: number }: AdminPaymentEvent): string {
  if (number === null) return eventNames[kind]
  return kind === "attempt" ? `Attempt ${String(number)}` : `${eventNames[kind]}, attempt ${String(number)}`
}

const word = ({ kind }: AdminPaymentEvent, status: string): string => eventWords[kind][status] ?? status

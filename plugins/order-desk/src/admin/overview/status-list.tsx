import { Container, Heading, StatusBadge } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { PAYMENT_WORDS } from "../../contract/status-words"
import type { DeskSummary } from "../../contract/summary"
import { count, money } from "../format"
import { PAYMENT_COLORS, PLOT_COLORS } from "../labels"
import { deskLink } from "./overview-range"

/** Orders and money by payment status, with the share of each as a bar. */
export function StatusList({ summary }: { summary: DeskSummary }) {
  const { from, to, currency_code: currency, statuses } = summary
  const most = Math.max(1, ...statuses.map(({ orders }) => orders))
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        Payment status
      </Heading>
      <ul className="divide-y">
        {statuses.map(({ status, orders, total }) => (
          <li key={status}>
            <Link
              to={deskLink({ from, to, currency, payment_status: status })}
              className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus grid grid-cols-[10rem_minmax(0,1fr)_auto] xl:grid-cols-[10rem_minmax(0,1fr)_13rem] items-center gap-x-4 px-6 py-2.5 outline-none"
            >
              <span>
                <StatusBadge color={PAYMENT_COLORS[status]}>{PAYMENT_WORDS[status]}</StatusBadge>
              </span>
              <span className="bg-ui-bg-subtle h-2 overflow-hidden rounded-full" aria-hidden>
                <span
                  className="block h-full rounded-full"
                  style={{ width: `${String((orders / most) * 100)}%`, background: PLOT_COLORS[status] }}
                />
              </span>
              <span className="txt-compact-small whitespace-nowrap text-right tabular-nums">
                {count(orders)} · {money(total, currency)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Container>
  )
}

import { Container, Heading, Text } from "@medusajs/ui"
import { Bar, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts"
import { useNavigate } from "react-router-dom"
import type { DaySummary, DeskSummary } from "../../contract/summary"
import { count, money, shortDay, shortMoney } from "../format"
import { deskLink } from "./overview-range"

const TEXT = { fill: "var(--fg-muted)", fontSize: 12 }

/** What was paid and how many orders came, day by day. A press on a day shows its orders. */
export function DayPlot({ summary }: { summary: DeskSummary }) {
  const navigate = useNavigate()
  const { currency_code: currency, days } = summary
  const open = (day: string | undefined) => {
    if (day !== undefined) void navigate(deskLink({ from: day, to: day, currency }))
  }
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">Day by day</Heading>
        <div className="txt-compact-xsmall text-ui-fg-subtle flex gap-x-4">
          <Key color="var(--tag-green-icon)" text="Paid" />
          <Key color="var(--tag-blue-icon)" text="Orders" />
        </div>
      </div>
      <div className="h-72 px-2 py-4" role="img" aria-label={inWords(summary)}>
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart
            data={[...days]}
            // The words of the figure say it all: its picture is no stop for the keyboard.
            accessibilityLayer={false}
            onClick={({ activeLabel }) => {
              open(typeof activeLabel === "string" ? activeLabel : undefined)
            }}
          >
            <CartesianGrid vertical={false} stroke="var(--border-base)" />
            <XAxis
              dataKey="day"
              tickFormatter={shortDay}
              tick={TEXT}
              tickLine={false}
              axisLine={false}
              minTickGap={24}
            />
            <YAxis
              yAxisId="money"
              tickFormatter={(value: number) => shortMoney(value, currency)}
              tick={TEXT}
              tickLine={false}
              axisLine={false}
              width={64}
            />
            <YAxis
              yAxisId="orders"
              orientation="right"
              allowDecimals={false}
              tick={TEXT}
              tickLine={false}
              axisLine={false}
              width={44}
            />
            <Tooltip
              cursor={{ fill: "var(--bg-base-hover)" }}
              content={({ active, label }) => (
                <DayCard
                  day={active ? days.find(({ day }) => day === label) : undefined}
                  currency={currency}
                />
              )}
            />
            <Bar
              yAxisId="money"
              dataKey="paid"
              fill="var(--tag-green-icon)"
              radius={[3, 3, 0, 0]}
              maxBarSize={40}
              isAnimationActive={false}
            />
            <Line
              yAxisId="orders"
              dataKey="orders"
              stroke="var(--tag-blue-icon)"
              strokeWidth={2}
              dot={days.length < 32}
              isAnimationActive={false}
            />
          </ComposedChart>
        </ResponsiveContainer>
      </div>
    </Container>
  )
}

const inWords = ({ days, currency_code: currency }: DeskSummary): string =>
  `Paid and orders by day: ${days.map(({ day, paid, orders }) => `${shortDay(day)} ${money(paid, currency)} of ${count(orders)} orders`).join("; ")}`

const Key = ({ color, text }: { color: string; text: string }) => (
  <span className="flex items-center gap-x-1.5">
    <span className="size-2 rounded-full" style={{ background: color }} aria-hidden />
    {text}
  </span>
)

function DayCard({ day, currency }: { day: DaySummary | undefined; currency: string }) {
  if (day === undefined) return null
  return (
    <div className="bg-ui-bg-base shadow-elevation-flyout rounded-lg px-3 py-2">
      <Text size="small" weight="plus">
        {shortDay(day.day)}
      </Text>
      <Text size="small">{money(day.paid, currency)} paid</Text>
      <Text size="small" className="text-ui-fg-subtle">
        {count(day.orders)} orders, {count(day.paid_orders)} paid
      </Text>
    </div>
  )
}

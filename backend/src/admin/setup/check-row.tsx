import { Badge, Copy, Text } from "@medusajs/ui"
import type { SetupCheck } from "../../contract/setup-report"
import { STATES } from "./states"

/** One thing that was looked at: its state, what was found, what to do, and what to hand to somebody. */
export function CheckRow({ check }: { check: SetupCheck }) {
  const { text, color, Icon } = STATES[check.state]
  return (
    <li
      className="grid grid-cols-1 gap-x-6 gap-y-2 px-6 py-4 lg:grid-cols-[14rem_minmax(0,1fr)]"
      id={check.id}
    >
      <div className="flex items-start gap-2">
        <Badge size="2xsmall" color={color} className="inline-flex shrink-0 items-center gap-x-1">
          <Icon className="size-3.5" aria-hidden />
          {text}
        </Badge>
        <Text size="small" weight="plus" className="min-w-0">
          {check.title}
        </Text>
      </div>
      <div className="flex min-w-0 flex-col gap-y-2">
        <Text size="small" className="[overflow-wrap:anywhere]">
          {check.words}
        </Text>
        {check.fix !== "" && (
          <Text size="small" className="text-ui-fg-subtle [overflow-wrap:anywhere]">
            <span className="font-medium">To do: </span>
            {check.fix}
          </Text>
        )}
        {check.hand_over.map(({ label, value }) => (
          <div
            key={label}
            className="bg-ui-bg-subtle flex items-center justify-between gap-x-3 rounded-md px-3 py-1.5"
          >
            <div className="min-w-0">
              <Text size="xsmall" className="text-ui-fg-subtle">
                {label}
              </Text>
              <code className="txt-compact-small [overflow-wrap:anywhere]">{value}</code>
            </div>
            <Copy content={value} aria-label={`Copy: ${label}`} />
          </div>
        ))}
      </div>
    </li>
  )
}

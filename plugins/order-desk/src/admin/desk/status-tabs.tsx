import { clx } from "@medusajs/ui"
import { PAYMENT_WORDS } from "../../contract/status-words"
import { PAYMENT_STATUSES, type PaymentStatus } from "../../contract/statuses"
import { count } from "../format"

interface StatusTabsProps {
  readonly counts: Readonly<Record<PaymentStatus, number>> | undefined
  readonly chosen: readonly string[]
  readonly onChoose: (statuses: readonly string[]) => void
}

/** How many orders each payment status has; a press shows only those, a second one all again. */
export function StatusTabs({ counts, chosen, onChoose }: StatusTabsProps) {
  const all = counts === undefined ? undefined : Object.values(counts).reduce((sum, each) => sum + each, 0)
  return (
    <div className="flex flex-wrap gap-1.5 px-6 py-3" role="group" aria-label="Payment">
      <Tab
        text="All"
        value={all}
        isChosen={chosen.length === 0}
        onPress={() => {
          onChoose([])
        }}
      />
      {PAYMENT_STATUSES.map((status) => (
        <Tab
          key={status}
          text={PAYMENT_WORDS[status]}
          value={counts?.[status]}
          isChosen={chosen.includes(status)}
          onPress={() => {
            onChoose(chosen.length === 1 && chosen[0] === status ? [] : [status])
          }}
        />
      ))}
    </div>
  )
}

interface TabProps {
  readonly text: string
  readonly value: number | undefined
  readonly isChosen: boolean
  readonly onPress: () => void
}

function Tab({ text, value, isChosen, onPress }: TabProps) {
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onPress}
      className={clx(
        "txt-compact-small-plus flex items-center gap-x-1.5 rounded-md border px-2.5 py-1 outline-none transition-colors",
        "focus-visible:shadow-borders-focus",
        isChosen
          ? "bg-ui-bg-interactive text-ui-fg-on-color border-transparent"
          : "bg-ui-bg-base text-ui-fg-subtle border-ui-border-base hover:bg-ui-bg-base-hover",
      )}
    >
      {text}
      <span className={clx("tabular-nums", isChosen ? "opacity-90" : "text-ui-fg-muted")}>
        {value === undefined ? "…" : count(value)}
      </span>
    </button>
  )
}

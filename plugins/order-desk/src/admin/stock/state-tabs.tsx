import { clx } from "@medusajs/ui"
import { BOARD_STATES, type StockBoard } from "../../contract/stock-board"
import { count } from "../format"
import { STATE_WORDS } from "./stock-words"

interface StateTabsProps {
  readonly variants: StockBoard["variants"] | undefined
  readonly chosen: string
  readonly onChoose: (state: string) => void
}

/** How many variants each state has; a press shows only those, a second one all again. */
export function StateTabs({ variants, chosen, onChoose }: StateTabsProps) {
  return (
    <div className="flex flex-wrap gap-1.5 px-6 py-3" role="group" aria-label="Variants">
      {(["all", ...BOARD_STATES] as const).map((state) => {
        const isChosen = chosen === (state === "all" ? "" : state)
        return (
          <button
            key={state}
            type="button"
            aria-pressed={isChosen}
            onClick={() => {
              onChoose(isChosen || state === "all" ? "" : state)
            }}
            className={clx(
              "txt-compact-small-plus flex items-center gap-x-1.5 rounded-md border px-2.5 py-1 outline-none transition-colors",
              "focus-visible:shadow-borders-focus",
              isChosen
                ? "bg-ui-bg-interactive text-ui-fg-on-color border-transparent"
                : "bg-ui-bg-base text-ui-fg-subtle border-ui-border-base hover:bg-ui-bg-base-hover",
            )}
          >
            {state === "all" ? "All" : STATE_WORDS[state]}
            <span className={clx("tabular-nums", isChosen ? "opacity-90" : "text-ui-fg-muted")}>
              {variants === undefined ? "…" : count(variants[state])}
            </span>
          </button>
        )
      })}
    </div>
  )
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { STOCK_GUARD_MODULE } from "../modules/stock-guard"
import type { StockGuardModuleService } from "../modules/stock-guard/service"

/** One thing that was looked at, in the shape that doctors of other plugins use too. */
export interface Check {
  readonly id: string
  readonly group: string
  readonly title: string
  readonly state: "ok" | "note" | "bad" | "unknown"
  readonly words: string
  readonly fix: string
  /** ISO 8601 in UTC. */
  readonly at: string
}

const FIX =
  "Start the shop again with a database role that owns the tables: the triggers are put back at every start."

const SAID = {
  installed: { state: "ok", words: "Its triggers are in place: no more is sold than is there.", fix: "" },
  missing: {
    state: "bad",
    words: "Its triggers are missing, off or of an older version: stock can be oversold.",
    fix: FIX,
  },
  no_tables: {
    state: "bad",
    words: "Core's inventory tables are missing.",
    fix: "Run the migrations: npx medusa db:migrate.",
  },
} as const

/** Whether the database guards the stock at this moment. Asks the database alone and changes nothing. */
export async function checks(container: MedusaContainer): Promise<Check[]> {
  const guard = container.resolve<StockGuardModuleService>(STOCK_GUARD_MODULE)
  const said = SAID[await guard.retrieveState()]
  const at = new Date().toISOString()
  return [{ id: "stock_guard_triggers", group: "Safeguards", title: "Stock guard", ...said, at }]
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import {
  isFine,
  isWorthKnowing,
  lookAtAll,
  systemClock,
  type Check,
  type Finding,
} from "medusa-integration-kit"
import { rowsOf } from "../modules/order-desk/rows"
import { findUnnoted } from "../modules/order-desk/sql/note-triggers"
import { notedTables } from "../modules/order-desk/sql/noted-tables"
import { orderDesk } from "./order-desk-module"

export type { Check } from "medusa-integration-kit"

const LIMIT_MS = 5000
/** Notes beyond it mean that nobody builds rows. */
const MANY_NOTES = 5000
const LATE_SWEEPS = 5

const unnoted = rowsOf(z.object({ table: z.string() }))
const work = rowsOf(z.object({ notes: z.coerce.number(), swept_seconds: z.coerce.number().nullable() }))

const READ_WORK = `
select (select count(*) from (select 1 from order_desk_note limit ${MANY_NOTES + 1}) n) as notes,
       (select extract(epoch from now() - swept_at)::bigint from order_desk_state) as swept_seconds`

/** Whether changes are noted and rows are built. Asks the database alone and changes nothing. */
export async function checks(container: MedusaContainer): Promise<Check[]> {
  const looks = [
    { id: "order_desk_triggers", title: "Order desk: changes are noted", look: () => triggersOf(container) },
    { id: "order_desk_rows", title: "Order desk: rows are built", look: () => rowsBuilt(container) },
  ]
  return lookAtAll(
    looks.map((look) => ({ ...look, group: "Safeguards" })),
    { limitMs: LIMIT_MS, clock: systemClock },
  )
}

async function triggersOf(container: MedusaContainer): Promise<Finding> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { sources } = orderDesk(container).settings
  const asked: unknown = await db.raw(findUnnoted(notedTables(sources.flatMap(({ watch }) => watch))))
  const tables = unnoted.parse(asked).rows.map(({ table }) => table)
  if (tables.length === 0) return isFine("Every table that an order is made of has its triggers.")
  return isWorthKnowing(
    `Changes of ${tables.join(", ")} are not noted: the sweep has to find them.`,
    "Start the shop again with a database role that owns the tables.",
  )
}

async function rowsBuilt(container: MedusaContainer): Promise<Finding> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const asked: unknown = await db.raw(READ_WORK)
  const [row] = work.parse(asked).rows
  const { notes = 0, swept_seconds: swept = null } = row ?? {}
  const fix = "Is a worker running? Read its log; see the runbook of the order desk."
  if (swept === null) return isWorthKnowing("The desk has not been swept yet.", fix)
  const words = `Swept ${swept} s ago; ${notes > MANY_NOTES ? `more than ${MANY_NOTES}` : notes} changes wait.`
  const { sweepMs } = orderDesk(container).settings
  const isLate = swept * 1000 > Math.max(10 * 60_000, LATE_SWEEPS * sweepMs)
  return isLate || notes > MANY_NOTES ? isWorthKnowing(words, fix) : isFine(words)
}

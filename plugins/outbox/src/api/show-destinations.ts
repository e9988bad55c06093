import type { MedusaContainer } from "@medusajs/framework/types"
import type { DeliveryState, DestinationView } from "../contract"
import { registeredDestinations } from "../destination"
import { OUTBOX_MODULE } from "../modules/outbox"
import type { OutboxModuleService } from "../modules/outbox"
import type { CountRow, DestinationRow } from "../modules/outbox/rows"
import { peopleOf } from "./people"

const NONE: Readonly<Record<DeliveryState, number>> = {
  waiting: 0,
  sending: 0,
  done: 0,
  superseded: 0,
  dead: 0,
  discarded: 0,
}

/** Every destination that code delivers to, or that has deliveries, by name. */
export async function showDestinations(container: MedusaContainer): Promise<DestinationView[]> {
  const outbox: OutboxModuleService = container.resolve(OUTBOX_MODULE)
  const registered = registeredDestinations()
  const [rows, counted] = await Promise.all([outbox.destinations.list(), outbox.records.counts()])
  const names = new Set([
    ...registered.keys(),
    ...rows.map(({ name }) => name),
    ...counted.map(({ destination }) => destination),
  ])
  const known = new Map(rows.map((row) => [row.name, row]))
  const nameOf = await peopleOf(
    container,
    rows.map((row) => row.paused_by),
  )
  return [...names].sort().map((name) => {
    const row = known.get(name)
    const own = counted.filter(({ destination }) => destination === name)
    return {
      name,
      title: registered.get(name)?.title ?? name,
      is_registered: registered.has(name),
      pause: row ? pauseOf(row, nameOf) : null,
      not_before: futureOf(row?.not_before, outbox.clock()),
      counts: { ...NONE, ...Object.fromEntries(own.map(({ state, total }) => [state, total])) },
      oldest_waiting_at: oldestOf(own),
    }
  })
}

function pauseOf(row: DestinationRow, nameOf: (id: string) => string): DestinationView["pause"] {
  if (row.paused_at === null) return null
  return {
    since: row.paused_at.toISOString(),
    code: row.pause_code ?? "",
    message: row.pause_message ?? "",
    by: nameOf(row.paused_by ?? ""),
    probe_at: row.probe_at?.toISOString() ?? null,
  }
}

const futureOf = (moment: Date | null | undefined, now: Date): string | null =>
  moment && moment > now ? moment.toISOString() : null

const OPEN: readonly DeliveryState[] = ["waiting", "sending"]

function oldestOf(counted: readonly CountRow[]): string | null {
  const moments = counted.filter(({ state }) => OPEN.includes(state)).map(({ oldest }) => oldest.getTime())
  return moments.length === 0 ? null : new Date(Math.min(...moments)).toISOString()
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { judgeDestinations, type DestinationLook, type Finding } from "../domain/judge-destinations"
import { outboxModule } from "./outbox-module"

/** One thing that was looked at, in the shape that doctors of other plugins use too. */
export interface Check extends Finding {
  readonly id: string
  readonly group: string
  readonly title: string
  /** ISO 8601 in UTC. */
  readonly at: string
}

const rows = z.object({
  rows: z.array(
    z.object({
      name: z.string(),
      is_paused: z.boolean(),
      pause_message: z.string().nullable(),
      swept_seconds: z.coerce.number().nullable(),
      dead: z.coerce.number(),
      late_seconds: z.coerce.number().nullable(),
    }),
  ),
})

/** Of each destination: its pause, its last sweep, what was given up, and how late the latest waiting delivery is. */
const READ = `
select d.name, d.paused_at is not null as is_paused, d.pause_message,
       extract(epoch from now() - d.swept_through)::bigint as swept_seconds,
       (select count(*) from outbox_delivery o where o.destination = d.name and o.state = 'dead') as dead,
       (select extract(epoch from now() - min(o.due_at))::bigint from outbox_delivery o
         where o.destination = d.name and o.state = 'waiting' and o.due_at < now()) as late_seconds
  from outbox_destination d order by d.name`

/** Looks at every destination: paused, given up, late, swept. Asks the database alone and changes nothing. */
export async function checks(container: MedusaContainer): Promise<Check[]> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const answer: unknown = await db.raw(READ)
  const looks = rows.parse(answer).rows.map((row): DestinationLook => ({
    name: row.name,
    pause: row.is_paused ? (row.pause_message ?? "without a reason") : null,
    sweptSeconds: row.swept_seconds,
    dead: row.dead,
    lateSeconds: row.late_seconds,
  }))
  const { sweepMs } = outboxModule(container).settings
  const at = new Date().toISOString()
  return judgeDestinations(looks, sweepMs / 1000).map((found) => ({ ...found, group: "Deliveries", at }))
}

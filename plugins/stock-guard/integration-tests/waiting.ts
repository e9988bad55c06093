import type { Client } from "@medusajs/framework/pg"

/** Resolves when `count` other sessions of this database wait for a lock; fails after ten seconds. */
export async function untilBlocked(database: Client, count: number): Promise<void> {
  const deadline = Date.now() + 10_000
  for (;;) {
    const { rows } = await database.query(
      "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    )
    if (rows.length >= count) return
    if (Date.now() > deadline) throw new Error(`Only ${rows.length} of ${count} sessions wait for a lock.`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

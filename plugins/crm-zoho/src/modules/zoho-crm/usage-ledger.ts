import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"

import type { Usage } from "../../protocol"

const usageRows = z.array(z.object({ calls: z.number(), credits_left: z.number().nullable() }))

const TODAY = "to_char(now() at time zone 'UTC', 'YYYY-MM-DD')"

/** Today's calls of all processes, and Zoho's last word about its credits. */
export class UsageLedger {
  constructor(private readonly db: Knex) {}

  async add({ calls, creditsLeft }: Usage): Promise<void> {
    await this.db.raw(
      `insert into zoho_usage as u (id, calls, credits_left, credits_high) values (${TODAY}, ?, ?, ?)
       on conflict (id) do update set calls = u.calls + excluded.calls,
         credits_left = coalesce(excluded.credits_left, u.credits_left),
         credits_high = greatest(excluded.credits_high, u.credits_high), updated_at = now()`,
      [calls, creditsLeft ?? null, creditsLeft ?? null],
    )
  }

  async today(): Promise<{ readonly calls: number; readonly creditsLeft: number | null }> {
    const rows: unknown = await this.db("zoho_usage").whereRaw(`id = ${TODAY}`)
    const [row] = usageRows.parse(rows)
    return { calls: row?.calls ?? 0, creditsLeft: row?.credits_left ?? null }
  }

  /**
   * The part of the organisation's daily credits that is left, in [0, 1]; undefined when Zoho has said nothing today. It
   * never names the whole, but begins to tell at half of it: the most it named in a week, twice, is the whole.
   */
  async partLeft(): Promise<number | undefined> {
    const { creditsLeft } = await this.today()
    if (creditsLeft === null) return undefined
    const rows: unknown = await this.db("zoho_usage")
      .whereRaw("id >= to_char((now() at time zone 'UTC') - interval '7 days', 'YYYY-MM-DD')")
      .max("credits_high as high")
    const [row] = z.array(z.object({ high: z.number().nullable() })).parse(rows)
    const whole = 2 * (row?.high ?? creditsLeft)
    return whole === 0 ? 0 : creditsLeft / whole
  }
}

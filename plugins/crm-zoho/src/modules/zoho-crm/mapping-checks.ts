import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"

import type { MappingFinding } from "../../contract"

const LATEST = "latest"

const rows = z.array(
  z.object({
    fingerprint: z.string().nullable(),
    version: z.number().nullable(),
    findings: z.array(
      z.object({
        severity: z.enum(["error", "warning"]),
        module: z.string(),
        field: z.string().nullable(),
        message: z.string(),
      }),
    ),
    fault: z.string().nullable(),
    checked_at: z.date().nullable(),
  }),
)
const turns = z.object({ rows: z.array(z.unknown()) })

/** What the last look at Zoho's fields found. */
export interface MappingCheck {
  /** Of the connection that was looked through. */
  readonly fingerprint: string
  readonly version: number
  readonly findings: readonly MappingFinding[]
  readonly at: Date
  /** Why the fields could not be read the last time; the findings are of the time before. */
  readonly fault: string | null
}

/** The last check, for all processes. */
export class MappingChecks {
  constructor(private readonly db: Knex) {}

  async last(): Promise<MappingCheck | undefined> {
    const found: unknown = await this.db("zoho_mapping_check").where({ id: LATEST })
    const [row] = rows.parse(found)
    if (!row) return undefined
    const { fingerprint, version, findings, fault, checked_at: at } = row
    if (fingerprint === null || version === null || at === null) return undefined
    return { fingerprint, version, findings, fault, at }
  }

  async keep({
    fingerprint,
    version,
    findings,
  }: Pick<MappingCheck, "fingerprint" | "version" | "findings">): Promise<void> {
    const row = {
      fingerprint,
      version,
      findings: JSON.stringify(findings),
      fault: null,
      checked_at: this.db.fn.now(),
    }
    await this.db("zoho_mapping_check")
      .insert({ id: LATEST, ...row })
      .onConflict("id")
      .merge(row)
  }

  /** The fields could not be read: what was found before stands. */
  async keepFault(fault: string): Promise<void> {
    await this.db("zoho_mapping_check").insert({ id: LATEST, fault }).onConflict("id").merge({ fault })
  }

  /** The right to look now: one process, at most once in `everySeconds`. */
  async takeTurn(everySeconds: number): Promise<boolean> {
    const answer: unknown = await this.db.raw(
      `insert into zoho_mapping_check as c (id, turn_at) values (?, now())
       on conflict (id) do update set turn_at = now()
       where c.turn_at is null or c.turn_at <= now() - make_interval(secs => ?) returning id`,
      [LATEST, everySeconds],
    )
    return turns.parse(answer).rows.length > 0
  }
}

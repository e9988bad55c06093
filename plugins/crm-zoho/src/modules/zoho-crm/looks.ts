import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"

import type { ConnectionProblem } from "../../contract"
import type { ZohoOrganisation, ZohoUser } from "../../protocol"

const rows = z.array(
  z.object({
    looked_at: z.date(),
    org: z.object({ id: z.string(), name: z.string(), type: z.string(), currency: z.string() }).nullable(),
    zoho_user: z
      .object({ id: z.string(), name: z.string(), email: z.string(), profile: z.string() })
      .nullable(),
    problem_code: z.string().nullable(),
    problem_message: z.string().nullable(),
  }),
)

/** What a look at the connection found: whose it is, or why it does not work. */
export interface Look {
  readonly org: ZohoOrganisation | null
  readonly user: ZohoUser | null
  readonly problem: ConnectionProblem | null
}

/** The last look at each connection. One that failed keeps what was known of the organisation before. */
export class Looks {
  constructor(private readonly db: Knex) {}

  async keep(fingerprint: string, { org, user, problem }: Look): Promise<void> {
    const known = {
      ...(org ? { org: JSON.stringify(org) } : {}),
      ...(user ? { zoho_user: JSON.stringify(user) } : {}),
      problem_code: problem?.code ?? null,
      problem_message: problem?.message ?? null,
      looked_at: this.db.fn.now(),
    }
    await this.db("zoho_look")
      .insert({ fingerprint, ...known })
      .onConflict("fingerprint")
      .merge(known)
  }

  async last(fingerprint: string): Promise<(Look & { readonly at: Date }) | undefined> {
    const found: unknown = await this.db("zoho_look").where({ fingerprint })
    const [row] = rows.parse(found)
    if (!row) return undefined
    const { problem_code: code, problem_message: message } = row
    const problem = code === null || message === null ? null : { code, message }
    return { at: row.looked_at, org: row.org, user: row.zoho_user, problem }
  }
}

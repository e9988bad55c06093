import { createHash, randomBytes } from "node:crypto"

import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"

const STATE_BYTES = 32
const LIFE_SECONDS = 10 * 60

const taken = z.array(z.object({ actor: z.string() }))

/** Proof that a browser which comes back from Zoho was sent there by an admin user. Only hashes are kept. */
export class ConnectStates {
  constructor(private readonly db: Knex) {}

  /** @param actor the user's id @returns the state, which nobody can guess and which lives ten minutes */
  async issue(actor: string): Promise<string> {
    const state = randomBytes(STATE_BYTES).toString("base64url")
    await this.db("zoho_connect_state").whereRaw("expires_at < now() - interval '1 day'").delete()
    await this.db("zoho_connect_state").insert({
      state_hash: hashOf(state),
      actor,
      expires_at: this.db.raw("now() + make_interval(secs => ?)", [LIFE_SECONDS]),
    })
    return state
  }

  /** Uses a state up. @returns who was sent, or undefined for one that was never issued, is used or is too old */
  async take(state: string): Promise<string | undefined> {
    const found: unknown = await this.db("zoho_connect_state")
      .where({ state_hash: hashOf(state) })
      .whereNull("used_at")
      .whereRaw("expires_at > now()")
      .update({ used_at: this.db.fn.now() })
      .returning("actor")
    return taken.parse(found)[0]?.actor
  }
}

const hashOf = (state: string): string => createHash("sha256").update(state).digest("hex")

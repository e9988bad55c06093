import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { EntryQuestion } from "../../domain/entry-question"
import { rowsOf } from "./rows"

const found = rowsOf(z.object({ id: z.string().nullable() }))

/** Whose log-in a name is: the id of the user, customer or the like. Null when it is nobody's. */
export async function findAccount(
  db: Knex,
  { account, provider, name }: { account: string; provider: string; name: string },
): Promise<string | null> {
  const answer = found.parse(
    await db.raw(
      `select a.app_metadata ->> ? as id
       from provider_identity p join auth_identity a on a.id = p.auth_identity_id
      where p.entity_id = ? and p.provider = ? and p.deleted_at is null and a.deleted_at is null
      limit 1`,
      [`${account}_id`, name.replaceAll("\0", ""), provider],
    ),
  )
  return answer.rows[0]?.id ?? null
}

/** People are known by their e-mail address, and kept by their id: asked for the one, the other is looked for. */
export async function withActorId(db: Knex, question: EntryQuestion): Promise<EntryQuestion> {
  if (question.actor?.includes("@") !== true) return question
  const answer = found.parse(
    await db.raw(
      `select id from "user" where lower(email) = lower(?)
     union all select id from customer where lower(email) = lower(?) limit 1`,
      [question.actor, question.actor],
    ),
  )
  return { ...question, actor: answer.rows[0]?.id ?? question.actor }
}

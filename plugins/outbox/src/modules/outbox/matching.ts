import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { DeliveryState } from "../../contract"

export interface DeliveryFilter {
  readonly destination?: string | undefined
  readonly state?: DeliveryState | undefined
  /** Why the last try failed. */
  readonly code?: string | undefined
  /** A delivery's id, subject or key, or its name over there, whole; or any of `subjects`. */
  readonly q?: string | undefined
  /** Subjects that `q` also stands for, such as the ids of the orders with that number; with `<subject>:…` too. */
  readonly subjects?: readonly string[] | undefined
}

/** The deliveries that a filter names. */
export function matching(db: Knex, filter: DeliveryFilter): Knex.QueryBuilder {
  const { destination, state, code, q, subjects = [] } = filter
  const query = db("outbox_delivery")
  if (destination !== undefined) query.where({ destination })
  if (state !== undefined) query.where({ state })
  if (code !== undefined) query.where({ last_code: code })
  if (q !== undefined) {
    query.where((any) => {
      for (const column of ["id", "dedupe_key", "remote_reference"]) any.orWhere(column, q)
      any.orWhereIn("subject", [q, ...subjects])
      for (const subject of subjects) any.orWhereRaw("starts_with(subject, ?)", [`${subject}:`])
    })
  }
  return query
}

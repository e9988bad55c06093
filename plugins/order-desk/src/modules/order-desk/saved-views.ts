import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { SavedView } from "../../contract/desk-page"
import type { Saved, ViewToSave } from "../../domain/saved"
import { rowsOf, whole } from "./rows"

const MOST_VIEWS = 50

const views = rowsOf(z.object({ id: z.string(), name: z.string(), query: z.string() }))
const counted = rowsOf(z.object({ count: whole }))

/** Views of the desk, each of one person; nobody sees or changes another's. */
export class SavedViews {
  readonly #db: Knex

  constructor(db: Knex) {
    this.#db = db
  }

  /** By name. */
  async of(userId: string): Promise<readonly SavedView[]> {
    const answer: unknown = await this.#db.raw(
      "select id, name, query from order_desk_view where user_id = :userId order by lower(name), id",
      { userId },
    )
    return views.parse(answer).rows
  }

  async add(userId: string, { name, query }: ViewToSave): Promise<Saved> {
    const answer: unknown = await this.#db.raw(
      "select count(*) as count from order_desk_view where user_id = :userId",
      { userId },
    )
    if ((counted.parse(answer).rows[0]?.count ?? 0) >= MOST_VIEWS)
      return { kind: "too_many_views", most: MOST_VIEWS }
    const added: unknown = await this.#db.raw(
      `insert into order_desk_view (id, user_id, name, query) values (:id, :userId, :name, :query)
       on conflict (user_id, name) do nothing returning id, name, query`,
      { id: generateEntityId("", "odview"), userId, name, query },
    )
    const [view] = views.parse(added).rows
    return view ? { kind: "saved", view } : { kind: "name_is_taken" }
  }

  async change(userId: string, id: string, { name, query }: ViewToSave): Promise<Saved> {
    const changed: unknown = await this.#db.raw(
      `update order_desk_view v set name = :name, query = :query, updated_at = now()
        where v.id = :id and v.user_id = :userId
          and not exists (select 1 from order_desk_view o
                           where o.user_id = :userId and o.name = :name and o.id <> v.id)
       returning id, name, query`,
      { id, userId, name, query },
    )
    const [view] = views.parse(changed).rows
    if (view) return { kind: "saved", view }
    const own = await this.of(userId)
    return { kind: own.some((each) => each.id === id) ? "name_is_taken" : "not_found" }
  }

  /** @returns whether there was one */
  async remove(userId: string, id: string): Promise<boolean> {
    const removed: unknown = await this.#db.raw(
      "delete from order_desk_view where id = :id and user_id = :userId returning id, name, query",
      { id, userId },
    )
    return views.parse(removed).rows.length > 0
  }
}

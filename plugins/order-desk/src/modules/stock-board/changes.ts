import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { CHANGE_KINDS, type StockChangeList } from "../../contract/stock-board"
import type { Actor } from "../../domain/stock-board/stock-order"
import { rowsOf, whole } from "../order-desk/rows"
import { actorName } from "./sql/board"

const pieces = z.coerce.number().nullable()
const changes = rowsOf(
  z
    .object({
      id: z.string(),
      kind: z.enum(CHANGE_KINDS),
      location: z.string().nullable(),
      before: pieces,
      after: pieces,
      reason: z.string(),
      note: z.string(),
      by: z.string().nullable(),
      at: z.date(),
    })
    .transform(({ at, ...rest }) => ({ ...rest, at: at.toISOString() })),
)
const counted = rowsOf(z.object({ count: whole }))
const thresholds = rowsOf(z.object({ pieces: z.number() }))
const ids = rowsOf(z.object({ id: z.string() }))

const HISTORY = `
select c.id, c.kind, s.name as location, c.before_quantity as before, c.after_quantity as after, c.reason, c.note,
       ${actorName("c.actor_id")} as by, c.created_at as at
  from stock_board_change c left join stock_location s on s.id = c.location_id
 where c.inventory_item_id = :itemId order by c.created_at desc, c.id desc limit :limit offset :offset`

/** What people did to an item, the newest first. */
export async function readChanges(
  db: Knex,
  { itemId, limit, offset }: { itemId: string; limit: number; offset: number },
): Promise<StockChangeList> {
  const answers: readonly unknown[] = await Promise.all([
    db.raw(HISTORY, { itemId, limit, offset }),
    db.raw("select count(*) as count from stock_board_change where inventory_item_id = :itemId", { itemId }),
  ])
  return { changes: changes.parse(answers[0]).rows, count: counted.parse(answers[1]).rows[0]?.count ?? 0 }
}

export type Threshold =
  | { readonly kind: "saved" }
  | { readonly kind: "not_found" }
  | { readonly kind: "changed"; readonly present: number | null }

interface ThresholdOrder {
  readonly itemId: string
  /** What the person saw; null for none of its own. */
  readonly expected: number | null
  /** Null takes the item's own threshold away. */
  readonly pieces: number | null
  readonly actor: Actor
}

/** Sets from how many pieces on an item counts as low. */
export async function saveThreshold(
  db: Knex,
  { itemId, expected, pieces: wanted, actor }: ThresholdOrder,
): Promise<Threshold> {
  return db.transaction(async (trx) => {
    const item: unknown = await trx.raw(
      "select id from inventory_item where id = :itemId and deleted_at is null for update",
      { itemId },
    )
    if (ids.parse(item).rows.length === 0) return { kind: "not_found" }
    const kept: unknown = await trx.raw(
      "select pieces from stock_board_threshold where inventory_item_id = :itemId",
      { itemId },
    )
    const present = thresholds.parse(kept).rows[0]?.pieces ?? null
    if (present !== expected) return { kind: "changed", present }
    await trx.raw(
      wanted === null
        ? "delete from stock_board_threshold where inventory_item_id = :itemId"
        : `insert into stock_board_threshold (inventory_item_id, pieces) values (:itemId, :wanted)
           on conflict (inventory_item_id) do update set pieces = excluded.pieces, updated_at = now()`,
      wanted === null ? { itemId } : { itemId, wanted },
    )
    await trx.raw(
      `insert into stock_board_change (id, kind, inventory_item_id, before_quantity, after_quantity, actor_type, actor_id)
       values (:id, 'threshold', :itemId, :before, :after, :actorType, :actorId)`,
      {
        id: generateEntityId("", "sbchg"),
        itemId,
        before: present,
        after: wanted,
        actorType: actor.type,
        actorId: actor.id,
      },
    )
    return { kind: "saved" }
  })
}

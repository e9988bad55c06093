import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { judgeChange } from "../../domain/stock-board/judge-change"
import type { Actor, HeldUp, LevelFacts, StockOrder, Written } from "../../domain/stock-board/stock-order"
import { rowsOf } from "../order-desk/rows"
import { isStop } from "./sql/stop-functions"

const pieces = z.coerce.number()
const facts = rowsOf(
  z
    .object({
      id: z.string(),
      item_id: z.string(),
      location_id: z.string(),
      sku: z.string(),
      on_hand: pieces,
      promised: pieces,
    })
    .transform(({ item_id: itemId, location_id: locationId, on_hand: onHand, ...rest }): LevelFacts => ({
      ...rest,
      itemId,
      locationId,
      onHand,
    })),
)
const ids = rowsOf(z.object({ id: z.string() }))
const written = rowsOf(z.object({ level_id: z.string(), before: pieces, after: pieces }))

/** Locks the levels in the order of their ids, as the stock guard does. */
const LOCK = `
select l.id, l.inventory_item_id as item_id, l.location_id, coalesce(it.sku, '') as sku, l.stocked_quantity as on_hand,
       (select coalesce(sum(r.quantity), 0) from reservation_item r
         where r.inventory_item_id = l.inventory_item_id and r.location_id = l.location_id and r.deleted_at is null
           and not r.allow_backorder and not (${isStop("r")}) is true) as promised
  from inventory_level l join inventory_item it on it.id = l.inventory_item_id
 where l.id = any(cast(:ids as text[])) and l.deleted_at is null and it.deleted_at is null
 order by l.id for update of l`

/** The condition stands in the statement itself: whatever came between is not overwritten. */
const WRITE = `
with asked as (
  select * from jsonb_to_recordset(cast(:rows as jsonb)) as r (
    id text, request_id text, kind text, level_id text, before numeric, after numeric, reason text, note text)),
changed as (
  update inventory_level l
     set stocked_quantity = a.after, updated_at = now(),
         raw_stocked_quantity = coalesce(l.raw_stocked_quantity, '{"precision": 20}'::jsonb)
           || jsonb_build_object('value', trim_scale(a.after)::text)
    from asked a
   where l.id = a.level_id and l.deleted_at is null and l.stocked_quantity = a.before
  returning l.id, l.inventory_item_id, l.location_id)
insert into stock_board_change (id, request_id, kind, inventory_item_id, level_id, location_id, before_quantity,
  after_quantity, reason, note, actor_type, actor_id)
select a.id, a.request_id, a.kind, c.inventory_item_id, c.id, c.location_id, a.before, a.after, a.reason, a.note,
       :actorType, :actorId
  from changed c join asked a on a.level_id = c.id
returning id`

const REPEATED = `
select level_id, before_quantity as before, after_quantity as after from stock_board_change where request_id = :requestId`

interface Writing {
  readonly orders: readonly StockOrder[]
  readonly actor: Actor
  /** The same id twice is the same change: an answer that was lost can be asked for again. For one order only. */
  readonly requestId?: string | undefined
}

/** What was decided under the locks, thrown so that nothing of it is kept. */
class Rollback extends Error {
  readonly answer: Written

  constructor(answer: Written) {
    super("A change of stock is taken back.")
    this.answer = answer
  }
}

/** Writes all of the changes with their history in one transaction, or none. */
export async function writeLevels(db: Knex, writing: Writing): Promise<Written> {
  try {
    return await db.transaction((trx) => write(trx, writing))
  } catch (error) {
    if (error instanceof Rollback) return error.answer
    throw error
  }
}

async function write(trx: Knex.Transaction, { orders, actor, requestId }: Writing): Promise<Written> {
  const levels = facts.parse(await trx.raw(LOCK, { ids: orders.map(({ levelId }) => levelId) })).rows
  const byId = new Map(levels.map((level) => [level.id, level]))
  if (orders.some(({ levelId }) => !byId.has(levelId))) return { kind: "not_found" }
  const before = requestId === undefined ? [] : written.parse(await trx.raw(REPEATED, { requestId })).rows
  if (before.length > 0) {
    const repeated = before.flatMap((row) => {
      const level = byId.get(row.level_id)
      return level ? [{ level, before: row.before, after: row.after }] : []
    })
    return { kind: "written", levels: repeated, isRepeated: true }
  }
  const judged = orders.flatMap((order) => {
    const level = byId.get(order.levelId)
    return level ? [{ order, level, verdict: judgeChange(level, order.wanted) }] : []
  })
  const by = judged.flatMap(({ order, level, verdict }): HeldUp[] =>
    verdict.kind === "write"
      ? []
      : [
          {
            level,
            expected: order.wanted.kind === "set" ? order.wanted.expected : level.onHand,
            isStale: verdict.kind === "changed",
            message: verdict.message,
          },
        ],
  )
  if (by.length > 0) return { kind: "held_up", by }
  const rows = judged.map(({ order, level, verdict }) => ({
    id: generateEntityId("", "sbchg"),
    request_id: requestId ?? null,
    kind: order.kind,
    level_id: level.id,
    before: level.onHand,
    after: verdict.kind === "write" ? verdict.after : level.onHand,
    reason: order.reason,
    note: order.note,
  }))
  const answer: unknown = await trx.raw(WRITE, {
    rows: JSON.stringify(rows),
    actorType: actor.type,
    actorId: actor.id,
  })
  if (ids.parse(answer).rows.length !== rows.length) throw new Rollback({ kind: "not_found" })
  return {
    kind: "written",
    levels: rows.flatMap((row) => {
      const level = byId.get(row.level_id)
      return level ? [{ level, before: row.before, after: row.after }] : []
    }),
    isRepeated: false,
  }
}

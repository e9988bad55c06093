import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { Actor } from "../../domain/stock-board/stock-order"
import { rowsOf } from "../order-desk/rows"
import { isStop } from "./sql/stop-functions"
import { areStopsHeld } from "./stop-installation"
import { STOP_WORDS } from "./stop-words"

const text = z.object({ id: z.string() })
const sellers = rowsOf(
  z.object({ is_counted: z.boolean(), allows_backorder: z.boolean(), title: z.string() }),
)
const levels = rowsOf(z.object({ id: z.string(), location_id: z.string(), has_stop: z.boolean() }))
const ids = rowsOf(text)
const lifted = rowsOf(text.extend({ level_id: z.string().nullable() }))

/** An item at one of its locations, or at all of them. */
export interface StopPlace {
  readonly itemId: string
  readonly locationId: string | undefined
}

export type Stopped =
  | {
      readonly kind: "done"
      readonly levelIds: readonly string[]
      readonly reservationIds: readonly string[]
    }
  | { readonly kind: "not_found" }
  | { readonly kind: "refused"; readonly message: string }

const SELLERS = `
select v.manage_inventory as is_counted, v.allow_backorder as allows_backorder, concat_ws(' ', p.title, v.title) as title
  from product_variant_inventory_item i
  join product_variant v on v.id = i.variant_id and v.deleted_at is null
  join product p on p.id = v.product_id and p.deleted_at is null
 where i.inventory_item_id = :itemId and i.deleted_at is null`

const LOCK = `
select l.id, l.location_id,
       exists (select 1 from reservation_item r where r.inventory_item_id = l.inventory_item_id
                  and r.location_id = l.location_id and ${isStop("r")}) as has_stop
  from inventory_level l
 where l.inventory_item_id = :itemId and (cast(:locationId as text) is null or l.location_id = :locationId)
   and l.deleted_at is null
 order by l.id for update of l`

/** All that can be promised still, nothing for an item with none left. */
const STOP = `
insert into reservation_item (id, inventory_item_id, location_id, line_item_id, quantity, raw_quantity, allow_backorder,
  description, created_by, metadata)
select :id, l.inventory_item_id, l.location_id, null, f.pieces,
       jsonb_build_object('value', trim_scale(f.pieces)::text, 'precision', 20), false, :description, :actorId,
       '{"stock_board_stop": true}'::jsonb
  from inventory_level l cross join lateral (
    select greatest(0, l.stocked_quantity - coalesce(sum(r.quantity), 0)) as pieces from reservation_item r
     where r.inventory_item_id = l.inventory_item_id and r.location_id = l.location_id and r.deleted_at is null) f
 where l.id = :levelId`

/** Without the stock guard the reserved quantity is put right here; with it, by the guard. */
const LIFT = `
delete from reservation_item r
 where r.inventory_item_id = :itemId and (cast(:locationId as text) is null or r.location_id = :locationId)
   and ${isStop("r")}
returning r.id, (select l.id from inventory_level l where l.inventory_item_id = r.inventory_item_id
                    and l.location_id = r.location_id and l.deleted_at is null) as level_id`

const SUM = `
update inventory_level l
   set reserved_quantity = s.pieces, updated_at = now(),
       raw_reserved_quantity = coalesce(l.raw_reserved_quantity, '{"precision": 20}'::jsonb)
         || jsonb_build_object('value', trim_scale(s.pieces)::text)
  from (select l.id, coalesce(sum(r.quantity), 0) as pieces from inventory_level l
          left join reservation_item r on r.inventory_item_id = l.inventory_item_id
           and r.location_id = l.location_id and r.deleted_at is null
         where l.id = any(cast(:levelIds as text[])) group by l.id) s
 where l.id = s.id`

const NOTE = `
insert into stock_board_change (id, kind, inventory_item_id, level_id, location_id, reason, actor_type, actor_id)
select :id, :kind, l.inventory_item_id, l.id, l.location_id, :reason, :actorType, :actorId
  from inventory_level l where l.id = :levelId`

interface Noted {
  readonly trx: Knex.Transaction
  readonly kind: "stop" | "lift"
  readonly levelIds: readonly string[]
  readonly reason: string
  readonly actor: Actor
}

async function note({ trx, kind, levelIds, reason, actor }: Noted): Promise<void> {
  for (const levelId of levelIds) {
    const id = generateEntityId("", "sbchg")
    await trx.raw(NOTE, { id, kind, levelId, reason, actorType: actor.type, actorId: actor.id })
  }
}

/** Takes an item out of sale. What is stopped already stays as it is. */
export async function stopSelling(
  db: Knex,
  place: StopPlace,
  { reason, actor }: { reason: string; actor: Actor },
): Promise<Stopped> {
  if (!(await areStopsHeld(db))) {
    return {
      kind: "refused",
      message: "The database lacks the triggers that hold a stop: the log of the last start says why.",
    }
  }
  return db.transaction(async (trx) => {
    const found = levels.parse(await trx.raw(LOCK, { ...place, locationId: place.locationId ?? null })).rows
    if (found.length === 0) return { kind: "not_found" }
    const refusal = refusalOf(sellers.parse(await trx.raw(SELLERS, { itemId: place.itemId })).rows)
    if (refusal !== undefined) return { kind: "refused", message: refusal }
    const fresh = found.filter((level) => !level.has_stop)
    const reservationIds = fresh.map(() => generateEntityId("", "resitem"))
    for (const [at, { id: levelId }] of fresh.entries()) {
      const description = `${STOP_WORDS}${reason}`
      await trx.raw(STOP, { id: reservationIds[at] ?? "", levelId, description, actorId: actor.id })
    }
    const levelIds = fresh.map(({ id }) => id)
    await trx.raw(SUM, { levelIds })
    await note({ trx, kind: "stop", levelIds, reason, actor })
    return { kind: "done", levelIds, reservationIds }
  })
}

/** Puts an item on sale again. One that is not stopped stays as it is. */
export async function sellAgain(
  db: Knex,
  place: StopPlace,
  { reason, actor }: { reason: string; actor: Actor },
): Promise<Stopped> {
  return db.transaction(async (trx) => {
    const values = { itemId: place.itemId, locationId: place.locationId ?? null }
    if (ids.parse(await trx.raw(LOCK, values)).rows.length === 0) return { kind: "not_found" }
    const gone = lifted.parse(await trx.raw(LIFT, values)).rows
    const levelIds = gone.flatMap(({ level_id: id }) => (id === null ? [] : [id]))
    await trx.raw(SUM, { levelIds })
    await note({ trx, kind: "lift", levelIds, reason, actor })
    return { kind: "done", levelIds, reservationIds: gone.map(({ id }) => id) }
  })
}

function refusalOf(sold: z.output<typeof sellers>["rows"]): string | undefined {
  const uncounted = sold.find(({ is_counted: isCounted }) => !isCounted)
  if (uncounted) {
    return `Stock of ${uncounted.title} is not managed: it would be sold all the same. Let Medusa manage its stock first, or unpublish it.`
  }
  const beyond = sold.find(({ allows_backorder: isBeyond }) => isBeyond)
  return (
    beyond &&
    `${beyond.title} may be sold beyond its stock: it would be sold all the same. Take “Allow backorders” off the variant first.`
  )
}

import { model } from "@medusajs/framework/utils"

import { BACKFILL_STATES } from "../../../contract"

/** Paid orders of a time before the connection, brought in slowly. */
export const ZohoBackfill = model.define("zoho_backfill", {
  id: model.id({ prefix: "zohoback" }).primaryKey(),
  from_at: model.dateTime(),
  to_at: model.dateTime(),
  state: model.enum([...BACKFILL_STATES]).default("running"),
  reason: model.text().nullable(),
  rate_per_minute: model.number(),
  total: model.number(),
  /** Where the next turn goes on: the period lies in the past, so its captured payments keep their places. */
  seen: model.number().default(0),
  enqueued: model.number().default(0),
  /** One process enqueues at a time, and not before. */
  next_turn_at: model.dateTime().nullable(),
  started_by: model.text(),
  changed_by: model.text().nullable(),
})

import { model } from "@medusajs/framework/utils"

/** Calls of one day (UTC), of all processes. */
export const ZohoUsage = model.define("zoho_usage", {
  /** `2026-11-21`. */
  id: model.text().primaryKey(),
  calls: model.number().default(0),
  /** Zoho's last word of the day; null: it has said nothing, which it does beyond half of them. */
  credits_left: model.number().nullable(),
  /** The most that Zoho named that day: about half of all, since it begins to tell there. */
  credits_high: model.number().nullable(),
})

import { model } from "@medusajs/framework/utils"

import { DELIVERY_STATES } from "../../../contract"

/** One row per order for its life: what of it is in Zoho, and what is still to be done. */
export const ZohoDelivery = model
  .define("zoho_delivery", {
    id: model.id({ prefix: "zohodel" }).primaryKey(),
    order_id: model.text().unique(),
    payment_id: model.text(),
    state: model.enum([...DELIVERY_STATES]).default("pending"),
    /** Every try, whatever came of it. */
    attempts: model.number().default(0),
    /** Tries that failed for the order's own reasons; these lead to `dead`. */
    strikes: model.number().default(0),
    next_try_at: model.dateTime(),
    /** Since when it has been trying: made, or sent again by a person. */
    due_since: model.dateTime(),
    lease_until: model.dateTime().nullable(),
    /** Whoever holds the row; a worker whose lease has lapsed cannot write its result over another's. */
    lease_token: model.text().nullable(),
    /** An earlier try may have landed in Zoho: look before sending. */
    maybe_sent: model.boolean().default(false),
    zoho_id: model.text().nullable(),
    zoho_module: model.text().nullable(),
    sent_hash: model.text().nullable(),
    last_error: model.text().nullable(),
    delivered_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["state", "next_try_at"] }])

import { model } from "@medusajs/framework/utils"

/** One row per order for its life: which record it is in Zoho, and what of it was last told there, as fingerprints. */
export const ZohoRecord = model.define("zoho_record", {
  id: model.id({ prefix: "zohorec" }).primaryKey(),
  order_id: model.text().unique(),
  /** API name. */
  module: model.text(),
  /** Null until Zoho confirmed the record. */
  zoho_id: model.text().nullable(),
  /** `left`: a person deleted the record in Zoho, and it stays so. */
  state: model.enum(["new", "linked", "left"]).default("new"),
  /** A write may have landed whose answer was never heard: look before sending. */
  in_doubt: model.boolean().default(false),
  sent_hash: model.text().nullable(),
  /** By Zoho field; empty for a field whose last writing is in doubt. */
  field_hashes: model.json(),
  lines_hash: model.text().nullable(),
  /** Zoho's ids of the products that were ever sent with it: their lines are ours. */
  products: model.json(),
  /** Zoho's id of the contact that the record points at. */
  contact_id: model.text().nullable(),
  last_error: model.text().nullable(),
})

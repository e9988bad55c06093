import { model } from "@medusajs/framework/utils"

/** Which contact and which product is which record in Zoho. */
export const ZohoLink = model
  .define("zoho_link", {
    id: model.id({ prefix: "zoholink" }).primaryKey(),
    kind: model.enum(["contact", "product"]),
    module: model.text(),
    /** A SKU; of a shopper only a fingerprint. */
    key: model.text(),
    zoho_id: model.text(),
    /** Of the content that was last sent; null where what is there is left as it is. */
    hash: model.text().nullable(),
  })
  .indexes([{ on: ["kind", "module", "key"], unique: true }])

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { isFine, isWorthKnowing, type Look } from "medusa-integration-kit"
import type { Settings } from "../config/env"
import { isReal } from "./is-open"
import { judgeLacks, type LackWords } from "./judge-lacks"

/** Each condition is true for a product `p` on sale that lacks something. */
const LACKS: readonly (LackWords & {
  readonly id: string
  readonly title: string
  readonly condition: string
})[] = [
  {
    id: "price",
    title: "Prices",
    what: "a price in rupees for each variant",
    fix: "Products, the product, Prices: give each variant a price in INR. It cannot be bought without.",
    isGrave: true,
    condition: `not exists (select 1 from product_variant v where v.product_id = p.id and v.deleted_at is null)
      or exists (select 1 from product_variant v where v.product_id = p.id and v.deleted_at is null and not exists (
        select 1 from product_variant_price_set s join price r on r.price_set_id = s.price_set_id and r.deleted_at is null
         where s.variant_id = v.id and s.deleted_at is null and r.currency_code = 'inr' and r.price_list_id is null))`,
  },
  {
    id: "picture",
    title: "Pictures",
    what: "a picture",
    fix: "Products, the product, Media: upload one.",
    isGrave: false,
    condition: `p.thumbnail is null and not exists (select 1 from image i where i.product_id = p.id and i.deleted_at is null)`,
  },
  {
    id: "hsn",
    title: "HSN codes",
    what: "an HSN code",
    fix: "Products, the product, Attributes: fill in the HS code; GST invoices need it.",
    isGrave: true,
    condition: `coalesce(p.hs_code, '') = ''`,
  },
  {
    id: "statutory",
    title: "Statutory information",
    what: "the declarations of the Legal Metrology rules",
    fix: "Fill metadata.statutory: country of origin, generic name, net quantity, maker, consumer contact.",
    isGrave: true,
    condition: `coalesce(p.metadata -> 'statutory' ->> 'countryOfOrigin', '') = ''
      or coalesce(p.metadata -> 'statutory' ->> 'netQuantity', '') = '' or coalesce(p.metadata -> 'statutory' ->> 'maker', '') = ''
      or coalesce(p.metadata -> 'statutory' ->> 'consumerContact', '') = ''`,
  },
  {
    id: "channel",
    title: "Sales channels",
    what: "a sales channel",
    fix: "Products, the product, Sales channels: add the storefront's. It is shown nowhere without.",
    isGrave: true,
    condition: `not exists (select 1 from product_sales_channel c where c.product_id = p.id and c.deleted_at is null)`,
  },
  {
    id: "location",
    title: "Stock locations",
    what: "a stock location for each variant whose stock is counted",
    fix: "Inventory, the item, Manage locations: choose one. It cannot be bought without.",
    isGrave: true,
    condition: `exists (select 1 from product_variant v where v.product_id = p.id and v.deleted_at is null and v.manage_inventory
      and not exists (select 1 from product_variant_inventory_item i
        join inventory_level l on l.inventory_item_id = i.inventory_item_id and l.deleted_at is null
       where i.variant_id = v.id and i.deleted_at is null))`,
  },
]

const found = z.object({ rows: z.array(z.object({ handle: z.string(), total: z.coerce.number() })) })
const counted = z.object({ rows: z.tuple([z.object({ count: z.coerce.number() })]) })

const ON_SALE = "p.deleted_at is null and p.status = 'published'"

/** What products on sale lack. */
export function catalogueLooks(container: MedusaContainer, settings: Settings): Look[] {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const lacks = LACKS.map(({ id, title, condition, ...words }) => ({
    id: `catalogue_${id}`,
    group: "Catalogue",
    title,
    look: async () => {
      const sql = `select p.handle, count(*) over () as total from product p where ${ON_SALE} and (${condition}) order by p.handle limit 3`
      const { rows } = found.parse(await db.raw(sql))
      const lack = { count: rows[0]?.total ?? 0, examples: rows.map(({ handle }) => handle) }
      return judgeLacks(lack, words, isReal(settings))
    },
  }))
  const onSale: Look = {
    id: "catalogue_on_sale",
    group: "Catalogue",
    title: "Products on sale",
    look: async () => {
      const { count } = counted.parse(
        await db.raw(`select count(*) as count from product p where ${ON_SALE}`),
      ).rows[0]
      return count > 0
        ? isFine(`${count} products are on sale.`)
        : isWorthKnowing("No product is on sale.", "Products: publish some.")
    },
  }
  return [onSale, ...lacks]
}

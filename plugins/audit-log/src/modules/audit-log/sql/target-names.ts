/** How a kind of target is looked up: rows of `key`, `name`, `path` for keys in a parameter. */
interface NameLookup {
  readonly types: readonly string[]
  /** The column of `about` that holds the key; without it the target's own id. */
  readonly by?: string
  readonly sql: string
}

const ORDER = "coalesce(o.custom_display_id, '#' || o.display_id) as name, '/orders/' || o.id as path"
const VARIANT = `p.title || case when v.title is null then '' else ' · ' || v.title end as name,
  '/products/' || p.id || '/variants/' || v.id as path`
const ITEM = "coalesce(i.sku, i.title, i.id)"

/** What people call a target now. An account's e-mail address is shown for the store's own people only. */
export const NAME_LOOKUPS: readonly NameLookup[] = [
  { types: ["order"], sql: `select o.id as key, ${ORDER} from "order" o where o.id = any(?)` },
  {
    types: [
      ...["order change", "order change action", "return", "claim", "exchange", "order credit"],
      "order transaction",
    ],
    by: "order_id",
    sql: `select o.id as key, ${ORDER} from "order" o where o.id = any(?)`,
  },
  {
    types: ["payment collection"],
    sql: `select c.payment_collection_id as key, ${ORDER} from order_payment_collection c join "order" o on o.id = c.order_id
      where c.payment_collection_id = any(?)`,
  },
  {
    types: ["payment"],
    by: "payment_collection_id",
    sql: `select c.payment_collection_id as key, ${ORDER} from order_payment_collection c join "order" o on o.id = c.order_id
      where c.payment_collection_id = any(?)`,
  },
  {
    types: ["capture", "refund"],
    by: "payment_id",
    sql: `select p.id as key, ${ORDER} from payment p
      join order_payment_collection c on c.payment_collection_id = p.payment_collection_id
      join "order" o on o.id = c.order_id where p.id = any(?)`,
  },
  {
    types: ["fulfillment"],
    sql: `select f.fulfillment_id as key, ${ORDER} from order_fulfillment f join "order" o on o.id = f.order_id
      where f.fulfillment_id = any(?)`,
  },
  {
    types: ["product"],
    sql: "select id as key, title as name, '/products/' || id as path from product where id = any(?)",
  },
  {
    types: ["product variant"],
    sql: `select v.id as key, ${VARIANT} from product_variant v join product p on p.id = v.product_id where v.id = any(?)`,
  },
  {
    types: ["price"],
    by: "price_set_id",
    sql: `select s.price_set_id as key, ${VARIANT} from product_variant_price_set s
      join product_variant v on v.id = s.variant_id join product p on p.id = v.product_id where s.price_set_id = any(?)`,
  },
  {
    types: ["stock level", "reservation"],
    by: "inventory_item_id",
    sql: `select i.id as key, ${ITEM} as name, '/inventory/' || i.id as path from inventory_item i where i.id = any(?)`,
  },
  {
    types: ["inventory item"],
    sql: `select i.id as key, ${ITEM} as name, '/inventory/' || i.id as path from inventory_item i where i.id = any(?)`,
  },
  {
    types: ["promotion"],
    sql: "select id as key, code as name, '/promotions/' || id as path from promotion where id = any(?)",
  },
  {
    types: ["promotion value"],
    by: "promotion_id",
    sql: "select id as key, code as name, '/promotions/' || id as path from promotion where id = any(?)",
  },
  {
    types: ["campaign"],
    sql: "select id as key, name, '/campaigns/' || id as path from promotion_campaign where id = any(?)",
  },
  {
    types: ["price list"],
    sql: "select id as key, title as name, '/price-lists/' || id as path from price_list where id = any(?)",
  },
  {
    types: ["region"],
    sql: "select id as key, name, '/settings/regions/' || id as path from region where id = any(?)",
  },
  {
    types: ["stock location"],
    sql: "select id as key, name, '/settings/locations/' || id as path from stock_location where id = any(?)",
  },
  {
    types: ["sales channel"],
    sql: "select id as key, name, '/settings/sales-channels/' || id as path from sales_channel where id = any(?)",
  },
  { types: ["store"], sql: "select id as key, name, '/settings/store' as path from store where id = any(?)" },
  {
    types: ["category"],
    sql: "select id as key, name, '/categories/' || id as path from product_category where id = any(?)",
  },
  {
    types: ["collection"],
    sql: "select id as key, title as name, '/collections/' || id as path from product_collection where id = any(?)",
  },
  {
    types: ["API key"],
    sql: "select id as key, title as name, '/settings/' || type || '-api-keys/' || id as path from api_key where id = any(?)",
  },
  {
    types: ["shipping option"],
    sql: "select id as key, name, null as path from shipping_option where id = any(?)",
  },
  { types: ["tax rate"], sql: "select id as key, name, null as path from tax_rate where id = any(?)" },
  {
    types: ["customer"],
    sql: "select id as key, null as name, '/customers/' || id as path from customer where id = any(?)",
  },
  {
    types: ["user", "log-in"],
    sql: `select id as key, email as name, '/settings/users/' || id as path from "user" where id = any(?)`,
  },
]

/** What people call an actor now. */
export const ACTOR_NAMES = `
select id as key, email as name from "user" where id = any(?)
union all select id, title from api_key where id = any(?)`

import type { ColumnRule, WatchedTable } from "./column-rule"

type Columns = Readonly<Record<string, ColumnRule>>

const keep = (...columns: readonly string[]): Columns =>
  Object.fromEntries(columns.map((column) => [column, "keep"]))

const ADDRESS: Columns = {
  first_name: "private",
  last_name: "private",
  company: "private",
  phone: "phone",
  address_1: "private",
  address_2: "private",
  city: "private",
  ...keep("country_code", "province", "postal_code"),
}

const ORDERS: readonly WatchedTable[] = [
  {
    table: "order",
    targetType: "order",
    columns: {
      ...keep("status", "canceled_at", "custom_display_id", "display_id", "currency_code", "is_draft_order"),
      ...keep("region_id", "sales_channel_id", "customer_id", "shipping_address_id", "billing_address_id"),
      email: "email",
    },
    sweep: true,
  },
  {
    table: "order_address",
    targetType: "order address",
    columns: ADDRESS,
    // An order's own address is told by the order; its making says nothing new.
    on: ["update", "delete"],
  },
  {
    table: "order_change",
    targetType: "order change",
    columns: {
      ...keep("change_type", "status", "requested_by", "confirmed_by", "declined_by", "canceled_by"),
      declined_reason: "private",
      internal_note: "private",
    },
    about: ["order_id", "return_id", "claim_id", "exchange_id"],
  },
  {
    table: "order_change_action",
    targetType: "order change action",
    columns: {
      ...keep("action", "reference", "reference_id", "amount", "applied"),
      internal_note: "private",
    },
    about: ["order_id", "order_change_id"],
  },
  {
    table: "return",
    targetType: "return",
    columns: keep("status", "refund_amount", "requested_at", "received_at", "canceled_at", "location_id"),
    about: ["order_id"],
  },
  {
    table: "order_claim",
    targetType: "claim",
    columns: keep("type", "refund_amount", "canceled_at"),
    about: ["order_id"],
  },
  {
    table: "order_exchange",
    targetType: "exchange",
    columns: keep("difference_due", "canceled_at"),
    about: ["order_id"],
  },
  {
    table: "order_credit_line",
    targetType: "order credit",
    columns: keep("amount", "reference", "reference_id"),
    about: ["order_id"],
  },
  {
    table: "fulfillment",
    targetType: "fulfillment",
    columns: keep("location_id", "provider_id", "packed_at", "shipped_at", "delivered_at", "canceled_at"),
    sweep: true,
  },
]

const MONEY: readonly WatchedTable[] = [
  {
    table: "order_transaction",
    targetType: "order transaction",
    columns: keep("amount", "currency_code", "reference", "reference_id"),
    about: ["order_id"],
    sweep: true,
  },
  {
    table: "payment_collection",
    targetType: "payment collection",
    columns: keep(
      "status",
      "amount",
      "authorized_amount",
      "captured_amount",
      "refunded_amount",
      "currency_code",
    ),
    // Each cart makes one; what matters is what becomes of it.
    on: ["update", "delete"],
  },
  {
    table: "payment",
    targetType: "payment",
    columns: keep("amount", "currency_code", "provider_id", "captured_at", "canceled_at"),
    about: ["payment_collection_id"],
    sweep: true,
  },
  {
    table: "capture",
    targetType: "capture",
    columns: keep("amount", "created_by"),
    about: ["payment_id"],
    sweep: true,
  },
  {
    table: "refund",
    targetType: "refund",
    columns: { ...keep("amount", "created_by", "refund_reason_id"), note: "private" },
    about: ["payment_id"],
    sweep: true,
  },
]

const STOCK: readonly WatchedTable[] = [
  {
    // Not reserved_quantity: each reservation tells it already, and it is the busiest column of a shop.
    table: "inventory_level",
    targetType: "stock level",
    columns: keep("stocked_quantity", "incoming_quantity"),
    about: ["inventory_item_id", "location_id"],
  },
  {
    table: "reservation_item",
    targetType: "reservation",
    columns: keep("quantity", "location_id", "allow_backorder"),
    about: ["inventory_item_id", "line_item_id"],
  },
  {
    table: "inventory_item",
    targetType: "inventory item",
    columns: keep("sku", "title", "requires_shipping"),
  },
  {
    table: "stock_location",
    targetType: "stock location",
    columns: keep("name", "address_id"),
  },
]

const CATALOGUE: readonly WatchedTable[] = [
  {
    table: "price",
    targetType: "price",
    columns: keep("amount", "currency_code", "min_quantity", "max_quantity", "price_list_id", "title"),
    about: ["price_set_id"],
  },
  {
    table: "price_list",
    targetType: "price list",
    columns: keep("title", "status", "type", "starts_at", "ends_at"),
  },
  {
    table: "product",
    targetType: "product",
    columns: keep(
      ...["title", "subtitle", "handle", "description", "status", "thumbnail", "collection_id", "type_id"],
      ...["discountable", "hs_code", "material", "origin_country", "weight"],
    ),
  },
  {
    table: "product_variant",
    targetType: "product variant",
    columns: keep(
      ...[
        "title",
        "sku",
        "barcode",
        "ean",
        "upc",
        "hs_code",
        "manage_inventory",
        "allow_backorder",
        "variant_rank",
      ],
    ),
    about: ["product_id"],
  },
  {
    table: "product_category",
    targetType: "category",
    columns: keep("name", "handle", "is_active", "is_internal", "parent_category_id"),
  },
  { table: "product_collection", targetType: "collection", columns: keep("title", "handle") },
  {
    table: "promotion",
    targetType: "promotion",
    // `used` is counted up by each order that uses it.
    columns: keep("code", "status", "type", "is_automatic", "campaign_id", "limit"),
  },
  {
    table: "promotion_application_method",
    targetType: "promotion value",
    columns: keep("value", "type", "target_type", "allocation", "max_quantity", "currency_code"),
    about: ["promotion_id"],
  },
  {
    table: "promotion_campaign",
    targetType: "campaign",
    columns: keep("name", "campaign_identifier", "starts_at", "ends_at"),
  },
]

const SETTINGS: readonly WatchedTable[] = [
  {
    table: "store",
    targetType: "store",
    columns: keep("name", "default_sales_channel_id", "default_region_id", "default_location_id"),
  },
  {
    table: "store_currency",
    targetType: "store currency",
    columns: keep("currency_code", "is_default"),
    about: ["store_id"],
  },
  { table: "region", targetType: "region", columns: keep("name", "currency_code", "automatic_taxes") },
  {
    table: "region_payment_provider",
    targetType: "region payment provider",
    columns: keep("payment_provider_id"),
    about: ["region_id"],
  },
  {
    table: "sales_channel",
    targetType: "sales channel",
    columns: keep("name", "description", "is_disabled"),
  },
  // Never its token or its salt.
  {
    table: "api_key",
    targetType: "API key",
    columns: keep("title", "type", "created_by", "revoked_by", "revoked_at"),
  },
  {
    table: "tax_region",
    targetType: "tax region",
    columns: keep("country_code", "province_code", "provider_id"),
  },
  {
    table: "tax_rate",
    targetType: "tax rate",
    columns: keep("name", "code", "rate", "is_default", "is_combinable"),
    about: ["tax_region_id"],
  },
  {
    table: "shipping_option",
    targetType: "shipping option",
    columns: keep("name", "price_type", "provider_id", "shipping_profile_id", "service_zone_id"),
  },
  { table: "shipping_profile", targetType: "shipping profile", columns: keep("name", "type") },
]

const PEOPLE: readonly WatchedTable[] = [
  {
    table: "user",
    targetType: "user",
    columns: { email: "email", first_name: "private", last_name: "private" },
  },
  { table: "invite", targetType: "invite", columns: { email: "email", ...keep("accepted", "expires_at") } },
  {
    table: "customer",
    targetType: "customer",
    columns: {
      email: "email",
      phone: "phone",
      first_name: "private",
      last_name: "private",
      company_name: "private",
      has_account: "keep",
    },
    // A guest's order makes a customer each time.
    on: ["update", "delete"],
  },
  { table: "auth_identity", targetType: "log-in", columns: {}, on: ["insert", "delete"] },
  {
    table: "provider_identity",
    targetType: "log-in of a provider",
    // Its secret is a hash in provider_metadata: that it changed is kept, and nothing of it.
    columns: { provider: "keep", entity_id: "private", provider_metadata: "private" },
    about: ["auth_identity_id"],
  },
]

/** Every table of core that is watched, and what of it is kept. One that a store does not have is passed over. */
export const WATCHED_TABLES: readonly WatchedTable[] = [
  ...ORDERS,
  ...MONEY,
  ...STOCK,
  ...CATALOGUE,
  ...SETTINGS,
  ...PEOPLE,
]

/** Each thing the plugin can tell Zoho about an order; the keys of the `fields` option. */
export const ORDER_FACTS = [
  "subject",
  "order_number",
  "customer_name",
  "mobile",
  "email",
  "shipping_address",
  "shipping_street",
  "shipping_city",
  "shipping_state",
  "shipping_code",
  "shipping_country",
  "products",
  "quantity",
  "amount_paid",
  "payment_status",
  "ordered_at",
  "paid_at",
  "payment_reference",
  "adjustment",
] as const

export type OrderFact = (typeof ORDER_FACTS)[number]

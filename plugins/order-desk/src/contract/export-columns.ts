/** One row an order, or one row a line of goods. */
export const EXPORT_ROWS = ["orders", "lines"] as const
export type ExportRows = (typeof EXPORT_ROWS)[number]

/** The columns that there are, in their order, with their headings. Those of `lines` only are none of an order's. */
export const EXPORT_COLUMNS = [
  { key: "number", title: "Order number" },
  { key: "placed_at", title: "Placed (IST)" },
  { key: "paid_at", title: "Paid (IST)" },
  { key: "payment_status", title: "Payment" },
  { key: "fulfillment_status", title: "Fulfillment" },
  { key: "name", title: "Name" },
  { key: "mobile", title: "Mobile" },
  { key: "email", title: "E-mail" },
  { key: "company", title: "Company" },
  { key: "gstin", title: "GSTIN" },
  { key: "address_1", title: "Address line 1" },
  { key: "address_2", title: "Address line 2" },
  { key: "city", title: "City" },
  { key: "state", title: "State" },
  { key: "pincode", title: "Pincode" },
  { key: "country", title: "Country" },
  { key: "delivery_option", title: "Delivery option" },
  { key: "product", title: "Product" },
  { key: "sku", title: "SKU" },
  { key: "quantity", title: "Quantity" },
  { key: "hsn", title: "HSN" },
  { key: "unit_price", title: "Unit price", only: "lines" },
  { key: "line_discount", title: "Line discount", only: "lines" },
  { key: "tax_rate", title: "Tax rate %", only: "lines" },
  { key: "line_tax", title: "Line tax", only: "lines" },
  { key: "line_total", title: "Line total", only: "lines" },
  { key: "discount", title: "Order discount" },
  { key: "shipping", title: "Shipping" },
  { key: "tax", title: "Order tax" },
  { key: "total", title: "Order total" },
  { key: "paid", title: "Paid amount" },
  { key: "refunded", title: "Refunded amount" },
  { key: "currency", title: "Currency" },
  { key: "payment_method", title: "Payment method" },
  { key: "transaction_id", title: "Transaction id" },
  { key: "bank_reference", title: "Bank reference" },
  { key: "crm_state", title: "CRM delivery" },
  { key: "crm_record_id", title: "CRM record id" },
  { key: "canceled_at", title: "Canceled (IST)" },
  { key: "order_id", title: "Medusa order id" },
] as const

export type ExportColumn = (typeof EXPORT_COLUMNS)[number]["key"]

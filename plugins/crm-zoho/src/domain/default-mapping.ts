import type { FieldRule, Mapping, OrderFact } from "../contract"

/** The client's eleven fields and what a merchant's books need beside them: custom fields in every kind of module. */
const OWN_FIELDS: Partial<Record<OrderFact, string>> = {
  order_number: "Order_Number",
  customer_name: "Customer_Name",
  mobile: "Mobile",
  email: "Email",
  products: "Products_Ordered",
  quantity: "Total_Quantity",
  store_total: "Store_Total",
  amount_paid: "Amount_Paid",
  refunded_total: "Refunded_Total",
  payment_status: "Payment_Status",
  ordered_at: "Ordered_At",
  paid_at: "Paid_At",
  payment_reference: "Payment_Reference",
}

const rules = (fields: Partial<Record<OrderFact, string>>): FieldRule[] =>
  (Object.keys(fields) as OrderFact[]).flatMap((fact) => {
    const field = fields[fact]
    return field === undefined ? [] : [{ field, source: { kind: "fact", fact } }]
  })

const COMMON = {
  keyField: "Store_Order_ID",
  noteField: "Description",
  trigger: ["workflow"],
  onHandEdit: "keep_theirs",
  onHandDelete: "leave",
} as const satisfies Partial<Mapping>

const CONTACT = { module: "Contacts", lookupField: "Contact_Name", customerKeyField: "Store_Customer_ID" }

/** Sales_Orders: Zoho's own address and total fields, our facts in custom fields, lines in the sub-form. */
const SALES_ORDERS: Mapping = {
  ...COMMON,
  module: "Sales_Orders",
  fields: [
    ...rules({
      subject: "Subject",
      ...OWN_FIELDS,
      shipping_street: "Shipping_Street",
      shipping_city: "Shipping_City",
      shipping_state: "Shipping_State",
      shipping_code: "Shipping_Code",
      shipping_country: "Shipping_Country",
      adjustment: "Adjustment",
    }),
    {
      field: "Status",
      source: { kind: "fact", fact: "order_status" },
      values: { Paid: "Created", Fulfilled: "Delivered", Canceled: "Cancelled", Refunded: "Cancelled" },
    },
  ],
  lines: {
    subform: "Ordered_Items",
    productModule: "Products",
    productKeyField: "Product_Code",
    lineKeyColumn: null,
  },
  contact: CONTACT,
}

/** Deals: one amount, one stage, a contact; no lines. */
const DEALS: Mapping = {
  ...COMMON,
  module: "Deals",
  fields: [
    ...rules({
      subject: "Deal_Name",
      ...OWN_FIELDS,
      shipping_address: "Shipping_Address",
      store_total: "Amount",
      ordered_on: "Closing_Date",
    }),
    {
      field: "Stage",
      source: { kind: "fact", fact: "order_status" },
      values: {
        Paid: "Closed Won",
        Fulfilled: "Closed Won",
        Canceled: "Closed Lost",
        Refunded: "Closed Lost",
      },
    },
  ],
  lines: null,
  contact: CONTACT,
}

/** A custom module: flat fields only, so it works without Zoho's inventory modules. */
const customModule = (module: string): Mapping => ({
  ...COMMON,
  module,
  fields: rules({ subject: "Name", ...OWN_FIELDS, shipping_address: "Shipping_Address" }),
  lines: null,
  contact: null,
})

/** Where a shop begins: the mapping that fits the module when nothing was edited yet. */
export function defaultMapping(module: string): Mapping {
  if (module === SALES_ORDERS.module) return SALES_ORDERS
  if (module === DEALS.module) return DEALS
  return customModule(module)
}

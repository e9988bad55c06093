/** The kinds of Zoho fields that the pretend organisation has. */
export type FieldKind =
  | "text"
  | "textarea"
  | "email"
  | "phone"
  | "currency"
  | "integer"
  | "double"
  | "datetime"
  | "boolean"
  | "picklist"
  | "lookup"
  | "subform"

export interface SandboxField {
  readonly kind: FieldKind
  readonly label: string
  /** Characters; for text kinds. */
  readonly length?: number
  readonly mandatory?: boolean
  readonly unique?: boolean
  readonly custom?: boolean
  /** Computed by Zoho; never taken from a request. */
  readonly readOnly?: boolean
  readonly values?: readonly string[]
  /** Module of a lookup. */
  readonly of?: string
  /** Columns of a sub-form. */
  readonly columns?: Readonly<Record<string, SandboxField>>
}

export interface SandboxModule {
  readonly plural: string
  /** Matched on when a request names no duplicate-check fields. */
  readonly systemKey: string
  readonly fields: Readonly<Record<string, SandboxField>>
}

const text = (label: string, length = 255): SandboxField => ({ kind: "text", label, length })
const custom = (field: SandboxField): SandboxField => ({ ...field, custom: true })

/** What a merchant makes by hand in their organisation, as the README lists it. */
const ORDER_FACTS: Readonly<Record<string, SandboxField>> = {
  Store_Order_ID: { ...custom(text("Store Order ID")), unique: true },
  Order_Number: custom(text("Order Number")),
  Customer_Name: custom(text("Customer Name")),
  Mobile: custom({ kind: "phone", label: "Mobile", length: 30 }),
  Email: custom({ kind: "email", label: "Email", length: 100 }),
  Products_Ordered: custom({ kind: "textarea", label: "Products Ordered", length: 2000 }),
  Total_Quantity: custom({ kind: "integer", label: "Total Quantity" }),
  Amount_Paid: custom({ kind: "currency", label: "Amount Paid" }),
  Payment_Status: custom({
    kind: "picklist",
    label: "Payment Status",
    values: ["Pending", "Successful", "Failed"],
  }),
  Ordered_At: custom({ kind: "datetime", label: "Ordered At" }),
  Paid_At: custom({ kind: "datetime", label: "Paid At" }),
  Payment_Reference: custom(text("Payment Reference")),
  Shipping_Address: custom({ kind: "textarea", label: "Shipping Address", length: 2000 }),
}

const LINE_COLUMNS: Readonly<Record<string, SandboxField>> = {
  Product_Name: { kind: "lookup", label: "Product", of: "Products", mandatory: true },
  Quantity: { kind: "double", label: "Quantity", mandatory: true },
  List_Price: { kind: "currency", label: "List Price" },
  Discount: { kind: "currency", label: "Discount" },
  Description: { kind: "textarea", label: "Description", length: 2000 },
  Total: { kind: "currency", label: "Total", readOnly: true },
}

/** The modules that exist; every other name is INVALID_MODULE. */
export const MODULES: Readonly<Record<string, SandboxModule>> = {
  Sales_Orders: {
    plural: "Sales Orders",
    systemKey: "Subject",
    fields: {
      Subject: { ...text("Subject"), mandatory: true },
      ...ORDER_FACTS,
      Status: {
        kind: "picklist",
        label: "Status",
        values: ["Created", "Approved", "Delivered", "Cancelled"],
      },
      Shipping_Street: text("Shipping Street", 250),
      Shipping_City: text("Shipping City", 30),
      Shipping_State: text("Shipping State", 30),
      Shipping_Code: text("Shipping Code", 30),
      Shipping_Country: text("Shipping Country", 30),
      Ordered_Items: { kind: "subform", label: "Ordered Items", mandatory: true, columns: LINE_COLUMNS },
      Adjustment: { kind: "currency", label: "Adjustment" },
      Sub_Total: { kind: "currency", label: "Sub Total", readOnly: true },
      Grand_Total: { kind: "currency", label: "Grand Total", readOnly: true },
      Description: { kind: "textarea", label: "Description", length: 32000 },
    },
  },
  Products: {
    plural: "Products",
    systemKey: "Product_Name",
    fields: {
      Product_Name: { ...text("Product Name", 200), mandatory: true },
      Product_Code: { ...text("Product Code"), unique: true },
      Unit_Price: { kind: "currency", label: "Unit Price" },
      Product_Active: { kind: "boolean", label: "Product Active" },
      Description: { kind: "textarea", label: "Description", length: 32000 },
    },
  },
  Web_Orders: {
    plural: "Web Orders",
    systemKey: "Name",
    fields: {
      Name: { ...text("Web Order Name", 120), mandatory: true },
      ...ORDER_FACTS,
      Description: custom({ kind: "textarea", label: "Description", length: 2000 }),
    },
  },
}

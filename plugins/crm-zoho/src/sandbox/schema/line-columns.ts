import { computed, currency, custom, longText, lookup, mandatory, text } from "./field"
import type { SandboxFields } from "./field"

/** The columns of `Ordered_Items`. A line without a product record does not exist in Zoho. */
export const LINE_COLUMNS: SandboxFields = {
  Product_Name: mandatory(lookup("Product", "Products")),
  Quantity: mandatory({ kind: "double", label: "Quantity" }),
  List_Price: currency("List Price"),
  Discount: currency("Discount"),
  Description: longText("Description", 2000),
  Line_Tax: { kind: "line_tax", label: "Line Tax" },
  Store_Line_ID: custom(text("Store Line ID")),
  Total: computed(currency("Total")),
  Total_After_Discount: computed(currency("Total After Discount")),
  Tax: computed(currency("Tax")),
  Net_Total: computed(currency("Net Total")),
}

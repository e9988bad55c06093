import { addressFields } from "./address-fields"
import { computed, currency, custom, longText, lookup, mandatory, picklist, text, unique } from "./field"
import type { SandboxModule } from "./field"
import { LINE_COLUMNS } from "./line-columns"
import { ORDER_FACTS } from "./order-facts"
import { SYSTEM_FIELDS } from "./system-fields"

export const SALES_ORDERS: SandboxModule = {
  singular: "Sales Order",
  plural: "Sales Orders",
  scope: "salesorders",
  kind: "default",
  systemKey: "Subject",
  shown: [
    ...["Order_Number", "Customer_Name", "Email", "Mobile"],
    ...["Grand_Total", "Amount_Paid", "Payment_Status", "Status"],
  ],
  fields: {
    Subject: mandatory(text("Subject")),
    ...ORDER_FACTS,
    Status: picklist("Status", ["Created", "Approved", "Delivered", "Cancelled"]),
    SO_Number: computed(text("SO Number")),
    Customer_No: text("Customer No.", 100),
    Contact_Name: lookup("Contact Name", "Contacts"),
    Account_Name: lookup("Account Name", "Accounts"),
    Deal_Name: lookup("Deal Name", "Deals"),
    Due_Date: { kind: "date", label: "Due Date" },
    Carrier: picklist("Carrier", ["BlueDart", "Delhivery", "DTDC", "India Post"]),
    Pending: text("Pending"),
    Purchase_Order: text("Purchase Order"),
    ...addressFields("Billing"),
    ...addressFields("Shipping"),
    Ordered_Items: mandatory({ kind: "subform", label: "Ordered Items", columns: LINE_COLUMNS }),
    Discount: currency("Discount"),
    Adjustment: currency("Adjustment"),
    Excise_Duty: currency("Excise Duty"),
    Sales_Commission: currency("Sales Commission"),
    Tax: computed(currency("Tax")),
    Sub_Total: computed(currency("Sub Total")),
    Grand_Total: computed(currency("Grand Total")),
    Terms_and_Conditions: longText("Terms and Conditions"),
    Description: longText("Description"),
    ...SYSTEM_FIELDS,
  },
}

export const PRODUCTS: SandboxModule = {
  singular: "Product",
  plural: "Products",
  scope: "products",
  kind: "default",
  systemKey: "Product_Name",
  shown: ["Product_Code", "Unit_Price", "Product_Active", "Qty_in_Stock"],
  fields: {
    Product_Name: mandatory(text("Product Name", 200)),
    Product_Code: unique(text("Product Code")),
    Unit_Price: currency("Unit Price"),
    Product_Active: { kind: "boolean", label: "Product Active" },
    Product_Category: picklist("Product Category", ["Goods", "Service"]),
    Manufacturer: text("Manufacturer"),
    Taxable: { kind: "boolean", label: "Taxable" },
    Qty_in_Stock: { kind: "double", label: "Quantity in Stock" },
    Usage_Unit: picklist("Usage Unit", ["Piece", "Box", "Kilogram", "Litre"]),
    Description: longText("Description"),
    ...SYSTEM_FIELDS,
  },
}

export const DEALS: SandboxModule = {
  singular: "Deal",
  plural: "Deals",
  scope: "deals",
  kind: "default",
  systemKey: "Deal_Name",
  shown: ["Order_Number", "Customer_Name", "Email", "Amount", "Stage", "Payment_Status"],
  fields: {
    Deal_Name: mandatory(text("Deal Name", 120)),
    Stage: mandatory(
      picklist("Stage", ["Qualification", "Proposal/Price Quote", "Closed Won", "Closed Lost", "Refunded"]),
    ),
    ...ORDER_FACTS,
    Amount: currency("Amount"),
    Closing_Date: { kind: "date", label: "Closing Date" },
    Contact_Name: lookup("Contact Name", "Contacts"),
    Account_Name: lookup("Account Name", "Accounts"),
    Type: picklist("Type", ["New Business", "Existing Business"]),
    Probability: { kind: "percent", label: "Probability" },
    Lead_Source: picklist("Lead Source", ["Online Store", "Advertisement", "Web Download"]),
    Next_Step: text("Next Step", 100),
    Description: longText("Description"),
    ...SYSTEM_FIELDS,
  },
}

/** A custom module, as a merchant without inventory modules makes one. */
export const WEB_ORDERS: SandboxModule = {
  singular: "Web Order",
  plural: "Web Orders",
  scope: "custom",
  kind: "custom",
  systemKey: "Name",
  shown: ["Order_Number", "Customer_Name", "Email", "Mobile", "Amount_Paid", "Payment_Status"],
  fields: {
    Name: mandatory(text("Web Order Name", 120)),
    ...ORDER_FACTS,
    Customer: custom(lookup("Customer", "Contacts")),
    Description: custom(longText("Description", 2000)),
    ...SYSTEM_FIELDS,
  },
}

import { currency, custom, longText, picklist, text, unique } from "./field"
import type { SandboxFields } from "./field"

/** What a merchant makes by hand on the order's module, as the README lists it. */
export const ORDER_FACTS: SandboxFields = {
  Store_Order_ID: unique(custom(text("Store Order ID"))),
  Order_Number: custom(text("Order Number")),
  Order_Status: custom(text("Order Status")),
  Customer_Name: custom(text("Customer Name")),
  Mobile: custom({ kind: "phone", label: "Mobile", length: 30 }),
  Email: custom({ kind: "email", label: "Email", length: 100 }),
  Products_Ordered: custom(longText("Products Ordered", 2000)),
  Total_Quantity: custom({ kind: "integer", label: "Total Quantity" }),
  Store_Total: custom(currency("Store Total")),
  Amount_Paid: custom(currency("Amount Paid")),
  Refunded_Total: custom(currency("Refunded Total")),
  Payment_Status: custom(
    picklist("Payment Status", ["Pending", "Successful", "Failed", "Partially refunded", "Refunded"]),
  ),
  Ordered_At: custom({ kind: "datetime", label: "Ordered At" }),
  Paid_At: custom({ kind: "datetime", label: "Paid At" }),
  Payment_Reference: custom(text("Payment Reference")),
  Tracking_Number: custom(text("Tracking Number")),
  Shipping_Address: custom(longText("Shipping Address", 2000)),
}

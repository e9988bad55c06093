import type { ConnectionStatus, OrderFact, Trigger, ZohoAct } from "../contract"

export const factLabels: Record<OrderFact, string> = {
  subject: "Title of the order",
  order_id: "Order id in the shop",
  order_number: "Order number",
  order_status: "Order status",
  customer_name: "Customer's name",
  mobile: "Mobile number",
  email: "E-mail address",
  shipping_address: "Shipping address, in lines",
  shipping_street: "Shipping street",
  shipping_city: "Shipping city",
  shipping_state: "Shipping state",
  shipping_code: "Shipping PIN code",
  shipping_country: "Shipping country",
  products: "Products, in lines",
  quantity: "Total quantity",
  store_total: "Order total",
  amount_paid: "Amount paid",
  refunded_total: "Amount refunded",
  payment_status: "Payment status",
  ordered_on: "Day of the order",
  ordered_at: "Time of the order",
  paid_at: "Time of the payment",
  payment_reference: "Payment reference",
  tracking_number: "Tracking number",
  currency: "Currency",
  adjustment: "Adjustment (shipping, rounding)",
}

/** Words that a fact says, to be put into a pick list's own. */
export const factWords: Partial<Record<OrderFact, readonly string[]>> = {
  order_status: ["Paid", "Fulfilled", "Refunded", "Canceled"],
  payment_status: ["Successful", "Partially refunded", "Refunded"],
}

export const triggerLabels: Record<Trigger, string> = {
  workflow: "Workflow rules",
  approval: "Approvals",
  blueprint: "Blueprints",
}

export const environmentLabels: Record<ConnectionStatus["environment"], string> = {
  off: "Switched off",
  sandbox: "Sandbox",
  production: "Production",
}

export const dataCentreLabels: Readonly<Record<string, string>> = {
  com: "United States (zoho.com)",
  eu: "Europe (zoho.eu)",
  in: "India (zoho.in)",
  "com.au": "Australia (zoho.com.au)",
  jp: "Japan (zoho.jp)",
  "com.cn": "China (zoho.com.cn)",
  ca: "Canada (zohocloud.ca)",
  sa: "Saudi Arabia (zoho.sa)",
  uk: "United Kingdom (zoho.uk)",
  ae: "United Arab Emirates (zoho.ae)",
  sg: "Singapore (zoho.sg)",
}

export const actLabels: Record<ZohoAct, string> = {
  connect: "Connected",
  connect_failed: "Tried to connect",
  disconnect: "Disconnected",
  mapping_saved: "Saved the mapping",
}

/** What the way back from Zoho tells, by the code in the page's address. */
export const returnProblems: Readonly<Record<string, string>> = {
  state_unknown:
    "This way back from Zoho was used already, is older than ten minutes, or was not begun here. Begin again.",
  consent_denied: "The access was not allowed in Zoho. Nothing was changed.",
  consent_failed: "Zoho ended the consent with an error. Nothing was changed.",
  code_missing: "Zoho sent the browser back without a code. Nothing was changed.",
  code_dead: "The code had run out before it could be used. Connect again.",
  accounts_server_foreign:
    "The browser came back from an address that is not Zoho's. Nothing was sent there.",
  org_environment_mismatch:
    "That organisation is of another kind than this shop's environment. Nothing was changed.",
  invalid_client:
    "Zoho does not know this client at this data centre. Check the client id and the data centre.",
  invalid_client_secret: "The client secret is not this client's, or is of another data centre.",
  invalid_redirect_uri: "The redirect address is not registered for this client in Zoho's API console.",
  token_throttle: "Zoho asks to wait ten minutes: too many tokens were asked for.",
  broken_off: "Connecting broke off on the shop's side. See the log, and try again.",
  zoho_off: "Zoho CRM is switched off in the plugin's options.",
}

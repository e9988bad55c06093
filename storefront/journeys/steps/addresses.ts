/** Where the running shop is: set by `npm test`, else the addresses of a plain `npm start`. */
export const backendUrl = process.env["SHOP_BACKEND_URL"] ?? "http://localhost:9000"
export const billDeskUrl = process.env["SHOP_BILLDESK_URL"] ?? "http://127.0.0.1:9010"
export const mailboxUrl = process.env["SHOP_MAILBOX_URL"] ?? "http://127.0.0.1:8025"
export const zohoUrl = process.env["SHOP_ZOHO_URL"] ?? "http://127.0.0.1:9020"
export const admin = {
  email: process.env["SHOP_ADMIN_EMAIL"] ?? "",
  password: process.env["SHOP_ADMIN_PASSWORD"] ?? "",
}

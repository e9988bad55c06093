/** `"1234567.50"` → `₹12,34,567.50`. The amount is shown as the server gave it, never computed. */
export const rupees = (amount: string): string =>
  new Intl.NumberFormat("en-IN", { style: "currency", currency: "INR" }).format(Number(amount))

/** Indian Standard Time, whatever the browser's own zone is. */
export const indianTime = (iso: string): string =>
  `${new Intl.DateTimeFormat("en-IN", {
    dateStyle: "medium",
    timeStyle: "medium",
    timeZone: "Asia/Kolkata",
  }).format(new Date(iso))} IST`

export const indianDate = (iso: string): string =>
  new Intl.DateTimeFormat("en-IN", { dateStyle: "medium", timeZone: "Asia/Kolkata" }).format(new Date(iso))

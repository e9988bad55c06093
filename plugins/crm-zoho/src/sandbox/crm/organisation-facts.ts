import { OFFICE_USER, SHOP_USER, USERS } from "../sandbox-user"
import type { SandboxUser } from "../sandbox-user"
import type { SandboxReply } from "../sandbox-reply"
import { refuse } from "./api-refusals"

/** `org`: one currency, Indian time, and a sandbox. */
export function describeOrganisation(): SandboxReply {
  const org = {
    id: "700100000000000010",
    zgid: "60001000000",
    company_name: "Pretend Traders",
    type: "sandbox",
    currency: "Indian Rupee",
    iso_code: "INR",
    currency_symbol: "₹",
    mc_status: false,
    time_zone: "Asia/Kolkata",
    country_code: "IN",
    license_details: { paid: true, paid_type: "enterprise", users_license_purchased: 2 },
  }
  return { status: 200, body: { org: [org] } }
}

const USERS_OF_TYPE: Readonly<Record<string, readonly SandboxUser[]>> = {
  CurrentUser: [SHOP_USER],
  AllUsers: [SHOP_USER, OFFICE_USER],
  ActiveUsers: [SHOP_USER, OFFICE_USER],
}

/** `users?type=CurrentUser`, or all of them. */
export function describeUsers(type: string | null): SandboxReply {
  const wanted = USERS_OF_TYPE[type ?? "AllUsers"]
  if (!wanted) return refuse("INVALID_DATA", "invalid data", { param_name: "type" })
  const users = wanted.map(({ id, name }) => ({
    ...{ id, full_name: name, status: "active", confirm: true, time_zone: "Asia/Kolkata", locale: "en_IN" },
    email: USERS.find((user) => user.id === id)?.email,
    profile: { id: "700100000000000021", name: "Administrator" },
    role: { id: "700100000000000022", name: "Sales" },
  }))
  const info = { count: users.length, page: 1, per_page: 200, more_records: false }
  return { status: 200, body: { users, info } }
}

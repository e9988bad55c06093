import "server-only"
import { cookies } from "next/headers"
import { settings } from "@/config/settings"
import { SIGNED_IN_COOKIE } from "./signed-in"

/** Opens the customer's account, so no script can read it. */
const CUSTOMER_COOKIE = "customer"
/** Longer than the token inside: whoever comes back after it has run out is told so, not met as a stranger. */
const THIRTY_DAYS_S = 30 * 24 * 60 * 60
const TOKEN = /^[\w-]{4,}\.[\w-]{4,}\.[\w-]{4,}$/

/** The token of the customer who has signed in here. Whether it still opens anything, Medusa alone knows. */
export async function readCustomerToken(): Promise<string | undefined> {
  const kept = (await cookies()).get(CUSTOMER_COOKIE)?.value
  return kept !== undefined && TOKEN.test(kept) ? kept : undefined
}

/** For server actions, once somebody has signed in. */
export async function rememberCustomer(token: string): Promise<void> {
  const jar = await cookies()
  jar.set(CUSTOMER_COOKIE, token, { ...shared(), httpOnly: true })
  jar.set(SIGNED_IN_COOKIE, "1", shared())
}

/** For server actions and route handlers. The bag stays. */
export async function forgetCustomer(): Promise<void> {
  const jar = await cookies()
  jar.delete(CUSTOMER_COOKIE)
  jar.delete(SIGNED_IN_COOKIE)
}

function shared() {
  const secure = settings().storefrontUrl.startsWith("https:")
  return { path: "/", sameSite: "lax", maxAge: THIRTY_DAYS_S, secure } as const
}

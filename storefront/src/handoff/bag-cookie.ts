import "server-only"
import { cookies } from "next/headers"
import { settings } from "@/config/settings"
import { BAG_COUNT_COOKIE } from "./bag-count"
import { idOf } from "./ids"

/** Opens the bag, so no script can read it. */
const BAG_COOKIE = "bag"
const THIRTY_DAYS_S = 30 * 24 * 60 * 60

/** The id of this browser's bag. Undefined means that it has none, never that it could not be read. */
export async function readBagId(): Promise<string | undefined> {
  return idOf("bag", (await cookies()).get(BAG_COOKIE)?.value)
}

/** Remembers the bag and tells the badge how many pieces are in it. For server actions. */
export async function rememberBag(bagId: string, pieces: number): Promise<void> {
  const jar = await cookies()
  jar.set(BAG_COOKIE, bagId, { ...shared(), httpOnly: true })
  jar.set(BAG_COUNT_COOKIE, String(pieces), shared())
}

/** For server actions, once an order was made of the bag. */
export async function forgetBag(): Promise<void> {
  const jar = await cookies()
  jar.delete(BAG_COOKIE)
  jar.delete(BAG_COUNT_COOKIE)
}

function shared() {
  const secure = settings().storefrontUrl.startsWith("https:")
  return { path: "/", sameSite: "lax", maxAge: THIRTY_DAYS_S, secure } as const
}

import "server-only"
import { cookies } from "next/headers"
import { settings } from "@/config/settings"
import { BAG_COUNT_COOKIE } from "./bag-count"
import { idOf } from "./ids"
import { readSeen, type SeenBag, seenAfterAct, writeSeen } from "./seen-bag"

/** Opens the bag, so no script can read it. */
const BAG_COOKIE = "bag"
/** What the shopper last saw of the bag; prices and numbers, nothing else. */
const SEEN_COOKIE = "bag_seen"
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

/** What the shopper last saw of the bag; empty when nothing is known. */
export async function readSeenBag(): Promise<SeenBag> {
  return readSeen((await cookies()).get(SEEN_COOKIE)?.value)
}

/** For server actions: the shopper has changed the bag and sees the result. @param lines the bag's lines of now */
export async function rememberAct(lines: Parameters<typeof seenAfterAct>[1]): Promise<void> {
  await keepSeen(seenAfterAct(await readSeenBag(), lines))
}

/** For server actions: the shopper has seen all that changed. @param lines the bag's lines of now */
export async function rememberAllSeen(lines: Parameters<typeof seenAfterAct>[1]): Promise<void> {
  await keepSeen(seenAfterAct(new Map(), lines))
}

async function keepSeen(seen: SeenBag): Promise<void> {
  ;(await cookies()).set(SEEN_COOKIE, writeSeen(seen), { ...shared(), httpOnly: true })
}

/** For server actions, once an order was made of the bag. */
export async function forgetBag(): Promise<void> {
  const jar = await cookies()
  jar.delete(BAG_COOKIE)
  jar.delete(BAG_COUNT_COOKIE)
  jar.delete(SEEN_COOKIE)
}

function shared() {
  const secure = settings().storefrontUrl.startsWith("https:")
  return { path: "/", sameSite: "lax", maxAge: THIRTY_DAYS_S, secure } as const
}

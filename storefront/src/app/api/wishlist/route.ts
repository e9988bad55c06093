import { z } from "zod"
import { mergeWishlist, readWishlist } from "@/commerce/customer-wishlist"
import { readCustomerToken } from "@/handoff/customer-cookie"
import { settings } from "@/config/settings"
import { isOwnPage } from "@/handoff/is-own-page"
import { wishlistAnswer } from "@/handoff/wishlist-answer"

const idsBody = (ids: readonly string[]) => ({ ids })
const LONGEST_BODY = 60_000
const itemsShape = z.object({
  items: z
    .array(z.object({ productId: z.string().regex(/^prod_[0-9A-Za-z]{10,40}$/), addedAt: z.iso.datetime() }))
    .max(200),
})

/** The customer's wishlist. */
export async function GET(): Promise<Response> {
  const token = await readCustomerToken()
  return wishlistAnswer(token === undefined ? { kind: "signed-out" } : await readWishlist(token), idsBody)
}

/** A guest's list joins the customer's. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnPage(request.headers, settings().storefrontUrl))
    return wishlistAnswer({ kind: "foreign" }, idsBody)
  const token = await readCustomerToken()
  if (token === undefined) return wishlistAnswer({ kind: "signed-out" }, idsBody)
  const parsed = itemsShape.safeParse(await bodyOf(request))
  if (!parsed.success) return wishlistAnswer({ kind: "malformed" }, idsBody)
  return wishlistAnswer(await mergeWishlist(token, parsed.data.items), idsBody)
}

async function bodyOf(request: Request): Promise<unknown> {
  const text = await request.text()
  if (text.length > LONGEST_BODY) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

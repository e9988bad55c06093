import { addToWishlist, removeFromWishlist } from "@/commerce/customer-wishlist"
import { readCustomerToken } from "@/handoff/customer-cookie"
import { idOf } from "@/handoff/ids"
import { settings } from "@/config/settings"
import { isOwnPage } from "@/handoff/is-own-page"
import { wishlistAnswer } from "@/handoff/wishlist-answer"

type Context = RouteContext<"/api/wishlist/[productId]">

/** Keeps a product on the customer's wishlist. */
export async function PUT(request: Request, context: Context): Promise<Response> {
  return change(request, context, addToWishlist)
}

/** Takes a product off the customer's wishlist. */
export async function DELETE(request: Request, context: Context): Promise<Response> {
  return change(request, context, removeFromWishlist)
}

async function change(request: Request, { params }: Context, act: typeof addToWishlist): Promise<Response> {
  const nothing = () => ({})
  if (!isOwnPage(request.headers, settings().storefrontUrl))
    return wishlistAnswer({ kind: "foreign" }, nothing)
  const productId = idOf("product", (await params).productId)
  if (!productId) return wishlistAnswer({ kind: "malformed" }, nothing)
  const token = await readCustomerToken()
  return wishlistAnswer(token === undefined ? { kind: "signed-out" } : await act(token, productId), nothing)
}

import "server-only"
import type { Answer } from "@/commerce/answer"
import { forgetCustomer } from "./customer-cookie"

const NO_STORE = { "Cache-Control": "private, no-store" }

/** What a browser hears of its customer's wishlist. 404 means that nothing is kept on the server. */
export async function wishlistAnswer<T>(
  answer: Answer<T> | { readonly kind: "signed-out" | "foreign" | "malformed" },
  body: (value: T) => unknown,
): Promise<Response> {
  const say = (code: string, status: number) => Response.json({ code }, { status, headers: NO_STORE })
  switch (answer.kind) {
    case "found":
      return Response.json(body(answer.value), { headers: NO_STORE })
    case "signed-out":
      return say("signed_out", 401)
    case "foreign":
      return say("foreign", 403)
    case "malformed":
      return say("malformed", 400)
    case "absent":
      return say("not_kept_here", 404)
    case "refused":
      if (answer.status !== 401) return say("refused", 409)
      await forgetCustomer()
      return say("signed_out", 401)
    case "outage":
      return say("backend_unreachable", 503)
  }
}

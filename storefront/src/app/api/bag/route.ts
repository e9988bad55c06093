import { DEFAULT_LANGUAGE, isLanguage } from "@/language/languages"
import { messagesIn } from "@/language/messages"
import { readBagSheet } from "@/surfaces/cart/read-bag-sheet"

/** This browser's bag with its words, for the drawer and for pages that are looked at again. */
export async function GET(request: Request) {
  const named = new URL(request.url).searchParams.get("language")
  const language = isLanguage(named) ? named : DEFAULT_LANGUAGE
  const [sheet, { cart }] = await Promise.all([readBagSheet(language), messagesIn(language)])
  return Response.json({ sheet, words: cart.panel }, { headers: { "Cache-Control": "private, no-store" } })
}

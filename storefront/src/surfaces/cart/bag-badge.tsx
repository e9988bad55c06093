import { getLocale } from "next-intl/server"
import { messagesIn } from "@/language/messages"
import { BagBadgeIsland } from "./bag-badge-island"

/** The bag in the header with its number of pieces; with JavaScript it opens the drawer. */
export async function BagBadge() {
  const language = await getLocale()
  const { cart } = await messagesIn(language)
  return <BagBadgeIsland language={language} words={{ ...cart.badge, close: cart.panel.close }} />
}

import { getLocale } from "next-intl/server"
import { messagesIn } from "@/language/messages"
import { BagBadgeIsland } from "./bag-badge-island"

/** The bag in the header with its number of pieces; with JavaScript it opens the drawer. */
export async function BagBadge() {
  const { cart } = await messagesIn(await getLocale())
  return <BagBadgeIsland words={{ ...cart.badge, close: cart.panel.close }} />
}

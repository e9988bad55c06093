import { getLocale } from "next-intl/server"
import type { ReactNode } from "react"
import { messagesIn } from "@/language/messages"
import { BagBadgeIsland } from "./bag-badge-island"

/**
 * The bag in the header with its number of pieces; with JavaScript it opens the drawer.
 * @param whenEmpty ways on from an empty bag
 */
export async function BagBadge({ whenEmpty }: { readonly whenEmpty: ReactNode }) {
  const { cart } = await messagesIn(await getLocale())
  return <BagBadgeIsland words={{ ...cart.badge, close: cart.panel.close }} whenEmpty={whenEmpty} />
}

import "server-only"
import { redirect } from "next/navigation"
import { type Bag, readBag } from "@/commerce/bag"
import { readBagId } from "@/handoff/bag-cookie"
import { urls } from "@/handoff/urls"
import { actionLanguage } from "@/language/action-language"
import { inLanguage } from "@/language/languages"

/** The bag that a step's post is about; undefined when nobody answers. Without a bag to fill, the bag's page says why. */
export async function bagToCheckOut(): Promise<Bag | undefined> {
  const toBag = inLanguage(await actionLanguage(), urls.bag)
  const bagId = await readBagId()
  if (!bagId) redirect(toBag)
  const bag = await readBag(bagId)
  if (bag.kind === "outage" || bag.kind === "refused") return undefined
  if (bag.kind === "absent" || bag.value.ordered || bag.value.lines.length === 0) redirect(toBag)
  return bag.value
}

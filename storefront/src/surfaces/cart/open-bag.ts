import "server-only"
import type { Answer } from "@/commerce/answer"
import { type Bag, createBag, readBag } from "@/commerce/bag"
import { readRegionId } from "@/commerce/catalogue"
import { readBagId } from "@/handoff/bag-cookie"

/**
 * The bag to put things into: this browser's, or a new one when it has none, when Medusa no longer knows it, or when an
 * order was made of it. During an outage there is no answer, and the cookie stays as it is.
 */
export async function openBag(): Promise<Answer<Bag>> {
  const bagId = await readBagId()
  if (bagId) {
    const bag = await readBag(bagId)
    if (bag.kind === "outage" || bag.kind === "refused") return bag
    if (bag.kind === "found" && !bag.value.ordered) return bag
  }
  const region = await readRegionId()
  if (region.kind !== "found") return region
  const created = await createBag(region.value)
  return created.kind === "found" ? readBag(created.value) : created
}

import "server-only"
import type { Answer } from "@/commerce/answer"
import { type BagLook, lookAtBag } from "@/commerce/bag-look"
import { removeLine, setLineQuantity } from "@/commerce/bag"
import { rememberAllSeen, rememberBag } from "@/handoff/bag-cookie"

/** The shopper said OK: what is gone leaves the bag, what is short becomes what is left, and the new prices are seen. */
export async function agreeToChanges(bagId: string): Promise<Answer<BagLook>> {
  const look = await lookAtBag(bagId)
  if (look.kind !== "found") return look
  const { bag, stock, unsold } = look.value
  for (const line of bag.lines) {
    const left = stock?.find((entry) => entry.lineId === line.id)?.available ?? null
    const keep = unsold.has(line.id) ? 0 : left === null ? line.quantity : Math.min(left, line.quantity)
    if (keep === line.quantity) continue
    const changed =
      keep === 0 ? await removeLine(bagId, line.id) : await setLineQuantity(bagId, line.id, keep)
    if (changed.kind === "outage") return changed
  }
  const now = await lookAtBag(bagId)
  if (now.kind === "found") {
    await rememberAllSeen(now.value.bag.lines)
    await rememberBag(bagId, now.value.bag.pieces)
  }
  return now
}

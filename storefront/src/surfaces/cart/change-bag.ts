"use server"

import { redirect } from "next/navigation"
import { addLine, readBag, removeLine, setLineQuantity } from "@/commerce/bag"
import { applyCoupon, removeCoupon } from "@/commerce/coupons"
import { readBagId, readSeenBag, rememberAct, rememberBag } from "@/handoff/bag-cookie"
import { idOf } from "@/handoff/ids"
import { urls } from "@/handoff/urls"
import { actionLanguage } from "@/language/action-language"
import { inLanguage } from "@/language/languages"
import { messagesIn } from "@/language/messages"
import { agreeToChanges } from "./agree-to-changes"
import type { BagAnswer, Undo } from "./bag-sheet"
import { postedPieces, postedText } from "./posted"
import { readBagSheet } from "./read-bag-sheet"
import type { SaidName } from "./said"
import { saidAnswer } from "./said-answer"

interface Done {
  readonly said: SaidName | undefined
  readonly undo?: Undo
}

/**
 * Changes this browser's bag and answers with the bag as it is afterwards. Reads `act`: `quantity` (`line`, `quantity`; 0
 * takes it out), `undo` (`variant`, `quantity`), `coupon` and `uncoupon` (`code`), `agree` to what has changed.
 */
export async function changeBag(form: FormData): Promise<BagAnswer> {
  const { said, undo } = await act(form)
  const language = await actionLanguage()
  const { cart } = await messagesIn(language)
  return {
    sheet: await readBagSheet(language, await readSeenBag()),
    said: saidAnswer(said, cart.said),
    undo,
  }
}

/** The same from a browser without JavaScript, which finds the answer on the bag's page. */
export async function postBag(form: FormData): Promise<void> {
  const { said, undo } = await act(form)
  const asked = new URLSearchParams({
    ...(said && { said }),
    ...(undo && { undo: undo.variantId, pieces: String(undo.quantity) }),
  })
  redirect(inLanguage(await actionLanguage(), `${urls.bag}?${asked.toString()}`))
}

async function act(form: FormData): Promise<Done> {
  const bagId = await readBagId()
  if (!bagId) return { said: "again" }
  switch (postedText(form, "act")) {
    case "quantity":
      return setQuantity(bagId, form)
    case "undo":
      return putBack(bagId, form)
    case "coupon":
      return enterCoupon(bagId, form)
    case "uncoupon": {
      const removed = await removeCoupon(bagId, postedText(form, "code").slice(0, LONGEST_CODE))
      return { said: removed.kind === "outage" ? "outage" : "couponRemoved" }
    }
    case "agree":
      return { said: (await agreeToChanges(bagId)).kind === "outage" ? "outage" : undefined }
    default:
      return { said: "again" }
  }
}

const LONGEST_CODE = 60

async function setQuantity(bagId: string, form: FormData): Promise<Done> {
  const lineId = idOf("line", form.get("line"))
  const quantity = postedPieces(form)
  if (!lineId || quantity === undefined) return { said: "again" }
  const before = quantity === 0 ? await readBag(bagId) : undefined
  const changed =
    quantity === 0 ? await removeLine(bagId, lineId) : await setLineQuantity(bagId, lineId, quantity)
  if (changed.kind === "outage") return { said: "outage" }
  await rememberNow(bagId)
  // A line that another tab has already taken out is what the shopper sees next, so it is no error.
  if (changed.kind === "refused") return { said: "short" }
  if (quantity > 0) return { said: "changed" }
  const line = before?.kind === "found" ? before.value.lines.find(({ id }) => id === lineId) : undefined
  return line?.variantId
    ? { said: "removed", undo: { variantId: line.variantId, quantity: line.quantity } }
    : { said: "removed" }
}

async function putBack(bagId: string, form: FormData): Promise<Done> {
  const variantId = idOf("variant", form.get("variant"))
  const quantity = postedPieces(form)
  if (!variantId || !quantity) return { said: "again" }
  const added = await addLine(bagId, variantId, quantity)
  if (added.kind === "outage") return { said: "outage" }
  await rememberNow(bagId)
  return { said: added.kind === "found" ? "putBack" : "short" }
}

async function enterCoupon(bagId: string, form: FormData): Promise<Done> {
  const code = postedText(form, "code").trim()
  if (code === "") return { said: "couponEmpty" }
  // No code of a shop has control characters or is that long; Medusa need not be asked.
  if (code.length > LONGEST_CODE || /\p{Cc}/u.test(code)) return { said: "couponUnknown" }
  switch (await applyCoupon(bagId, code)) {
    case "applied":
      return { said: "couponApplied" }
    case "unknown":
      return { said: "couponUnknown" }
    case "not-for-this-bag":
      return { said: "couponNotNow" }
    case "outage":
      return { said: "outage" }
  }
}

async function rememberNow(bagId: string): Promise<void> {
  const now = await readBag(bagId)
  if (now.kind !== "found") return
  await rememberBag(bagId, now.value.pieces)
  await rememberAct(now.value.lines)
}

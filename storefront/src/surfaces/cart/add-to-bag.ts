"use server"

import { getTranslations } from "next-intl/server"
import { redirect } from "next/navigation"
import { addLine, readBag } from "@/commerce/bag"
import { readProductByHandle } from "@/commerce/catalogue"
import { type ProductVariant, variantWith } from "@/commerce/product"
import { readStock } from "@/commerce/stock"
import { rememberAct, rememberBag } from "@/handoff/bag-cookie"
import { isPlainPost } from "@/handoff/plain-post"
import { urls } from "@/handoff/urls"
import { actionLanguage } from "@/language/action-language"
import { inLanguage } from "@/language/languages"
import type { AddProblem, AddResult } from "./bag-results"
import { openBag } from "./open-bag"
import { postedPieces, postedText } from "./posted"

/** Puts a product into this browser's bag. Reads `handle`, `quantity` and one `option:<title>` for each option. */
export async function addToBag(_before: AddResult, form: FormData): Promise<AddResult> {
  const result = await add(form)
  if (result.kind === "idle" || !(await isPlainPost())) return result
  const language = await actionLanguage()
  const path =
    result.kind === "added" ? urls.bag : urls.productAnswer(postedText(form, "handle"), result.problem)
  redirect(inLanguage(language, path))
}

async function add(form: FormData): Promise<AddResult> {
  const handle = postedText(form, "handle")
  // The form names its choices in the page's language.
  const product = await readProductByHandle(handle, await actionLanguage())
  if (product.kind === "absent") return refused("gone")
  if (product.kind !== "found") return refused("outage")
  const choices = Object.fromEntries(
    product.value.options.map(({ title }) => [title, postedText(form, `option:${title}`)] as const),
  )
  const variant = variantWith(product.value, choices)
  const quantity = postedPieces(form)
  if (!variant || quantity === undefined || quantity === 0) return refused("choose")

  const stock = await readStock([product.value.id])
  const left = (stock.kind === "found" ? stock.value.get(product.value.id)?.get(variant.id) : null) ?? null
  if (left !== null && left <= 0) return refused("out")

  const bag = await openBag()
  if (bag.kind !== "found") return refused("outage")
  const inBag = bag.value.lines.find((line) => line.variantId === variant.id)?.quantity ?? 0
  if (left !== null && inBag + quantity > left) return refused("short", await tooMany(left, inBag))

  const added = await addLine(bag.value.id, variant.id, quantity)
  if (added.kind === "outage") return refused("outage")
  if (added.kind !== "found") return refused("short")
  const now = await readBag(bag.value.id)
  await rememberBag(bag.value.id, now.kind === "found" ? now.value.pieces : bag.value.pieces + quantity)
  if (now.kind === "found") await rememberAct(now.value.lines)
  const name = [product.value.title, ...Object.values(variant.choices)].join(", ")
  return {
    kind: "added",
    message: quantity === 1 ? name : `${quantity} × ${name}`,
    at: Date.now(),
    event: await eventOf(handle, variant, quantity),
  }
}

/** For whoever counts, in the names of the books. */
async function eventOf(handle: string, { id, sku, price }: ProductVariant, quantity: number) {
  const booked = await readProductByHandle(handle)
  const product = booked.kind === "found" ? booked.value : undefined
  const choices = Object.values(product?.variants.find((variant) => variant.id === id)?.choices ?? {})
  const item = {
    item_id: sku ?? id,
    item_name: product?.title ?? handle,
    price: price?.amount ?? 0,
    quantity,
  }
  const item_variant = choices.join(" / ")
  return {
    currency: price?.currency.toUpperCase() ?? "INR",
    // A figure of statistics, in whole paise on the way.
    value: (Math.round(item.price * 100) * quantity) / 100,
    items: [item_variant ? { ...item, item_variant } : item],
  }
}

function refused(problem: AddProblem, message = ""): AddResult {
  return { kind: "refused", problem, message, at: Date.now() }
}

async function tooMany(left: number, inBag: number): Promise<string> {
  const t = await getTranslations({ locale: await actionLanguage(), namespace: "cart.tooMany" })
  return inBag > 0 ? t("withBag", { left, inBag }) : t("plain", { left })
}

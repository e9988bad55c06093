"use server"

import { refresh } from "next/cache"
import { redirect } from "next/navigation"
import { addLine, type Bag, createBag, readBag, removeLine, setLineQuantity } from "@/commerce/bag"
import type { Answer } from "@/commerce/answer"
import { readProductByHandle, readRegionId } from "@/commerce/catalogue"
import { variantWith } from "@/commerce/product"
import { readStock } from "@/commerce/stock"
import { MOST_PER_ORDER } from "@/commerce/stock-level"
import { readBagId, rememberBag } from "@/handoff/bag-cookie"
import { idOf } from "@/handoff/ids"
import { isPlainPost } from "@/handoff/plain-post"
import { urls } from "@/handoff/urls"
import { ADD_PROBLEMS, type AddProblem, type AddResult, type ChangeResult } from "./bag-results"

/** Puts a product into this browser's bag. Reads `handle`, `quantity` and one `option:<title>` for each option. */
export async function addToBag(_before: AddResult, form: FormData): Promise<AddResult> {
  const result = await add(form)
  if (result.kind === "idle" || !(await isPlainPost())) return result
  redirect(result.kind === "added" ? urls.bag : urls.productAnswer(text(form, "handle"), result.problem))
}

async function add(form: FormData): Promise<AddResult> {
  const product = await readProductByHandle(text(form, "handle"))
  if (product.kind === "absent") return refused("gone")
  if (product.kind !== "found") return refused("outage")
  const choices = Object.fromEntries(
    product.value.options.map(({ title }) => [title, text(form, `option:${title}`)] as const),
  )
  const variant = variantWith(product.value, choices)
  const quantity = pieces(form)
  if (!variant || quantity === undefined || quantity === 0) return refused("choose")

  const stock = await readStock([product.value.id])
  const left = (stock.kind === "found" ? stock.value.get(product.value.id)?.get(variant.id) : null) ?? null
  if (left !== null && left <= 0) return refused("out")

  const bag = await openBag()
  if (bag.kind !== "found") return refused("outage")
  const inBag = bag.value.lines.find((line) => line.variantId === variant.id)?.quantity ?? 0
  if (left !== null && inBag + quantity > left) return refused("short", tooMany(left, inBag))

  const added = await addLine(bag.value.id, variant.id, quantity)
  if (added.kind === "outage") return refused("outage")
  if (added.kind !== "found") return refused("short")
  const now = await readBag(bag.value.id)
  await rememberBag(bag.value.id, now.kind === "found" ? now.value.pieces : bag.value.pieces + quantity)
  const name = [product.value.title, ...Object.values(variant.choices)].join(", ")
  return { kind: "added", message: quantity === 1 ? name : `${quantity} × ${name}`, at: Date.now() }
}

/** Sets the pieces of one line; 0 takes it out. Reads `line` and `quantity`. */
export async function changeLine(_before: ChangeResult, form: FormData): Promise<ChangeResult> {
  const bagId = await readBagId()
  const lineId = idOf("line", form.get("line"))
  const quantity = pieces(form)
  if (!bagId || !lineId || quantity === undefined)
    return { kind: "refused", message: "Please try that again." }
  const changed =
    quantity === 0 ? await removeLine(bagId, lineId) : await setLineQuantity(bagId, lineId, quantity)
  if (changed.kind === "outage") return { kind: "refused", message: ADD_PROBLEMS.outage }
  const now = await readBag(bagId)
  if (now.kind === "found") await rememberBag(bagId, now.value.pieces)
  refresh()
  // A line that another tab has already taken out is what the shopper sees next, so it is no error.
  if (changed.kind === "refused") return { kind: "refused", message: "There is not enough left for that." }
  return {
    kind: "changed",
    message: quantity === 0 ? "Taken out of your bag." : `Quantity is now ${quantity}.`,
  }
}

/**
 * The bag to put things into: this browser's, or a new one when it has none, when Medusa no longer knows it, or when an
 * order was made of it. During an outage there is no answer, and the cookie stays as it is.
 */
async function openBag(): Promise<Answer<Bag>> {
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

function refused(problem: AddProblem, message: string = ADD_PROBLEMS[problem]): AddResult {
  return { kind: "refused", problem, message, at: Date.now() }
}

function tooMany(left: number, inBag: number): string {
  return inBag > 0
    ? `Only ${left} left, and you have ${inBag} of them in your bag already.`
    : `Only ${left} left. Please choose ${left} or fewer.`
}

function text(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === "string" ? value : ""
}

function pieces(form: FormData): number | undefined {
  const value = text(form, "quantity")
  if (!/^\d{1,2}$/.test(value)) return undefined
  return Number(value) <= MOST_PER_ORDER ? Number(value) : undefined
}

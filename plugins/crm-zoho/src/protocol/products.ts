import { accepted } from "medusa-integration-kit"

import type { Link } from "./link-book"
import type { ZohoOutcome } from "./outcome"
import type { PushContext } from "./push-context"

/** A product record that a line can point at. */
export interface ProductToEnsure {
  /** The shop's SKU: unique in Zoho too. */
  readonly code: string
  readonly name: string
  /** Rupees (major units), two decimals. */
  readonly unitPrice: number
}

export interface ProductModule {
  readonly module: string
  readonly keyField: string
}

/**
 * Record ids by product code. Products that exist are left as they are, since sales staff edit them; missing ones are
 * made. Two shops' processes making the same one meet in the upsert's unique key.
 */
export async function ensureProducts(
  context: PushContext,
  target: ProductModule,
  products: readonly ProductToEnsure[],
): Promise<ZohoOutcome<ReadonlyMap<string, string>>> {
  const byCode = new Map(products.map((product) => [product.code, product]))
  const known = await context.links.find("product", target.module, [...byCode.keys()])
  const ids = new Map([...known].map(([code, { id }]) => [code, id]))
  const missing = [...byCode.values()].filter((product) => !ids.has(product.code))
  const made = await Promise.all(missing.map((product) => ensureProduct(context, target, product)))
  const links = new Map<string, Link>()
  for (const [index, product] of missing.entries()) {
    const answer = made[index]
    if (answer?.kind === "accepted") {
      ids.set(product.code, answer.value)
      links.set(product.code, { id: answer.value, hash: null })
    }
  }
  if (links.size > 0) await context.links.keep("product", target.module, links)
  return made.find((answer) => answer.kind !== "accepted") ?? accepted(ids)
}

async function ensureProduct(
  { client, calls, trail }: PushContext,
  { module, keyField }: ProductModule,
  product: ProductToEnsure,
): Promise<ZohoOutcome<string>> {
  const found = trail.read(
    `find ${module} ${product.code}`,
    await calls.find({ client, module, field: keyField, value: product.code }),
  )
  if (found.kind !== "accepted") return found
  const id = found.value?.["id"]
  if (typeof id === "string") return accepted(id)
  const row = {
    [keyField]: product.code,
    Product_Name: product.name,
    Unit_Price: product.unitPrice,
    Product_Active: true,
  }
  const request = { client, module, keyFields: [keyField], key: product.code, trigger: [], row }
  const written = trail.wrote(
    `upsert ${module} ${product.code}`,
    Object.keys(row),
    await calls.upsert(request),
  )
  if (written.kind === "accepted") return accepted(written.value.id)
  return written.kind === "refused" && written.verdict === "exists" && written.recordId !== undefined
    ? accepted(written.recordId)
    : written
}

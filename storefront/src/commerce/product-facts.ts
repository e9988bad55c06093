import { z } from "zod"
import type { Specification } from "./product"
import type { StoreProduct } from "./product-shape"

const recordShape = z.record(z.string(), z.unknown())
const listShape = z.array(
  z.object({ label: z.string(), value: z.union([z.string(), z.number()]).transform(String) }),
)

/** The technical facts in a product's metadata: `specs`, a list of `{label, value}`, or the same as JSON text. */
export function specificationsOf({ metadata }: StoreProduct): Specification[] {
  const parsed = listShape.safeParse(asList(metadata?.["specs"]))
  return parsed.success ? parsed.data : []
}

/** Label on the page → where the catalogue keeps it: in `metadata.statutory`, or in the metadata itself. */
const STATUTORY = [
  ["Generic name", "genericName"],
  ["Net quantity", "netQuantity"],
  ["Country of origin", "countryOfOrigin"],
  ["HSN code", "hsn"],
  ["GST rate", "gst_percent"],
  ["Manufactured by", "maker"],
  ["Imported by", "importer"],
  ["Consumer contact", "consumerContact"],
] as const satisfies readonly (readonly [string, string])[]

/**
 * The declarations that Indian law asks of an online shop, as far as the catalogue knows them. The MRP belongs to the
 * variant and is not among them.
 */
export function statutoryOf(product: StoreProduct): Specification[] {
  const metadata = product.metadata ?? {}
  const declared = recordShape.safeParse(metadata["statutory"])
  const facts = { ...metadata, ...(declared.success ? declared.data : {}) }
  return STATUTORY.flatMap(([label, key]) => {
    const value = textOf(facts[key]) || native(label, product)
    if (value === "") return []
    return [{ label, value: label === "GST rate" ? `${value} %` : value }]
  })
}

/** Medusa keeps two of the facts in columns of its own. */
function native(label: (typeof STATUTORY)[number][0], product: StoreProduct): string {
  if (label === "HSN code") return product.hs_code ?? ""
  if (label === "Country of origin") return countryName(product.origin_country ?? "")
  return ""
}

function countryName(code: string): string {
  if (!/^[A-Za-z]{2}$/.test(code)) return code
  return new Intl.DisplayNames(["en-IN"], { type: "region" }).of(code.toUpperCase()) ?? code
}

function textOf(entry: unknown): string {
  if (typeof entry === "number") return String(entry)
  return typeof entry === "string" ? entry.trim() : ""
}

function asList(entry: unknown): unknown {
  if (typeof entry !== "string") return entry
  try {
    return JSON.parse(entry)
  } catch {
    return undefined
  }
}

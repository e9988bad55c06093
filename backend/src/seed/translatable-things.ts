import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Catalogue } from "./catalogue"
import { categoryHandle } from "./categories"
import { DELIVERY_TEXTS } from "./delivery-options"
import type { Hindi } from "./hindi"
import { variantTitle } from "./product-input"

/** One thing in the shop with texts that can be translated. */
export interface Translatable {
  readonly reference: string
  readonly id: string
  /** By field: what stands there, what the catalogue put there, and that in Hindi. */
  readonly fields: Readonly<Record<string, TextPair>>
}
type TextPair = readonly [now: string | null | undefined, base: string, hindi: string]

/** Everything of the catalogue that stands in the shop, with its Hindi beside it. */
export async function translatableThings(
  container: MedusaContainer,
  catalogue: Catalogue,
  hindi: Hindi,
): Promise<Translatable[]> {
  return [
    ...(await products(container, catalogue, hindi)),
    ...(await categories(container, catalogue, hindi)),
    ...(await delivery(container, hindi)),
  ]
}

async function products(
  container: MedusaContainer,
  catalogue: Catalogue,
  hindi: Hindi,
): Promise<Translatable[]> {
  const rows = await container
    .resolve(Modules.PRODUCT)
    .listProducts(
      { handle: catalogue.products.map(({ handle }) => handle) },
      { relations: ["variants", "options", "options.values"], take: catalogue.products.length },
    )
  const things = rows.flatMap((row): Translatable[] => {
    const base = catalogue.products.find(({ handle }) => handle === row.handle)
    const ours = hindi.products[row.handle]
    if (!base || !ours) return []
    const fields = {
      title: [row.title, base.title, ours.title],
      subtitle: [row.subtitle, base.short, ours.short],
      description: [row.description, base.long, ours.long],
      material: [row.material, base.material, ours.material],
    } satisfies Translatable["fields"]
    const variants = row.variants.flatMap((variant): Translatable[] => {
      const entry = base.variants.find(({ sku }) => sku === variant.sku)
      if (!entry) return []
      const inHindi = variantTitle(entry, (word) => hindi.values[word] ?? word)
      return [
        {
          reference: "product_variant",
          id: variant.id,
          fields: { title: [variant.title, variantTitle(entry), inHindi] },
        },
      ]
    })
    const options = row.options.flatMap((option) => [
      ...word("product_option", { id: option.id, field: "title", now: option.title }, hindi.options),
      ...option.values.flatMap(({ id, value }) =>
        word("product_option_value", { id, field: "value", now: value }, hindi.values),
      ),
    ])
    return [{ reference: "product", id: row.id, fields }, ...variants, ...options]
  })
  // Options of the same name may be one for several products.
  return [...new Map(things.map((thing) => [thing.id, thing])).values()]
}

function word(
  reference: string,
  at: { readonly id: string; readonly field: string; readonly now: string },
  words: Readonly<Record<string, string>>,
): Translatable[] {
  const hindi = words[at.now]
  return hindi === undefined
    ? []
    : [{ reference, id: at.id, fields: { [at.field]: [at.now, at.now, hindi] } }]
}

async function categories(
  container: MedusaContainer,
  catalogue: Catalogue,
  hindi: Hindi,
): Promise<Translatable[]> {
  const rows = await container
    .resolve(Modules.PRODUCT)
    .listProductCategories({ handle: catalogue.categories.map(({ name }) => categoryHandle(name)) })
  return rows.flatMap((row) => {
    const base = catalogue.categories.find(({ name }) => categoryHandle(name) === row.handle)
    const ours = base && hindi.categories[base.name]
    if (!ours) return []
    const fields = {
      name: [row.name, base.name, ours.name],
      description: [row.description, base.description, ours.description],
    } satisfies Translatable["fields"]
    return [{ reference: "product_category", id: row.id, fields }]
  })
}

async function delivery(container: MedusaContainer, hindi: Hindi): Promise<Translatable[]> {
  const options = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingOptions({}, { relations: ["type"], take: 100 })
  return options.flatMap(({ id, name, type }): Translatable[] => {
    if (type.code !== "standard" && type.code !== "express") return []
    const base = DELIVERY_TEXTS[type.code]
    const ours = hindi.delivery[type.code]
    return [
      { reference: "shipping_option", id, fields: { name: [name, base.name, ours.name] } },
      {
        reference: "shipping_option_type",
        id: type.id,
        fields: {
          label: [type.label, base.label, ours.label],
          description: [type.description, base.description, ours.description],
        },
      },
    ]
  })
}

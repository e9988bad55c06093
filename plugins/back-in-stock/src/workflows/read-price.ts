import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, QueryContext } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { LOCALE_TAGS } from "../domain/notice-locale"
import type { NoticeLocale } from "../domain/notice-locale"

const stores = z.array(
  z.object({
    default_region_id: z.string().nullish(),
    supported_currencies: z
      .array(z.object({ currency_code: z.string(), is_default: z.boolean().nullish() }).nullish())
      .nullish(),
  }),
)
const regions = z.array(z.object({ id: z.string(), currency_code: z.string() }))
const priced = z.tuple([
  z.object({
    calculated_price: z.object({
      calculated_amount: z.number(),
      currency_code: z.string(),
      is_calculated_price_tax_inclusive: z.boolean(),
    }),
  }),
])

/**
 * What a shopper of the store's own region pays for one piece now, as text; undefined where that cannot be said for
 * certain, such as without the tax. A mail is whole without it.
 */
export async function readPrice(
  container: MedusaContainer,
  { variantId, locale }: { readonly variantId: string; readonly locale: NoticeLocale },
): Promise<string | undefined> {
  try {
    const region = await ownRegion(container)
    if (!region) return undefined
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "variant",
      fields: ["id", "calculated_price.*"],
      filters: { id: variantId },
      context: {
        calculated_price: QueryContext({ region_id: region.id, currency_code: region.currency_code }),
      },
    })
    const [{ calculated_price: price }] = priced.parse(data)
    if (!price.is_calculated_price_tax_inclusive) return undefined
    return new Intl.NumberFormat(LOCALE_TAGS[locale], {
      style: "currency",
      currency: price.currency_code,
    }).format(price.calculated_amount)
  } catch {
    return undefined
  }
}

/** The only region, else the store's default one, else the only one that has its default currency. */
async function ownRegion(container: MedusaContainer): Promise<z.infer<typeof regions>[number] | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [{ data: ofStore }, { data: known }] = await Promise.all([
    query.graph({ entity: "store", fields: ["default_region_id", "supported_currencies.*"] }),
    query.graph({ entity: "region", fields: ["id", "currency_code"] }),
  ])
  const [store] = stores.parse(ofStore)
  const all = regions.parse(known)
  const [only, ...others] = all
  const chosen = others.length === 0 ? only : all.find(({ id }) => id === store?.default_region_id)
  if (chosen) return chosen
  const currencies = (store?.supported_currencies ?? []).flatMap((currency) => (currency ? [currency] : []))
  const own = currencies.find(({ is_default }) => is_default)?.currency_code
  const [same, ...more] = all.filter(({ currency_code }) => currency_code === own)
  return more.length === 0 ? same : undefined
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { PriceSource, SetPrice } from "../modules/catalogue-search"

interface PriceContext {
  readonly name: string
  readonly context: { readonly currency_code: string; readonly region_id?: string }
}

/**
 * Prices as the pricing module calculates them for a shopper of whom nothing is known but the region or the currency:
 * price lists and region prices count, prices for customer groups do not.
 */
export async function priceSource(container: MedusaContainer): Promise<PriceSource> {
  const contexts = await priceContexts(container)
  const pricing = container.resolve(Modules.PRICING)
  return async (priceSetIds) => {
    if (priceSetIds.length === 0) return []
    const found: SetPrice[] = []
    for (const { name, context } of contexts) {
      const prices = await pricing.calculatePrices({ id: [...priceSetIds] }, { context: { ...context } })
      for (const { id, calculated_amount: amount } of prices) {
        if (amount === null) continue
        found.push({
          context: name,
          priceSetId: id,
          currencyCode: context.currency_code,
          amount: String(amount),
        })
      }
    }
    return found
  }
}

async function priceContexts(container: MedusaContainer): Promise<readonly PriceContext[]> {
  const regions = await container
    .resolve(Modules.REGION)
    .listRegions({}, { select: ["id", "currency_code"], take: null })
  const currencies = [...new Set(regions.map(({ currency_code }) => currency_code))]
  return [
    ...regions.map(({ id, currency_code }) => ({ name: id, context: { region_id: id, currency_code } })),
    ...currencies.map((code) => ({ name: `currency:${code}`, context: { currency_code: code } })),
  ]
}

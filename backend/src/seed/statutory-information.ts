import type { CatalogueProduct } from "./catalogue"

/** Demo declarations in the words of the Legal Metrology (Packaged Commodities) Rules, 2011, rule 6. Names are invented. */
const DECLARATIONS = {
  maker: "Illustrative Goods Works, Demo Industrial Area, Pune 411001, Maharashtra, India",
  consumerContact:
    "Customer care, ŠKODA Lifestyle demo shop, Pune 411001 · care@lifestyle.example · 1800 000 0000",
} as const

/** Units are pieces (N) unless the product is sold by volume or in sets. */
const NET_QUANTITIES: Readonly<Record<string, string>> = {
  "car-shampoo-spray": "500 ml",
  "microfibre-cloths": "4 N",
}

export interface StatutoryInformation {
  readonly countryOfOrigin: string
  readonly genericName: string
  readonly netQuantity: string
  readonly maker: string
  readonly consumerContact: string
}

/** What the law wants shown beside a product on sale in India. The MRP stands with each variant. */
export function statutoryInformation(product: CatalogueProduct): StatutoryInformation {
  return {
    countryOfOrigin: product.countryOfOrigin,
    genericName: product.title,
    netQuantity: NET_QUANTITIES[product.handle] ?? "1 N",
    ...DECLARATIONS,
  }
}

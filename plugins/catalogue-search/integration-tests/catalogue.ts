import type { MedusaContainer } from "@medusajs/framework/types"
import { CATALOGUE_SEARCH_MODULE } from "medusa-plugin-catalogue-search/modules/catalogue-search"
import { addCategory, openShop, sell, type Offer, type Shop, type Sold } from "./shop"
import { until } from "./until"
import { sender, Visitor } from "./visitor"

const OFFERS: Record<string, Offer> = {
  bottle: {
    title: "Insulated Bottle 600 ml",
    subtitle: "Keeps drinks cold",
    description: "Double-wall steel for the door pocket.",
    category: "Bottles",
    colours: ["Emerald", "Graphite"],
    price: 1499,
    step: 100,
    stock: 10,
  },
  tumbler: { title: "Travel Tumbler", category: "Drinkware", colours: ["Graphite"], price: 1899, stock: 0 },
  mug: { title: "Off-white Mug", category: "Drinkware", colours: ["Off-white"], price: 649, stock: 3 },
  tee: {
    title: "Cotton Tee",
    category: "Apparel",
    colours: ["Emerald", "Off-white"],
    sizes: ["XL", "S", "M"],
    price: 1199,
    stock: 2,
  },
  umbrella: {
    title: "Compact Umbrella",
    category: "Travel",
    colours: ["Graphite"],
    price: 1299,
    stock: 4,
  },
  dealers: {
    title: "Showroom Zeppelin",
    category: "Travel",
    colours: ["Graphite"],
    price: 99,
    stock: 4,
    isOfDealers: true,
  },
  gift: { title: "Gift Card", category: "Travel", colours: ["Sand"], price: 500, stock: 0, isManaged: false },
}

export interface OpenCatalogue {
  readonly shop: Shop
  readonly visitor: Visitor
  readonly sold: ReadonlyMap<string, Sold>
  /** Ids by name. */
  readonly categories: ReadonlyMap<string, string>
}

/** A small catalogue of six products, one sold out, one without limit; and one of another channel. */
export async function openCatalogue(container: MedusaContainer, api: unknown): Promise<OpenCatalogue> {
  const shop = await openShop(container)
  const drinkware = await addCategory(container, "Drinkware")
  const categories = new Map([
    ["Drinkware", drinkware],
    ["Bottles", await addCategory(container, "Bottles", drinkware)],
    ["Apparel", await addCategory(container, "Apparel")],
    ["Travel", await addCategory(container, "Travel")],
  ])
  const sold = new Map<string, Sold>()
  for (const [name, offer] of Object.entries(OFFERS)) {
    sold.set(name, await sell(container, { shop, categories, offer }))
  }
  await settled(container)
  const visitor = new Visitor(sender(api, shop.storeHeaders), shop.regionId)
  return { shop, visitor, sold, categories }
}

interface Notes {
  hasNotes(): Promise<boolean>
}

/** The shop's own job has indexed all that is noted. */
export async function settled(container: MedusaContainer): Promise<number> {
  const search = container.resolve<Notes>(CATALOGUE_SEARCH_MODULE)
  return until(async () => !(await search.hasNotes()), 20_000)
}

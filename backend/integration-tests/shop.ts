import type { MedusaContainer } from "@medusajs/framework/types"
import { loadSettings } from "../src/config/env"
import { readCatalogue } from "../src/seed/catalogue"
import { seedShop, type SeededShop } from "../src/seed/seed-shop"

/** Loads the demo shop into the suite's database, as `npm start` does. */
export async function openDemoShop(container: MedusaContainer): Promise<SeededShop> {
  return seedShop(container, readCatalogue(__dirname), loadSettings())
}

import { mkdirSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { loadSettings } from "../config/env"
import { readCatalogue } from "../seed/catalogue"
import { seedShop } from "../seed/seed-shop"

/** `medusa exec`: loads the demo shop and writes the storefront's publishable key to its file. May be run again at any time. */
export default async function seed({ container }: ExecArgs): Promise<void> {
  const settings = loadSettings()
  const { publishableKey, productsMade } = await seedShop(container, readCatalogue(process.cwd()), settings)
  mkdirSync(dirname(settings.publishableKeyFile), { recursive: true })
  writeFileSync(settings.publishableKeyFile, `${publishableKey}\n`)
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .info(
      `The shop is furnished: ${productsMade} products made now, publishable key in ${settings.publishableKeyFile}.`,
    )
}

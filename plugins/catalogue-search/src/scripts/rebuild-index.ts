import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { rebuildIndex } from "../workflows"

/** For `medusa exec`: indexes every product anew. */
export default async function rebuildCatalogueIndex({ container }: ExecArgs): Promise<void> {
  const count = await rebuildIndex(container)
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .info(`Catalogue search: ${count} products were indexed anew.`)
}

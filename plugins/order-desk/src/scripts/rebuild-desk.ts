import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { rebuildDesk } from "../workflows"

/** For `medusa exec`: builds every row of the desk anew. */
export default async function rebuildRows({ container }: ExecArgs): Promise<void> {
  const count = await rebuildDesk(container)
  container.resolve(ContainerRegistrationKeys.LOGGER).info(`Order desk: ${count} orders were built anew.`)
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const COLUMNS = [
  ["image", "url"],
  ["product", "thumbnail"],
  ["product_variant", "thumbnail"],
] as const

/**
 * Medusa keeps the full address of every picture. When the server's public address changes (another port), the addresses
 * that begin with the old origin follow.
 */
export async function repointPictures(container: MedusaContainer, from: string, to: string): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await database.transaction(async (transaction) => {
    for (const [table, column] of COLUMNS) {
      await transaction(table)
        .whereRaw("starts_with(??, ?)", [column, `${from}/`])
        .update(column, transaction.raw("? || substr(??, ?::integer)", [to, column, from.length + 1]))
    }
  })
}

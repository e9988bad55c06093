import { existsSync, readdirSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { MedusaModule } from "@medusajs/framework/modules-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const requireHere = createRequire(__filename)
const entrySchema = z.looseObject({ discoveryPath: z.string().optional() })
const rowsSchema = z.array(z.object({ name: z.string() }))

/** Names of the migrations that the loaded modules bring and the database has not run. */
export async function pendingMigrations(container: MedusaContainer): Promise<readonly string[]> {
  const rows: unknown = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)("mikro_orm_migrations")
    .select("name")
  const done = new Set(rowsSchema.parse(rows).map((row) => row.name))
  return shippedMigrations().filter((name) => !done.has(name))
}

let shipped: readonly string[] | undefined

function shippedMigrations(): readonly string[] {
  shipped ??= MedusaModule.getAllModuleResolutions().flatMap(({ resolutionPath }) =>
    resolutionPath ? migrationsBeside(resolutionPath) : [],
  )
  return shipped
}

function migrationsBeside(resolutionPath: string): string[] {
  // Medusa's own modules are passed on by a file that tells where the package with the migrations lies.
  const { discoveryPath } = entrySchema.parse(requireHere(resolutionPath))
  const folder = join(dirname(requireHere.resolve(discoveryPath ?? resolutionPath)), "migrations")
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((file) => /^(\w*\d{8,}\w*)\.(?:js|ts)$/.exec(file)?.[1] ?? [])
}

import { accepted } from "medusa-integration-kit"

import type { Mapping } from "../contract"
import { modulesOf } from "../domain"
import type { ZohoSchema } from "../domain"
import type { Fetched, MetadataCache } from "../modules/zoho-crm/metadata-cache"
import { readModuleMetadata, readModules } from "../protocol"
import type { ModuleMetadata, ModuleSummary, ZohoClient, ZohoOutcome } from "../protocol"

/** Where metadata comes from: kept for a day unless it is asked for anew. */
export interface MetadataSource {
  readonly client: ZohoClient
  readonly cache: MetadataCache
  /** True: Zoho is asked, whatever is kept. */
  readonly anew: boolean
}

export async function fetchModules({
  client,
  cache,
  anew,
}: MetadataSource): Promise<ZohoOutcome<Fetched<readonly ModuleSummary[]>>> {
  const kept = anew ? undefined : await cache.modules()
  if (kept) return accepted(kept)
  const outcome = await readModules(client)
  if (outcome.kind !== "accepted") return outcome
  return accepted({ value: outcome.value, at: await cache.keepModules(outcome.value) })
}

export async function fetchModule(
  { client, cache, anew }: MetadataSource,
  module: string,
): Promise<ZohoOutcome<Fetched<ModuleMetadata>>> {
  const kept = anew ? undefined : await cache.module(module)
  if (kept) return accepted(kept)
  const outcome = await readModuleMetadata(client, module)
  if (outcome.kind !== "accepted") return outcome
  return accepted({ value: outcome.value, at: await cache.keepModule(outcome.value) })
}

/** Refusals that say something about the module, and nothing about the connection. */
const ABOUT_THE_MODULE: ReadonlySet<string> = new Set(["configuration", "record", "bug"])

/** What the organisation has of what the mapping touches. A module whose fields are refused is left out. */
export async function readSchema(mapping: Mapping, source: MetadataSource): Promise<ZohoOutcome<ZohoSchema>> {
  const modules = await fetchModules(source)
  if (modules.kind !== "accepted") return modules
  const known = new Set(modules.value.value.map(({ apiName }) => apiName))
  const fields: Record<string, ModuleMetadata> = {}
  const wanted = modulesOf(mapping).filter((module) => known.has(module))
  for (const module of wanted) {
    const metadata = await fetchModule(source, module)
    if (metadata.kind === "accepted") fields[module] = metadata.value.value
    else if (!(metadata.kind === "refused" && ABOUT_THE_MODULE.has(metadata.verdict))) return metadata
  }
  const subform = fields[mapping.module]?.fields.find(({ apiName }) => apiName === mapping.lines?.subform)
  const columnsOf = subform?.subformModule ?? (subform?.dataType === "subform" ? subform.apiName : undefined)
  if (columnsOf !== undefined) {
    const columns = await fetchModule(source, columnsOf)
    if (columns.kind === "accepted") fields[columnsOf] = columns.value.value
    else if (!(columns.kind === "refused" && ABOUT_THE_MODULE.has(columns.verdict))) return columns
  }
  return accepted({ modules: modules.value.value, fields })
}

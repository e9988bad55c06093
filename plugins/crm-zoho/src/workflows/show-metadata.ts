import type { MedusaContainer } from "@medusajs/framework/types"

import type { ConnectionProblem, MetadataView, ModuleList } from "../contract"
import { connectionClient } from "./connection-client"
import { connectionDesk } from "./connection-desk"
import { problemOf } from "./look-at-zoho"
import { fetchModule, fetchModules } from "./read-schema"
import type { MetadataSource } from "./read-schema"

/** What was asked for, or why it cannot be told. */
export type Shown<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ConnectionProblem }

/** The modules of the connected organisation. */
export async function showModules(container: MedusaContainer): Promise<Shown<ModuleList>> {
  const source = await sourceOf(container)
  if (!source.ok) return source
  const outcome = await fetchModules(source.value)
  if (outcome.kind !== "accepted") return { ok: false, problem: problemOf(outcome) }
  return { ok: true, value: { modules: outcome.value.value } }
}

/** The fields of one module, or the columns of one sub-form. */
export async function showMetadata(container: MedusaContainer, module: string): Promise<Shown<MetadataView>> {
  const source = await sourceOf(container)
  if (!source.ok) return source
  const outcome = await fetchModule(source.value, module)
  if (outcome.kind !== "accepted") return { ok: false, problem: problemOf(outcome) }
  const { value, at } = outcome.value
  return { ok: true, value: { ...value, fetched_at: at.toISOString() } }
}

/** Whoever asks next gets everything from Zoho. */
export async function forgetMetadata(container: MedusaContainer): Promise<void> {
  const source = await sourceOf(container)
  if (source.ok) await source.value.cache.forget()
}

async function sourceOf(container: MedusaContainer): Promise<Shown<MetadataSource>> {
  const ready = await connectionDesk(container)
  if (ready.kind === "off")
    return {
      ok: false,
      problem: { code: "zoho_off", message: "Zoho CRM is switched off in the plugin's options." },
    }
  if (ready.kind === "not_ready") return { ok: false, problem: ready.problem }
  const { desk, connection } = ready
  return {
    ok: true,
    value: { client: connectionClient(connection), cache: desk.metadataOf(connection), anew: false },
  }
}

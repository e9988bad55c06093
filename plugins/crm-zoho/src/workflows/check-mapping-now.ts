import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { Mapping, MappingFinding } from "../contract"
import { checkMapping } from "../domain"
import { redact } from "../protocol"
import { connectionClient } from "./connection-client"
import { connectionDesk } from "./connection-desk"
import type { ConnectionDesk } from "./connection-desk"
import { currentMapping } from "./current-mapping"
import { followFindings } from "./destination-pause"
import { problemOf } from "./look-at-zoho"
import { readSchema } from "./read-schema"
import { tryConnection } from "./try-connection"

/** What a look at Zoho's fields came to. */
export type CheckResult =
  | { readonly kind: "checked"; readonly findings: readonly MappingFinding[] }
  /** Nobody could look: not connected, or Zoho does not answer. What was found before stands. */
  | { readonly kind: "not_checked"; readonly reason: string }

type ReadyDesk = Extract<ConnectionDesk, { kind: "ready" }>

/** Holds one mapping against Zoho's fields. Nothing is kept but the fields themselves. */
export async function checkDraft(
  { desk, connection }: ReadyDesk,
  mapping: Mapping,
  { anew }: { readonly anew: boolean },
): Promise<CheckResult> {
  const source = { client: connectionClient(connection), cache: desk.metadataOf(connection), anew }
  const schema = await readSchema(mapping, source)
  return schema.kind === "accepted"
    ? { kind: "checked", findings: checkMapping(mapping, schema.value) }
    : { kind: "not_checked", reason: problemOf(schema).message }
}

/**
 * Asks Zoho for its fields, holds the mapping in force against them, keeps what was found, and pauses deliveries with
 * one alarm or lets them go on. Never throws for anything that Zoho does.
 */
export async function checkMappingNow(container: MedusaContainer): Promise<CheckResult> {
  await lookFirst(container)
  const ready = await connectionDesk(container)
  if (ready.kind === "off") return { kind: "not_checked", reason: "Zoho CRM is switched off." }
  if (ready.kind === "not_ready") return { kind: "not_checked", reason: ready.problem.message }
  const { desk, connection } = ready
  const { version, mapping } = await currentMapping(desk)
  const result = await checkDraft(ready, mapping, { anew: true })
  if (result.kind === "not_checked") {
    await desk.checks.keepFault(redact(result.reason))
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Zoho CRM: the mapping was not checked: ${result.reason}`)
    return result
  }
  await desk.checks.keep({ fingerprint: connection.fingerprint, version, findings: result.findings })
  await followFindings(container, result.findings)
  return result
}

/** Before anything is read or sent for the first time: whose organisation it is. */
async function lookFirst(container: MedusaContainer): Promise<void> {
  const ready = await connectionDesk(container)
  if (ready.kind !== "ready") return
  if (!(await ready.desk.looks.last(ready.connection.fingerprint))) await tryConnection(container)
}

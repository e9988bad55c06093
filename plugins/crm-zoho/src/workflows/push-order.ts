import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Verdict } from "medusa-plugin-outbox/destination"

import type { Mapping } from "../contract"
import { advice, changedFields, deliveryVerdict, sentRecord } from "../domain"
import type { SentRecord } from "../domain"
import type { RecordRow } from "../modules/zoho-crm/records"
import { pushRecord, redact, Trail } from "../protocol"
import type { PushKnowledge, PushResult, RecordToPush, ZohoClient } from "../protocol"
import { judgeRefusal } from "./judge-refusal"
import { processParts } from "./process-parts"
import { zohoModule } from "./zoho-module"

export interface OrderToPush {
  readonly client: ZohoClient
  readonly mapping: Mapping
  readonly record: RecordToPush
  readonly isAsked: boolean
  readonly trigger: readonly string[]
  readonly mayHaveArrived: boolean
  readonly attempt: number
}

const LEFT = "A person deleted the record in Zoho; the mapping says that it is not made again."
/** A row that may be what breaks the calls of others is sent alone from this try on. */
const TRIES_IN_COMPANY = 2

/** Tells Zoho what it does not know of an order yet, and writes down what became of it. */
export async function pushOrder(container: MedusaContainer, order: OrderToPush): Promise<Verdict> {
  const { records, links } = zohoModule(container)
  const { record, mapping, isAsked } = order
  const row = await records.open(record.key, record.module)
  if (row.state === "left" && !isAsked) return { kind: "superseded", message: LEFT }
  const now = sentRecord(record)
  const inDoubt = row.in_doubt || order.mayHaveArrived
  if (row.zoho_id !== null && !row.in_doubt && !isAsked && row.sent_hash === now.hash)
    return { kind: "superseded", message: "Zoho knows all of this already: nothing to tell." }

  const knowledge = knowledgeOf(order, { row, now, inDoubt })
  await records.beginWrite(record.key, Object.keys(knowledge.changed))
  const { calls, meter } = processParts(container)
  const trail = new Trail()
  const outcome = await pushRecord(
    {
      client: order.client,
      calls,
      links,
      trail,
      alone: order.mayHaveArrived && order.attempt > TRIES_IN_COMPANY,
    },
    {
      record,
      knowledge,
      policy: {
        onHandDelete: isAsked ? "recreate" : mapping.onHandDelete,
        trigger: order.trigger,
      },
    },
  )
  const exchange = { request: redact(trail.request), answer: redact(trail.answer) }
  if (outcome.kind === "accepted") {
    return { ...(await keep(container, { row, now, record, result: outcome.value })), ...exchange }
  }
  const failed = deliveryVerdict({
    outcome,
    silences: meter.silences,
    mayHaveWritten: trail.mayHaveWritten,
  })
  const verdict = outcome.kind === "refused" ? await judgeRefusal(container, outcome, failed) : failed
  await records.fail(
    record.key,
    `${verdict.code}: ${verdict.message}`,
    verdict.nothingSent === true && !inDoubt,
  )
  if (outcome.kind === "refused" && outcome.verdict === "bug") {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `Zoho CRM: order ${record.key}: a request of ours was malformed: ${outcome.code}: ${outcome.message}`,
      )
  }
  return { ...verdict, ...exchange }
}

function knowledgeOf(
  { record, mapping, isAsked }: OrderToPush,
  { row, now, inDoubt }: { readonly row: RecordRow; readonly now: SentRecord; readonly inDoubt: boolean },
): PushKnowledge {
  const tellsAll = isAsked || mapping.onHandEdit === "keep_ours"
  return {
    ...(row.zoho_id === null ? {} : { knownId: row.zoho_id }),
    ...(row.contact_id === null || isAsked ? {} : { contactId: row.contact_id }),
    changed: tellsAll ? record.header : changedFields(record, row.field_hashes),
    linesChanged: isAsked || row.lines_hash !== now.lines,
    sentProducts: row.products,
    inDoubt,
  }
}

async function keep(
  container: MedusaContainer,
  told: {
    readonly row: RecordRow
    readonly now: SentRecord
    readonly record: RecordToPush
    readonly result: PushResult
  },
): Promise<Verdict> {
  const { row, now, record, result } = told
  const { records } = zohoModule(container)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  if (result.kind === "left") {
    await records.leave(record.key, LEFT)
    return { kind: "superseded", message: LEFT }
  }
  await records.confirm(record.key, {
    zohoId: result.id,
    hash: now.hash,
    fields: { ...row.field_hashes, ...now.fields },
    lines: now.lines,
    products: [...new Set([...row.products, ...result.products])],
    contactId: result.contactId,
  })
  for (const field of result.dropped)
    logger.warn(
      `Zoho CRM: order ${record.key}: Zoho refused ${field}; its value is in ${record.noteField ?? "no"} field.`,
    )
  if (result.withoutContact) {
    logger.warn(
      `Zoho CRM: order ${record.key} is in Zoho without its contact: ${result.withoutContact.code}: ${advice(result.withoutContact)}`,
    )
  }
  return { kind: "done", reference: result.id }
}

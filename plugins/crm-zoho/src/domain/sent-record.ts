import type { RecordToPush, ZohoValue } from "../protocol"
import { fingerprint } from "./fingerprint"

/** What was last sent of an order, as fingerprints: no personal data. */
export interface SentRecord {
  /** Of everything. */
  readonly hash: string
  /** By Zoho field; empty for a field whose last sending ended in doubt. */
  readonly fields: Readonly<Record<string, string>>
  readonly lines: string
  readonly contact: string
}

/** The fingerprints of a record as it would be sent now. */
export function sentRecord(record: RecordToPush): SentRecord {
  const fields = Object.fromEntries(
    Object.entries(record.header).map(([field, value]) => [
      field,
      fingerprint(value, `${record.key}/${field}`),
    ]),
  )
  const lines = fingerprint(record.lines ?? null, record.key)
  const contact = fingerprint(record.contact ?? null, record.key)
  return { fields, lines, contact, hash: fingerprint([record.module, fields, lines, contact], record.key) }
}

/** The fields whose value has changed in the shop since it was last sent. */
export function changedFields(
  record: RecordToPush,
  sent: Readonly<Record<string, string>>,
): Readonly<Record<string, ZohoValue>> {
  const now = sentRecord(record).fields
  return Object.fromEntries(Object.entries(record.header).filter(([field]) => now[field] !== sent[field]))
}

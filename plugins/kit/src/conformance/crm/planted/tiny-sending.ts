import type { CrmContact } from "../crm-books"
import type { Flaw } from "./flaws"
import { CrmRefusal, type TinyEntry } from "./tiny-crm"
import { tinyMapping } from "./tiny-mapping"
import type { TinyOrder } from "./tiny-shop"
import type { TinyRow, TinyDesk } from "./tiny-desk"

/** What the shopper typed and the CRM may refuse, and the flaw of giving up over it. */
const TYPED: ReadonlyMap<string, Flaw> = new Map([
  ["Phone", "gives up over a phone"],
  ["Email", "gives up over an e-mail"],
])

/** @returns the record's id; undefined when a person deleted it and it stays away */
export async function sendTiny(desk: TinyDesk, row: TinyRow, order: TinyOrder): Promise<string | undefined> {
  const { crm, has, connection } = desk
  const { fields, lines } = tinyMapping(order, has)
  const isTwin = has("sends again under another key") && row.tries > 1
  await connection.begin()
  const contactId = await contactOf(desk, order)
  const found = isTwin ? undefined : await look(desk, row)
  if (found === undefined && row.recordId !== undefined && !row.blind && !has("makes deleted records again"))
    return undefined
  const known = has("makes a new record for a change") && row.recordId !== undefined ? undefined : found
  const before = known === undefined ? [] : (crm.records.get(known)?.lines ?? [])
  const entry = {
    fields: isTwin ? { ...fields, Order_Key: `${order.id}_${row.tries}` } : fields,
    lines: has("adds lines again") ? [...before, ...lines] : lines,
    contactId,
  }
  return write(desk, entry, known)
}

async function look({ has, connection, crm }: TinyDesk, row: TinyRow): Promise<string | undefined> {
  const unseen = row.tries > 1 ? "sends again without looking" : "trusts only its own notes"
  if (row.blind || has(unseen)) return undefined
  const find = () => connection.call((token) => crm.find(token, row.orderId))
  if (has("looks three times")) {
    await find()
    await find()
  }
  return find()
}

async function contactOf({ has, connection, crm }: TinyDesk, { customer }: TinyOrder): Promise<string> {
  const { email, phone, name, registered, wantsMarketing } = customer
  const consent = wantsMarketing || has("opts everybody in")
  const fits = (one: CrmContact): boolean => {
    if (has("makes a contact for each order") || (has("tells accounts from guests") && registered))
      return false
    return has("matches contacts by phone") ? one.phone === phone : one.email === email
  }
  return connection.call((token) => crm.contact(token, { email, phone, name, consent }, fits))
}

/** Writes, and once more without what the shopper mistyped. */
async function write(desk: TinyDesk, entry: TinyEntry, known: string | undefined): Promise<string> {
  try {
    return await desk.connection.call((token) => desk.crm.write(token, entry, known))
  } catch (error) {
    if (!(error instanceof CrmRefusal) || error.code !== "bad value" || error.field === undefined) throw error
    const flaw = TYPED.get(error.field)
    if (flaw === undefined || desk.has(flaw)) throw error
    return write(desk, { ...entry, fields: { ...entry.fields, [error.field]: null } }, known)
  }
}

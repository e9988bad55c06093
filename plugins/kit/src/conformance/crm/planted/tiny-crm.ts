import type { CrmContact, CrmLine, FieldValue } from "../crm-books"

export interface TinyEntry {
  readonly fields: Readonly<Record<string, FieldValue>>
  readonly lines: readonly CrmLine[]
  readonly contactId: string
}

type CrmCode =
  | "no answer"
  | "too many calls"
  | "token ended"
  | "connection dead"
  | "unknown field"
  | "mandatory field"
  | "bad value"

/** What the tiny CRM answers instead of doing what it was asked for. */
export class CrmRefusal extends Error {
  constructor(
    readonly code: CrmCode,
    readonly field?: string,
  ) {
    super(field === undefined ? code : `${code}: ${field}`)
  }
}

export const BAD_PHONE = "0000-not-a-number"
export const BAD_EMAIL = "meera@nowhere"
export const PLAIN_FIELD = "Subject"

/** A CRM of four calls, in memory: connect, find, contact, write. It knows no unique fields. */
export class TinyCrm {
  readonly records = new Map<string, TinyEntry>()
  readonly contacts = new Map<string, CrmContact>()
  down = false
  throttled = false
  revoked = false
  lostAnswers = 0
  /** The next write is stored late. */
  overtaking = false
  unknownField: string | undefined
  mandatoryField: string | undefined
  /** The order whose record is refused. */
  refusedOrder: string | undefined
  credits = 0
  tokensGiven = 0
  #token = ""

  async connect(): Promise<string> {
    await this.#reach()
    if (this.revoked) throw new CrmRefusal("connection dead")
    this.tokensGiven += 1
    this.#token = `token ${this.tokensGiven}`
    return this.#token
  }

  endToken(): void {
    this.#token = ""
  }

  async find(token: string, orderId: string): Promise<string | undefined> {
    await this.#call(token)
    return [...this.records].find(([, { fields }]) => fields["Order_Key"] === orderId)?.[0]
  }

  /** The contact that fits, or a new one. */
  async contact(
    token: string,
    wanted: Omit<CrmContact, "id">,
    fits: (one: CrmContact) => boolean,
  ): Promise<string> {
    await this.#call(token)
    const known = [...this.contacts.values()].find(fits)
    if (known) return known.id
    const id = `contact_${this.contacts.size + 1}`
    this.contacts.set(id, { id, ...wanted })
    return id
  }

  /** Makes a record, or fills that of the id anew. */
  async write(token: string, entry: TinyEntry, known?: string): Promise<string> {
    await this.#call(token)
    this.#check(entry.fields)
    const id = known ?? `record_${this.credits}`
    if (this.overtaking) {
      this.overtaking = false
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    this.records.set(id, entry)
    if (this.lostAnswers > 0) {
      this.lostAnswers -= 1
      throw new CrmRefusal("no answer")
    }
    return id
  }

  #check(fields: TinyEntry["fields"]): void {
    const { unknownField, mandatoryField, refusedOrder } = this
    if (unknownField !== undefined && unknownField in fields)
      throw new CrmRefusal("unknown field", unknownField)
    if (mandatoryField !== undefined && !(mandatoryField in fields))
      throw new CrmRefusal("mandatory field", mandatoryField)
    if (fields["Phone"] === BAD_PHONE) throw new CrmRefusal("bad value", "Phone")
    if (fields["Email"] === BAD_EMAIL) throw new CrmRefusal("bad value", "Email")
    if (refusedOrder !== undefined && fields["Order_Key"] === refusedOrder)
      throw new CrmRefusal("bad value", PLAIN_FIELD)
  }

  async #call(token: string): Promise<void> {
    await this.#reach()
    this.credits += 1
    if (token !== this.#token) throw new CrmRefusal("token ended")
  }

  async #reach(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
    if (this.down) throw new CrmRefusal("no answer")
    if (this.throttled) throw new CrmRefusal("too many calls")
  }
}

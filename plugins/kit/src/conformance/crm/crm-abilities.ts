import type { Minor } from "../minor"
import type { CrmContact, CrmRecord, FieldValue, ShopOrder } from "./crm-books"
import type { ShopAbilities, SyncAbilities } from "./shop-abilities"

/** The CRM's own books and the people who work in it. */
export interface CrmBooksAbilities {
  /** Every record that carries this order, read from the CRM and not through the plugin. */
  records(order: ShopOrder): Promise<readonly CrmRecord[]>
  /** Every record that carries any order. */
  allRecords(): Promise<readonly CrmRecord[]>
  /** Every contact with this e-mail. Left out where the plugin makes no contacts. */
  contactsOf(email: string): Promise<readonly CrmContact[]>
  /** A person edits a field of the record. */
  editByHand(order: ShopOrder, field: string, value: FieldValue): Promise<void>
  /** A person deletes the record. */
  deleteByHand(order: ShopOrder): Promise<void>
  /** A mapped text field that is neither the key nor filled from phone, e-mail or address. */
  readonly plainField: string
  /** A phone number that the store takes and the CRM refuses, too long to stand in a log by chance. */
  readonly refusedPhone: string
  /** An e-mail that the store takes and the CRM refuses. */
  readonly refusedEmail: string
  /** The free texts of an order that the mapping carries into the record, its lines or its contact. */
  readonly carries: readonly CarriedText[]
}

export type CarriedText = "customer name" | "line title" | "street"

/** The CRM on its bad days. Whatever is wrong while an `act` runs ends with it, also when the act fails. */
export interface CrmFaultAbilities {
  /** While `act` runs, nothing of the CRM answers. */
  whileDown(act: () => Promise<void>): Promise<void>
  /** While `act` runs, the CRM answers every call that there were too many. Afterwards the time it asked for is over. */
  whileThrottled(act: () => Promise<void>): Promise<void>
  /** While `act` runs, the CRM does the next `count` writes of records, and their answers are lost. */
  loseAnswers(count: number, act: () => Promise<void>): Promise<void>
  /** While `act` runs, a write that the CRM takes first is stored after those that come meanwhile, where they come at all. */
  whileWritesOvertake(act: () => Promise<void>): Promise<void>
  /** While `act` runs, what the merchant entered opens nothing. Afterwards they have connected anew, as the handbook says. */
  whileRevoked(act: () => Promise<void>): Promise<void>
  /** The access token in use ends before its time. */
  endAccessToken(): Promise<void>
  /** How many access tokens the CRM has given out so far. */
  tokensGiven(): Promise<number>
  /** While `act` runs, the CRM does not know this field for any record. Afterwards it does, and people have done what the handbook says. */
  refuseField(field: string, act: () => Promise<void>): Promise<void>
  /** While `act` runs, the CRM wants a field that the mapping does not fill, and hands its name on. Afterwards as with `refuseField`. */
  addMandatoryField(act: (field: string) => Promise<void>): Promise<void>
  /** While `act` runs, the CRM refuses the value of `plainField` in the record of this order alone. */
  refuseOneOf(order: ShopOrder, act: () => Promise<void>): Promise<void>
}

export interface CrmInspectionAbilities {
  /** Secrets that no one may see: put them into the plugin's options. */
  readonly canaries: readonly string[]
  /** All that was written so far outside the database and the admin, by place: log, alarms, metrics. */
  traces(): Promise<Readonly<Record<string, string>>>
  /** How many calls, or credits where the CRM counts those, were used so far. */
  credits(): Promise<number>
  /** How many of them the plugin promises to need at most for a new order with two lines. */
  readonly creditsPerOrder: number
  /** Odd prices that the currency allows. Default: 1.10, 1155.55, 0.01 and 99999999.99 of a currency with two digits. */
  readonly amounts: readonly Minor[]
}

/** Everything that the laws of a CRM sync may ask of a subject. */
export interface CrmAbilities
  extends ShopAbilities, SyncAbilities, CrmBooksAbilities, CrmFaultAbilities, CrmInspectionAbilities {}

import { randomUUID } from "node:crypto"
import { must } from "../../law"
import { ODD_AMOUNTS, sum } from "../../minor"
import type { CrmAbilities, CarriedText } from "../crm-abilities"
import type { CrmRecord, OrderWish } from "../crm-books"
import { crmLaw } from "../crm-subject"
import { unjudgedOrder } from "../moves"
import { isCutWhole, isSoundText, placesOf } from "../whole-characters"

/** What the mapping is said to want is not asked: an adapter may have it from the code that is judged. */
const NEEDS = ["drain", "stateOf", "records", "paidOrder"] as const

const SHORT = {
  "customer name": "मीरा कृष्णन् 👩🏽‍🌾",
  "line title": "ताँबे की बोतल 🫖 — 950 ml",
  street: "१२, लक्ष्मी निवास 🏡 & Sons",
} as const satisfies Record<CarriedText, string>

/** Longer than any field of one line, of characters that are made of many. */
const LONG = "👨‍👩‍👧‍👦क्षि".repeat(90)

const wishOf = (texts: Record<CarriedText, string>): OrderWish => ({
  customer: { name: texts["customer name"] },
  lines: [{ title: texts["line title"], quantity: 1, unitPrice: 49_900 }],
  street: texts.street,
})

/** Every text that the CRM has of an order. */
async function textsOf(subject: Partial<CrmAbilities>, record: CrmRecord, email: string): Promise<string[]> {
  const contacts = (await subject.contactsOf?.(email)) ?? []
  const own = contacts.filter(({ id }) => id === record.contactId)
  const values = [...Object.values(record.fields), ...own.map(({ name }) => name)]
  return [...values.filter((value) => typeof value === "string"), ...record.lines.map((line) => line.product)]
}

export const fidelity = [
  crmLaw(
    {
      id: "amounts-survive-to-the-last-minor-unit",
      title: "Odd amounts reach the record to the last minor unit",
      reason: "With floats and roundings the CRM's turnover is never that of the bank.",
    },
    [...NEEDS, "capturedFor"],
    async (subject) => {
      const amounts = subject.amounts ?? ODD_AMOUNTS
      for (const unitPrice of amounts) {
        const lines = [{ title: "Brass diya", quantity: 1, unitPrice }]
        const { order, record } = await unjudgedOrder(subject, { lines })
        const captured = await subject.capturedFor(order)
        must(
          record.amountPaid === captured,
          `Of ${captured} minor units that were captured the record says ${record.amountPaid}.`,
        )
        const prices = record.lines.map((line) => line.unitPrice)
        must(
          prices.length === 0 || sum(prices) === unitPrice,
          `A price of ${unitPrice} minor units is ${prices.join(" + ")} in the record's lines.`,
        )
      }
      return `prices in minor units: ${amounts.join(", ")}`
    },
  ),
  crmLaw(
    {
      id: "texts-survive-or-are-cut-whole",
      title: "Names in Devanagari and emoji survive, and what is too long is cut between whole characters",
      reason: "A name in question marks is an insult, and half an emoji is a record that the CRM refuses.",
    },
    [...NEEDS, "carries"],
    async (subject) => {
      const shift = (text: string) => ({ "customer name": text, "line title": text, street: text })
      // One character of another length before it, so that no limit falls between two characters by luck in both.
      for (const texts of [SHORT, shift(LONG), shift(`a${LONG}`)]) {
        const email = `texts.${randomUUID()}@example.com`
        const wish = wishOf(texts)
        const { record } = await unjudgedOrder(subject, {
          ...wish,
          customer: { ...wish.customer, email },
        })
        const found = await textsOf(subject, record, email)
        must(found.every(isSoundText), "A text in the CRM has half a character or a question mark for one.")
        for (const what of subject.carries) {
          const text = texts[what]
          const places = placesOf(text, found)
          must(places.length > 0, `The ${what} is nowhere in the CRM: ${text.slice(0, 40)}`)
          must(
            texts !== SHORT || places.some((place) => place.includes(text)),
            `The ${what} is not whole in the CRM: ${places[0] ?? ""}`,
          )
          must(
            places.every((place) => isCutWhole(text, place)),
            `The ${what} is cut within a character.`,
          )
        }
      }
      return `whole, or cut between characters: ${subject.carries.join(", ")}`
    },
  ),
]

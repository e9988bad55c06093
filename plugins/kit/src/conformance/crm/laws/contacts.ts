import { randomUUID } from "node:crypto"
import { must } from "../../law"
import type { CrmAbilities } from "../crm-abilities"
import { crmLaw } from "../crm-subject"
import { ARRIVAL, recordedOrder } from "../moves"

const NEEDS = [...ARRIVAL, "paidOrder", "contactsOf"] as const

const newEmail = (): string => `meera.${randomUUID()}@example.com`

/** @throws BrokenLaw unless the e-mail has exactly one contact */
async function theContactOf(subject: Pick<CrmAbilities, "contactsOf">, email: string) {
  const contacts = await subject.contactsOf(email)
  const [contact] = contacts
  must(
    contact !== undefined && contacts.length === 1,
    `The CRM has ${contacts.length} contacts of one shopper.`,
  )
  return contact
}

export const contacts = [
  crmLaw(
    {
      id: "one-guest-is-one-contact",
      title: "Two orders of one guest are two records with one contact",
      reason: "With a contact for each order nobody sees that a shopper came back.",
    },
    NEEDS,
    async (subject) => {
      const customer = { email: newEmail() }
      const one = await recordedOrder(subject, { customer })
      const two = await recordedOrder(subject, { customer })
      const { id } = await theContactOf(subject, customer.email)
      must(
        one.record.contactId === id && two.record.contactId === id,
        "A record does not belong to the contact of its shopper.",
      )
      return "two records, one contact"
    },
  ),
  crmLaw(
    {
      id: "guest-with-an-account-is-one-contact",
      title: "A shopper who orders as a guest and then with an account is one contact",
      reason: "To the store they are two customers of one e-mail; to everybody else they are one person.",
    },
    NEEDS,
    async (subject) => {
      const email = newEmail()
      const guest = await recordedOrder(subject, { customer: { email } })
      const known = await recordedOrder(subject, { customer: { email, registered: true } })
      const { id } = await theContactOf(subject, email)
      must(
        guest.record.contactId === id && known.record.contactId === id,
        "A record does not belong to the contact of its shopper.",
      )
      return "two records, one contact"
    },
  ),
  crmLaw(
    {
      id: "two-shoppers-are-two-contacts",
      title: "Two shoppers with one phone and one name between them are two contacts",
      reason: "Families share phones and names; one would read what the other bought.",
    },
    NEEDS,
    async (subject) => {
      const shared = { name: "Meera Iyer", phone: "+919840012345" }
      const [first, second] = [newEmail(), newEmail()]
      const one = await recordedOrder(subject, { customer: { ...shared, email: first } })
      const two = await recordedOrder(subject, { customer: { ...shared, email: second } })
      const [hers, theirs] = [await theContactOf(subject, first), await theContactOf(subject, second)]
      must(hers.id !== theirs.id, "Two shoppers share a contact.")
      must(
        one.record.contactId === hers.id && two.record.contactId === theirs.id,
        "A record does not belong to the contact of its shopper.",
      )
      return "two records, two contacts"
    },
  ),
  crmLaw(
    {
      id: "consent-is-not-invented",
      title: "No contact is said to want marketing when the shopper did not say so",
      reason: "The law asks for a yes; an order is none.",
    },
    NEEDS,
    async (subject) => {
      for (const asked of [{}, { wantsMarketing: false }]) {
        const customer = { email: newEmail(), ...asked }
        await recordedOrder(subject, { customer })
        const { consent } = await theContactOf(subject, customer.email)
        must(consent !== true, "The CRM says yes to marketing for a shopper who did not.")
      }
      return "none for who was not asked, none for who said no"
    },
  ),
]

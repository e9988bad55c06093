import "server-only"
import type { Bag } from "@/commerce/bag"
import { readCustomer } from "@/commerce/customer"
import { readAddresses, type SavedAddress } from "@/commerce/customer-addresses"
import { readCustomerToken } from "@/handoff/customer-cookie"
import { idOf } from "@/handoff/ids"
import { startingState } from "./answer-step"
import { type AskedAddress, knownContact, knownDelivery, shownAddress } from "./known-values"
import { savedValues } from "./saved-values"
import type { StepState } from "./step-state"
import type { Step } from "./steps"

/** The account helps where it can; the checkout does not wait longer for it. */
const PATIENCE = { timeoutMs: 2_000 }

export interface Beginning {
  readonly start: StepState
  /** Whether this browser's shopper has signed in, as far as anybody can tell. */
  readonly signedIn: boolean
  /** The customer's own, the default one first; none for guests and while nobody answers. */
  readonly addresses: readonly SavedAddress[]
  /** The one that the form shows as it is. */
  readonly shown: SavedAddress | undefined
  readonly asked: AskedAddress
}

/**
 * How a step begins, with what the account of a customer who has signed in knows.
 * @param named the address that the page's own address names, as it was sent
 */
export async function beginStep(step: Step, bag: Bag, named: string | undefined): Promise<Beginning> {
  const token = await readCustomerToken()
  const saved = savedValues(bag)
  const nothing = { signedIn: false, addresses: [], shown: undefined, asked: undefined }
  if (token === undefined || step === "payment") {
    return { ...nothing, start: await startingState(step, saved) }
  }
  if (step === "contact") {
    const customer = await readCustomer(token, PATIENCE)
    const values = knownContact(saved, customer.kind === "found" ? customer.value : undefined)
    return {
      ...nothing,
      signedIn: customer.kind !== "refused",
      start: await startingState(step, values),
    }
  }
  const answer = await readAddresses(token, PATIENCE)
  const addresses = answer.kind === "found" ? answer.value : []
  const asked = askedIn(addresses, named)
  const values = knownDelivery(saved, addresses, asked)
  // What is asked for now comes before what was posted before without JavaScript.
  const start: StepState = asked
    ? { step, problem: undefined, values, round: 0 }
    : await startingState(step, values)
  return {
    start,
    signedIn: answer.kind !== "refused",
    addresses,
    shown: shownAddress(start.values, addresses),
    asked,
  }
}

/** Only an address of this customer is ever found: the list was asked for with the customer's own token. */
function askedIn(addresses: readonly SavedAddress[], named: string | undefined): AskedAddress {
  if (addresses.length === 0) return undefined
  if (named === "new") return "new"
  const id = idOf("address", named)
  return id === undefined ? undefined : addresses.find((address) => address.id === id)
}

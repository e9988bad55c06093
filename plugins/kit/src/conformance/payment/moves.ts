import { isDeepStrictEqual } from "node:util"
import { must } from "../law"
import { sum, type Minor } from "../minor"
import type { GatewayOrder, Payment, PaymentAbilities, StoreStatus } from "./payment-abilities"

/** Moves that several laws make. */

/** A shopper opens a payment at the gateway. */
export async function open(
  subject: Pick<PaymentAbilities, "prepare" | "start">,
  amount?: Minor,
): Promise<Payment> {
  const payment = await subject.prepare(amount === undefined ? {} : { amount })
  await subject.start(payment)
  return payment
}

/** All that the gateway gave back, over all orders of the payment. */
export const refundedAt = (books: readonly GatewayOrder[]): Minor =>
  sum(books.flatMap((order) => order.refunds.map((refund) => refund.amount)))

export const capturedAt = (books: readonly GatewayOrder[]): Minor => sum(books.map((order) => order.captured))

/** @throws BrokenLaw unless the store and Medusa's books tell of exactly one capture of exactly this amount */
export async function mustBePaidOnce(
  subject: Pick<PaymentAbilities, "statusOf" | "medusaBooks">,
  payment: Payment,
  amount?: Minor,
): Promise<Minor> {
  const status = await subject.statusOf(payment)
  must(status === "paid", `A payment that was paid at the gateway is "${status}" in the store.`)
  const { captures } = await subject.medusaBooks(payment)
  must(captures.length === 1, `Medusa's books have ${captures.length} captures of one payment.`)
  const captured = sum(captures)
  must(
    amount === undefined || captured === amount,
    `Medusa captured ${captured} minor units where ${String(amount)} were paid.`,
  )
  return captured
}

/** @throws BrokenLaw when the store takes the payment for paid or has captured anything on it */
export async function mustNotBePaid(
  subject: Pick<PaymentAbilities, "statusOf" | "medusaBooks">,
  payment: Payment,
  after: string,
): Promise<StoreStatus> {
  const status = await subject.statusOf(payment)
  must(status !== "paid", `${after}, the store takes the payment for paid.`)
  const { captures } = await subject.medusaBooks(payment)
  must(captures.length === 0, `${after}, Medusa has captured ${sum(captures)} minor units.`)
  return status
}

/** Everything that may not change behind one's back. */
export async function stateOf(
  subject: Pick<PaymentAbilities, "statusOf" | "medusaBooks"> & Partial<PaymentAbilities>,
  payment: Payment,
): Promise<unknown> {
  return {
    status: await subject.statusOf(payment),
    medusa: await subject.medusaBooks(payment),
    gateway: (await subject.gatewayBooks?.(payment)) ?? [],
  }
}

/** @throws BrokenLaw when the state is another one now */
export function mustBeAsBefore(before: unknown, now: unknown, after: string): void {
  must(isDeepStrictEqual(before, now), `${after}, the books are others than before.`)
}

const LOOK_EVERY_MS = 100

/** Looks again until a fact holds or the time is over. @returns whether it came to hold */
export async function within(limitMs: number, fact: () => Promise<boolean>): Promise<boolean> {
  const giveUpAt = performance.now() + limitMs
  for (;;) {
    if (await fact()) return true
    if (performance.now() > giveUpAt) return false
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
}

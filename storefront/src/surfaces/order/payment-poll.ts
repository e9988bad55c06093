import type { PaymentStatus } from "@/commerce/order-payment-shape"

/** Seconds to wait before asking for the nth time: quick at first, then patient. */
const EAGER = { waits: [2, 2, 3, 4, 5, 8, 10, 15, 20], then: 30 } as const
/** A payment may still arrive after the last word about it. */
const PATIENT = { waits: [10, 15, 20, 30, 45], then: 60 } as const

const PACES = {
  pending: EAGER,
  failed: PATIENT,
  expired: PATIENT,
  review: PATIENT,
} as const satisfies Record<UnsettledStatus, { readonly waits: readonly number[]; readonly then: number }>

/** Every status that can still become another one by itself. */
export type UnsettledStatus = Exclude<PaymentStatus, "successful">

/** @param asked how often has been asked already. @returns milliseconds */
export function pollDelay(status: UnsettledStatus, asked: number): number {
  const { waits, then } = PACES[status]
  return (waits[asked] ?? then) * 1_000
}

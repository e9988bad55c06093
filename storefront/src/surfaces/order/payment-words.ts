import type { PaymentStatus } from "@/commerce/order-payment-shape"

export interface PaymentWords {
  readonly tone: "success" | "warning" | "error" | "info"
  /** One word for the state, the same as in the admin. */
  readonly badge: string
  readonly title: string
  /** What happened to the money. */
  readonly money: string
  /** What comes next. */
  readonly next: string
}

interface Known {
  readonly canRetry: boolean
  /** Whether the gateway's page is still open for this attempt. */
  readonly canGoOn: boolean
}

/** What the page says in each state. Every status has its words: a new one is the compiler's news. */
export function paymentWords(status: PaymentStatus, known: Known): PaymentWords {
  return WORDS[status](known)
}

const WORDS = {
  pending: ({ canGoOn }) => ({
    tone: "info",
    badge: "Pending",
    title: "We are waiting for your payment",
    money:
      "BillDesk has not told us yet whether you paid. If money has left your account it is safe: it will be matched to this order.",
    next: canGoOn
      ? "If you have already paid, there is nothing to do: this page changes by itself. If you have not, go on to the payment."
      : "There is nothing to do: this page changes by itself as soon as BillDesk answers. You may close it and come back.",
  }),
  successful: () => ({
    tone: "success",
    badge: "Successful",
    title: "Thank you, your order is paid",
    money: "BillDesk has confirmed your payment.",
    next: "We pack your order now. Keep the address of this page: it shows your order at any time.",
  }),
  failed: ({ canRetry }) => ({
    tone: "error",
    badge: "Failed",
    title: "Your payment did not go through",
    money:
      "Nothing was paid for this order. If your bank shows a debit, it is returned to you by your bank, usually within 5 to 7 working days.",
    next: canRetry
      ? "Your products are still set aside for you. You can pay again, with another method if you like."
      : "This order can no longer be paid. Your products are free again; you can put them into your bag once more.",
  }),
  expired: () => ({
    tone: "warning",
    badge: "Expired",
    title: "The time to pay has run out",
    money:
      "Nothing was paid for this order. A payment that still arrives is not lost: we look at it and contact you.",
    next: "The order was closed and your products are free again. You can put them into your bag once more.",
  }),
  review: () => ({
    tone: "warning",
    badge: "Being reviewed",
    title: "We are checking your payment",
    money:
      "BillDesk reported a payment that does not match this order exactly. Your money is safe and recorded.",
    next: "A person looks at it and contacts you. Please do not pay again.",
  }),
} as const satisfies Record<PaymentStatus, (known: Known) => PaymentWords>

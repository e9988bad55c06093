import type { Place } from "../language/place-line"
import { mediaPath } from "./media-path"
import type { Money } from "./money"
import { placeOf } from "./place-of"
import type { PaymentRedirect, PaymentStatus, StoreOrderPayment } from "./order-payment-shape"

export interface OrderLine {
  readonly title: string
  readonly variantTitle: string
  readonly quantity: number
  readonly total: Money | undefined
  readonly picture: string | undefined
}

export interface OrderPayment {
  readonly order: {
    readonly id: string
    /** The number a shopper may quote; undefined until the order has one. */
    readonly number: string | undefined
    readonly email: string | undefined
    /** ISO 8601. */
    readonly createdAt: string | undefined
    readonly lines: readonly OrderLine[]
    readonly subtotal: Money | undefined
    readonly shippingTotal: Money | undefined
    readonly taxTotal: Money | undefined
    readonly total: Money
    readonly delivery: { readonly name: string; readonly place: Place } | undefined
  }
  readonly payment: {
    readonly status: PaymentStatus
    readonly attempt: number
    readonly amount: Money
    /** Until when the order can be paid, ISO 8601. */
    readonly expiresAt: string | undefined
    readonly canRetry: boolean
    readonly redirect: PaymentRedirect | null
  }
}

/** Our view of the routes' answer. */
export function orderPaymentOf({ order, payment }: StoreOrderPayment): OrderPayment {
  const currency = order.currency_code ?? payment.currency_code
  const money = (amount: number | null | undefined): Money | undefined =>
    amount === null || amount === undefined ? undefined : { amount, currency }
  const number = order.number ?? undefined
  return {
    order: {
      id: order.id,
      number: number === undefined ? undefined : String(number),
      email: order.email ?? undefined,
      createdAt: order.created_at ?? undefined,
      lines: (order.items ?? []).map((item) => ({
        title: item.title,
        variantTitle: item.variant_title ?? "",
        quantity: item.quantity,
        total: money(item.total),
        picture: mediaPath(item.thumbnail),
      })),
      subtotal: money(order.item_total ?? order.subtotal),
      shippingTotal: money(order.shipping_total),
      taxTotal: money(order.tax_total),
      total: money(order.total) ?? { amount: payment.amount, currency: payment.currency_code },
      delivery: order.delivery
        ? { name: order.delivery.name ?? "", place: placeOf(order.delivery) }
        : undefined,
    },
    payment: {
      status: payment.status,
      attempt: payment.attempt,
      amount: { amount: payment.amount, currency: payment.currency_code },
      expiresAt: payment.expires_at ?? undefined,
      canRetry: payment.can_retry,
      redirect: payment.redirect,
    },
  }
}

import "server-only"
import type { Place } from "../language/place-line"
import { type Answer, mapFound } from "./answer"
import type { Money } from "./money"
import type { OrderKey } from "./order-payment"
import { type OrderStage, orderTrackingShape, type StoreOrderTracking } from "./order-tracking-shape"
import { placeOf } from "./place-of"
import { askStore } from "./store-client"

/** Moments are ISO 8601. */
export interface Parcel {
  readonly id: string
  readonly packedAt: string | undefined
  readonly shippedAt: string | undefined
  readonly deliveredAt: string | undefined
  readonly items: readonly {
    readonly title: string
    readonly variantTitle: string
    readonly quantity: number
  }[]
  readonly tracking: readonly { readonly number: string; readonly url: string | undefined }[]
}

export interface OrderTracking {
  readonly stage: OrderStage
  /** Those that count: canceled ones are left out. */
  readonly parcels: readonly Parcel[]
  readonly deliveryName: string | undefined
  /** When it comes, in the backend's words. */
  readonly promise: string | undefined
  /** The lines of the address as on an envelope, the name first, the place left out. */
  readonly address: readonly string[]
  readonly place: Place
  readonly taxes: readonly { readonly rate: number; readonly taxable: Money; readonly amount: Money }[]
  readonly refunds: readonly {
    readonly amount: Money
    readonly at: string | undefined
    readonly status: "pending" | "done" | "delayed"
  }[]
  /** `UPI`, `Net banking`, … */
  readonly paidBy: string | undefined
}

/** What became of an order after it was paid. Absent where the backend has no tracking. */
export async function readOrderTracking({ orderId, token }: OrderKey): Promise<Answer<OrderTracking>> {
  const path = `/store/orders/${orderId}/tracking` as const
  return mapFound(await askStore({ path, query: { token }, shape: orderTrackingShape }), trackingOf)
}

function trackingOf(answer: StoreOrderTracking): OrderTracking {
  const currency = answer.totals?.currency_code ?? "inr"
  const address = answer.delivery?.address
  return {
    stage: answer.order.status,
    parcels: answer.shipments.filter((parcel) => !parcel.canceled_at).map(parcelOf),
    deliveryName: answer.delivery?.name || undefined,
    promise: answer.delivery?.promise || undefined,
    address: [address?.full_name, address?.address_1, address?.address_2].flatMap((line) => line || []),
    place: placeOf(address),
    taxes: (answer.tax_lines ?? []).map(({ rate, taxable, amount }) => ({
      rate: rate ?? 0,
      taxable: { amount: taxable, currency },
      amount: { amount, currency },
    })),
    refunds: (answer.refunds ?? []).map(({ amount, at, status }) => ({
      amount: { amount, currency },
      at: at ?? undefined,
      status,
    })),
    paidBy: answer.payment?.method ?? undefined,
  }
}

function parcelOf(parcel: StoreOrderTracking["shipments"][number]): Parcel {
  return {
    id: parcel.id,
    packedAt: parcel.packed_at ?? undefined,
    shippedAt: parcel.shipped_at ?? undefined,
    deliveredAt: parcel.delivered_at ?? undefined,
    items: (parcel.items ?? []).map(({ title, variant_title, quantity }) => ({
      title,
      variantTitle: variant_title ?? "",
      quantity,
    })),
    tracking: (parcel.tracking ?? []).flatMap(({ number, url }) =>
      number || url ? [{ number: number ?? "", url: url && /^https?:\/\//.test(url) ? url : undefined }] : [],
    ),
  }
}

import type { StoreCart } from "./bag-shape"
import { mediaPath } from "./media-path"
import type { Money } from "./money"

export interface BagLine {
  readonly id: string
  readonly title: string
  readonly handle: string | undefined
  readonly variantId: string | undefined
  readonly sku: string | undefined
  /** Empty for a product without a choice. */
  readonly variantTitle: string
  /** As the order will name it, whatever the page's language. */
  readonly bookTitle: string
  readonly bookVariant: string
  readonly picture: string | undefined
  readonly quantity: number
  readonly unitPrice: Money
  /** Before discounts. */
  readonly total: Money
}

/** A promotion of the bag. */
export interface Coupon {
  readonly code: string
  /** What it takes off; 0 while its conditions are not met. */
  readonly discount: Money
  /** Medusa applies it by itself; the shopper can neither enter nor remove it. */
  readonly automatic: boolean
}

/** A Medusa cart as the shopper sees it. Every amount comes from Medusa and includes GST. */
export interface Bag {
  readonly id: string
  readonly lines: readonly BagLine[]
  readonly pieces: number
  /** Before discounts. */
  readonly itemTotal: Money
  readonly coupons: readonly Coupon[]
  readonly shippingTotal: Money
  readonly discountTotal: Money
  readonly taxTotal: Money
  readonly total: Money
  readonly shippingOptionId: string | undefined
  readonly email: string
  readonly address: StoreCart["shipping_address"]
  readonly billingAddress: StoreCart["billing_address"]
  /** Whether an order was made of it. Such a bag can no longer change. */
  readonly ordered: boolean
}

/** Our bag from Medusa's cart, lines in the order in which they were put in. */
export function bagOf(cart: StoreCart): Bag {
  const money = (amount: number | null | undefined): Money => ({
    amount: amount ?? 0,
    currency: cart.currency_code,
  })
  const lines = (cart.items ?? [])
    .toSorted((a, b) => (a.created_at ?? "").localeCompare(b.created_at ?? ""))
    .map((item): BagLine => {
      const title = item.product_title ?? item.title ?? "Product"
      const variant = variantTitle(item.variant_title, title)
      return {
        id: item.id,
        title,
        handle: item.product_handle ?? undefined,
        variantId: item.variant_id ?? undefined,
        sku: item.variant_sku || undefined,
        variantTitle: variant,
        bookTitle: title,
        bookVariant: variant,
        picture: mediaPath(item.thumbnail),
        quantity: item.quantity,
        unitPrice: money(item.unit_price),
        total: money(item.original_total ?? item.total ?? item.unit_price),
      }
    })
  return {
    id: cart.id,
    lines,
    pieces: lines.reduce((sum, line) => sum + line.quantity, 0),
    itemTotal: money(cart.original_item_total ?? cart.item_total),
    coupons: couponsOf(cart, money),
    shippingTotal: money(cart.shipping_total),
    discountTotal: money(cart.discount_total),
    taxTotal: money(cart.tax_total),
    total: money(cart.total),
    shippingOptionId: cart.shipping_methods?.[0]?.shipping_option_id ?? undefined,
    email: cart.email ?? "",
    address: cart.shipping_address,
    billingAddress: cart.billing_address,
    ordered: Boolean(cart.completed_at),
  }
}

function couponsOf(cart: StoreCart, money: (amount: number) => Money): readonly Coupon[] {
  const holders = [...(cart.items ?? []), ...(cart.shipping_methods ?? [])]
  const adjustments = holders.flatMap((holder) => holder.adjustments ?? [])
  return (cart.promotions ?? []).flatMap(({ code, is_automatic }) => {
    if (!code) return []
    const taken = adjustments
      .filter((adjustment) => adjustment.code === code)
      .reduce((sum, { total, amount }) => sum + (total ?? amount ?? 0), 0)
    return [{ code, discount: money(Math.round(taken * 100) / 100), automatic: is_automatic === true }]
  })
}

/** Medusa's name for the one variant of a product without a choice says nothing to a shopper. */
function variantTitle(title: string | null | undefined, product: string): string {
  return !title || title === product || /^default( variant)?$/i.test(title) ? "" : title
}

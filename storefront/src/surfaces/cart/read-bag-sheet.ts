import "server-only"
import { getTranslations } from "next-intl/server"
import { changesSince } from "@/commerce/bag-changes"
import { type BagLook, lookAtBag } from "@/commerce/bag-look"
import { type DeliveryOption, readDeliveryOptions } from "@/commerce/delivery-options"
import { MOST_PER_ORDER } from "@/commerce/stock-level"
import { formatMoney } from "@/design/format-money"
import { readBagId, readSeenBag } from "@/handoff/bag-cookie"
import type { SeenBag } from "@/handoff/seen-bag"
import { urls } from "@/handoff/urls"
import type { Language } from "@/language/languages"
import type { BagSheet, SheetCoupon, SheetLine } from "./bag-sheet"
import { changeSentence } from "./change-sentence"
import { itemOf } from "./item-of"

type Translate = Awaited<ReturnType<typeof getTranslations<"cart">>>

/** This browser's bag in a language. @param seen what the shopper has seen of it; else what the cookie says */
export async function readBagSheet(language: Language, seen?: SeenBag): Promise<BagSheet> {
  const bagId = await readBagId()
  if (!bagId) return { kind: "empty" }
  const look = await lookAtBag(bagId, language)
  if (look.kind === "absent") return { kind: "empty" }
  if (look.kind !== "found") return { kind: "outage" }
  const { bag } = look.value
  if (bag.ordered) return { kind: "ordered" }
  if (bag.lines.length === 0) return { kind: "empty" }
  const options = await readDeliveryOptions(bag.id, bag.total.currency)
  const t = await getTranslations({ locale: language, namespace: "cart" })
  return sheetOf(look.value, {
    seen: seen ?? (await readSeenBag()),
    cheapest: options.kind === "found" ? options.value[0] : undefined,
    t,
  })
}

interface Beside {
  readonly seen: SeenBag
  readonly cheapest: DeliveryOption | undefined
  readonly t: Translate
}

function sheetOf(look: BagLook, { seen, cheapest, t }: Beside): BagSheet {
  const { bag, stock } = look
  const delivery =
    bag.shippingOptionId !== undefined
      ? priceOrFree(bag.shippingTotal, t)
      : cheapest
        ? cheapest.price.amount === 0
          ? t("amounts.free")
          : t("amounts.from", { amount: formatMoney(cheapest.price) })
        : t("amounts.later")
  return {
    kind: "filled",
    pieces: bag.pieces,
    count: t("count", { count: bag.pieces }),
    lines: lineSheets(look, t),
    changes: changesSince(seen, look).map((change) => changeSentence(change, t)),
    stockUnknown: stock === undefined,
    coupons: bag.coupons.map((coupon): SheetCoupon => ({
      code: coupon.code,
      text: coupon.discount.amount > 0 ? `−${formatMoney(coupon.discount)}` : t("coupon.idle"),
      removable: !coupon.automatic,
    })),
    rows: [
      { label: t("amounts.products"), value: formatMoney(bag.itemTotal) },
      ...(bag.discountTotal.amount > 0
        ? [{ label: t("amounts.discount"), value: `−${formatMoney(bag.discountTotal)}` }]
        : []),
      { label: t("amounts.delivery"), value: delivery },
    ],
    total: formatMoney(bag.total),
    tax: t("amounts.tax", { amount: formatMoney(bag.taxTotal) }),
    deliveryNote: cheapest?.freeFrom ? t("amounts.freeFrom", { amount: formatMoney(cheapest.freeFrom) }) : "",
    value: bag.total.amount,
    currency: bag.total.currency.toUpperCase(),
  }
}

function lineSheets({ bag, stock, unsold }: BagLook, t: Translate): readonly SheetLine[] {
  return bag.lines.map((line) => {
    const left = stock?.find((entry) => entry.lineId === line.id)?.available ?? null
    const gone = unsold.has(line.id)
    return {
      id: line.id,
      title: line.title,
      variant: line.variantTitle,
      href: line.handle && !gone ? urls.product(line.handle, line.variantId) : undefined,
      picture: line.picture,
      quantity: line.quantity,
      most: gone ? line.quantity : Math.min(left ?? MOST_PER_ORDER, MOST_PER_ORDER),
      each: t("line.each", { amount: formatMoney(line.unitPrice) }),
      total: formatMoney(line.total),
      warning: gone
        ? t("line.unsold")
        : left !== null && left < line.quantity
          ? left === 0
            ? t("line.soldOut")
            : t("line.onlyLeft", { left })
          : undefined,
      event: itemOf(line),
    }
  })
}

function priceOrFree(money: { amount: number; currency: string }, t: Translate): string {
  return money.amount === 0 ? t("amounts.free") : formatMoney(money)
}

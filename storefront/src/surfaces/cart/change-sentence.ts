import type { getTranslations } from "next-intl/server"
import type { BagChange } from "@/commerce/bag-changes"
import { formatMoney } from "@/design/format-money"

type Translate = Awaited<ReturnType<typeof getTranslations<"cart">>>

/** One change in words. */
export function changeSentence(change: BagChange, t: Translate): string {
  const { title } = change
  switch (change.kind) {
    case "price": {
      const values = { title, from: formatMoney(change.from), to: formatMoney(change.to) }
      return change.to.amount > change.from.amount
        ? t("changes.priceUp", values)
        : t("changes.priceDown", values)
    }
    case "quantity":
      return t("changes.quantity", { title, from: change.from, to: change.to })
    case "short":
      return change.left === 0
        ? t("changes.soldOut", { title })
        : t("changes.short", { title, left: change.left, wanted: change.wanted })
    case "unsold":
      return t("changes.unsold", { title })
  }
}

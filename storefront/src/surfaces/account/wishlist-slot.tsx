import { useTranslations } from "next-intl"
import { WishlistBadge } from "./wishlist-badge"

/** The wishlist in the header. */
export function WishlistSlot() {
  const t = useTranslations("account.wishlist")
  return (
    <WishlistBadge
      words={{
        none: t("count", { count: 0 }),
        one: t("count", { count: 1 }),
        many: t("count", { count: MARK }).replace(String(MARK), "#"),
      }}
    />
  )
}

/** A number that stands for any other, until the browser knows it. */
const MARK = 987

import { useTranslations } from "next-intl"
import { Suspense } from "react"
import { Link } from "@/design/link"
import { urls } from "@/handoff/urls"
import { MenuCategories } from "./menu-categories"
import { MenuSheet } from "./menu-sheet"

const ITEM = "flex min-h-control items-center text-xl hover:text-link"
const SMALL_ITEM = "flex min-h-11 items-center text-sm hover:text-link"

export function SiteMenu() {
  const t = useTranslations("frame")
  const own = [
    { href: urls.account, label: t("header.account") },
    { href: urls.wishlist, label: t("header.wishlist") },
    { href: urls.track, label: t("menu.track") },
    { href: urls.contact, label: t("menu.help") },
  ]
  return (
    <MenuSheet label={t("header.menu")} closeLabel={t("header.closeMenu")}>
      <ul className="grid gap-1">
        <li>
          <Link href={urls.allProducts} className={ITEM}>
            {t("menu.allProducts")}
          </Link>
        </li>
        <Suspense fallback={null}>
          <MenuCategories />
        </Suspense>
      </ul>
      <ul className="mt-f-md grid border-t border-line pt-f-sm">
        {own.map(({ href, label }) => (
          <li key={href}>
            <Link href={href} className={SMALL_ITEM}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </MenuSheet>
  )
}

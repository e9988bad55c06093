import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { classNames } from "@/design/class-names"
import { Link } from "@/design/link"
import { urls } from "@/handoff/urls"
import { SignOutForm } from "./sign-out-form"
import { WishlistSync } from "./wishlist-sync"

type AccountPage = "overview" | "orders" | "addresses" | "profile"

interface AccountFrameProps {
  readonly current: AccountPage
  readonly title: string
  readonly children: ReactNode
}

const PAGES = {
  overview: urls.account,
  orders: urls.orders(),
  addresses: urls.addresses,
  profile: urls.profile,
} as const satisfies Record<AccountPage, string>

const ITEM = "inline-flex min-h-11 items-center whitespace-nowrap rounded-full px-4 text-sm transition-colors"

/** The rooms of the account around one of them: a row on phones, a column on wide screens. */
export async function AccountFrame({ current, title, children }: AccountFrameProps) {
  const t = await getTranslations("account.nav")
  const items = [
    { name: "overview", href: PAGES.overview, label: t("overview") },
    { name: "orders", href: PAGES.orders, label: t("orders") },
    { name: "addresses", href: PAGES.addresses, label: t("addresses") },
    { name: "profile", href: PAGES.profile, label: t("profile") },
    { name: "wishlist", href: urls.wishlist, label: t("wishlist") },
  ]
  return (
    <div className="page-width grid gap-f-md pt-f-lg pb-f-2xl md:grid-cols-[220px_minmax(0,1fr)] md:gap-x-f-xl md:gap-y-f-lg">
      <WishlistSync />
      <h1 className="text-3xl md:col-start-2">{title}</h1>
      <nav
        aria-label={t("label")}
        className="-mx-gutter min-w-0 md:row-span-2 md:row-start-1 md:mx-0 md:pt-3"
      >
        <ul className="scroll-row gap-1 px-gutter py-1 md:grid md:justify-items-start md:overflow-visible md:px-0">
          {items.map(({ name, href, label }) => (
            <li key={name} className="shrink-0">
              <Link
                href={href}
                aria-current={name === current ? "page" : undefined}
                className={classNames(
                  ITEM,
                  "md:-ml-4",
                  name === current ? "bg-surface-2 font-semibold" : "hover:bg-surface",
                )}
              >
                {label}
              </Link>
            </li>
          ))}
          <li className="shrink-0">
            <SignOutForm label={t("signOut")} className={`${ITEM} hover:bg-surface md:-ml-4`} />
          </li>
        </ul>
      </nav>
      <div className="grid min-w-0 content-start gap-f-md">{children}</div>
    </div>
  )
}

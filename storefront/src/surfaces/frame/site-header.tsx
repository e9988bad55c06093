import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Icon } from "@/design/icon"
import { Link } from "@/design/link"
import { Wordmark } from "@/design/wordmark"
import { urls } from "@/handoff/urls"
import { HeaderLink } from "./header-link"
import { MENU_ID } from "./menu-sheet"

interface SiteHeaderProps {
  /** Opens the search; a link where there is no script. */
  readonly search: ReactNode
  readonly wishlist: ReactNode
  readonly bag: ReactNode
}

/** Menu on the left, wordmark in the middle, what belongs to the shopper on the right; on phones part of it is in the menu. */
export function SiteHeader({ search, wishlist, bag }: SiteHeaderProps) {
  const t = useTranslations("frame")
  return (
    <header className="site-header sticky top-0 z-30 border-b border-line bg-canvas text-ink print:hidden">
      <div className="page-width grid h-header grid-cols-[1fr_auto_1fr] items-center gap-2">
        <button
          type="button"
          popoverTarget={MENU_ID}
          aria-label={t("header.menu")}
          className="-ml-2.5 inline-flex min-h-11 min-w-11 items-center gap-2 justify-self-start rounded-lg px-2.5"
        >
          <Icon name="menu" />
          <span className="max-sm:hidden">{t("header.menu")}</span>
        </button>
        <Link href={urls.home} aria-label={t("site.home")} className="inline-flex min-h-11 items-center">
          <Wordmark />
        </Link>
        <div className="-mr-2.5 flex items-center justify-self-end">
          {search}
          <span className="contents max-xs:hidden">{wishlist}</span>
          <span className="contents max-sm:hidden">
            <HeaderLink href={urls.account} label={t("header.account")} icon="person" />
          </span>
          {bag}
        </div>
      </div>
    </header>
  )
}

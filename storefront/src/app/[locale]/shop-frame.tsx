import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { urls } from "@/handoff/urls"
import { BagBadge } from "@/surfaces/cart/bag-badge"
import { SearchSlot } from "@/surfaces/catalog/search-slot"
import { ConsentSheet } from "@/surfaces/frame/consent-sheet"
import { HeaderLink } from "@/surfaces/frame/header-link"
import { SiteFooter } from "@/surfaces/frame/site-footer"
import { SiteHeader } from "@/surfaces/frame/site-header"
import { SiteMenu } from "@/surfaces/frame/site-menu"
import { SkipLink } from "@/surfaces/frame/skip-link"

/** Header, menu and footer around a page of the shop. */
export function ShopFrame({ children }: { readonly children: ReactNode }) {
  const t = useTranslations("frame.header")
  const ask = useTranslations("frame.consent")
  return (
    <>
      <SkipLink />
      <ConsentSheet
        words={{
          title: ask("title"),
          text: ask("text"),
          more: ask("more"),
          allow: ask("allow"),
          decline: ask("decline"),
        }}
      />
      <SiteHeader
        search={<SearchSlot />}
        wishlist={<HeaderLink href={urls.wishlist} label={t("wishlist")} icon="heart" />}
        bag={<BagBadge />}
      />
      <SiteMenu />
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <SiteFooter />
    </>
  )
}

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { WishlistSlot } from "@/surfaces/account/wishlist-slot"
import { BagBadge } from "@/surfaces/cart/bag-badge"
import { SearchSlot } from "@/surfaces/catalog/search-slot"
import { Viewed } from "@/surfaces/catalog/viewed"
import { ConsentSheet } from "@/surfaces/frame/consent-sheet"
import { SiteFooter } from "@/surfaces/frame/site-footer"
import { SiteHeader } from "@/surfaces/frame/site-header"
import { SiteMenu } from "@/surfaces/frame/site-menu"
import { SkipLink } from "@/surfaces/frame/skip-link"

/** Header, menu and footer around a page of the shop. */
export function ShopFrame({ children }: { readonly children: ReactNode }) {
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
        wishlist={<WishlistSlot />}
        bag={<BagBadge whenEmpty={<Viewed />} />}
      />
      <SiteMenu />
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <SiteFooter />
    </>
  )
}

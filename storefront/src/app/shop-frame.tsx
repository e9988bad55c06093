import type { ReactNode } from "react"
import { BagBadge } from "@/surfaces/cart/bag-badge"
import { SiteFooter } from "@/surfaces/frame/site-footer"
import { SiteHeader } from "@/surfaces/frame/site-header"
import { SiteMenu } from "@/surfaces/frame/site-menu"
import { SkipLink } from "@/surfaces/frame/skip-link"

/** Header, menu and footer around a page of the shop. */
export function ShopFrame({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <SiteHeader bag={<BagBadge />} />
      <SiteMenu />
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <SiteFooter />
    </>
  )
}

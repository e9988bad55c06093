import { Link } from "@/design/link"
import type { ReactNode } from "react"
import { Icon } from "@/design/icon"
import { Wordmark } from "@/design/wordmark"
import { urls } from "@/handoff/urls"
import { MENU_ID } from "./menu-sheet"

/** Menu on the left, wordmark in the middle, what belongs to the shopper on the right. */
export function SiteHeader({ bag }: { readonly bag: ReactNode }) {
  return (
    <header className="site-header sticky top-0 z-30 border-b border-line bg-canvas text-ink">
      <div className="page-width grid h-header grid-cols-[1fr_auto_1fr] items-center gap-2">
        <button
          type="button"
          popoverTarget={MENU_ID}
          aria-label="Menu"
          className="-ml-2.5 inline-flex min-h-11 min-w-11 items-center gap-2 justify-self-start rounded-lg px-2.5"
        >
          <Icon name="menu" />
          <span className="max-sm:hidden">Menu</span>
        </button>
        <Link
          href={urls.home}
          aria-label="ŠKODA Lifestyle, home"
          className="inline-flex min-h-11 items-center"
        >
          <Wordmark />
        </Link>
        <div className="-mr-2.5 flex items-center justify-self-end">{bag}</div>
      </div>
    </header>
  )
}

import { Link } from "@/design/link"
import { Suspense } from "react"
import { urls } from "@/handoff/urls"
import { CategoryLinks } from "./category-links"
import { MenuSheet } from "./menu-sheet"

const ITEM = "flex min-h-control items-center text-xl hover:text-link"

export function SiteMenu() {
  return (
    <MenuSheet>
      <ul className="grid gap-1">
        <li>
          <Link href={urls.allProducts} className={ITEM}>
            All products
          </Link>
        </li>
        <Suspense fallback={null}>
          <CategoryLinks className={ITEM} />
        </Suspense>
      </ul>
    </MenuSheet>
  )
}

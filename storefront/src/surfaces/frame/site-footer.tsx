import { Link } from "@/design/link"
import { Suspense } from "react"
import { Wordmark } from "@/design/wordmark"
import { urls } from "@/handoff/urls"
import { CategoryLinks } from "./category-links"

const ITEM = "inline-flex min-h-11 items-center text-sm hover:underline underline-offset-4"

export function SiteFooter() {
  return (
    <footer className="mt-auto bg-surface">
      <div className="page-width grid gap-f-lg py-f-xl sm:grid-cols-[1fr_auto]">
        <div className="grid content-start gap-3">
          <Wordmark />
          <p className="max-w-[40ch] text-xs text-muted">
            Things for the road and the rest of the day. Delivered across India; prices include GST.
          </p>
        </div>
        <nav aria-label="Shop">
          <h2 className="mb-2 text-xs text-muted">Shop</h2>
          <ul className="grid grid-cols-2 gap-x-f-xl">
            <li>
              <Link href={urls.allProducts} className={ITEM}>
                All products
              </Link>
            </li>
            <Suspense fallback={null}>
              <CategoryLinks className={ITEM} />
            </Suspense>
          </ul>
        </nav>
      </div>
      <div className="page-width border-t border-line py-f-md text-xs text-muted">
        <p>Product pictures are illustrative. ŠKODA Lifestyle India.</p>
      </div>
    </footer>
  )
}

import { Link } from "@/design/link"
import { buttonClass } from "@/design/button-class"
import { urls } from "@/handoff/urls"

export function NotFoundNotice() {
  return (
    <section className="page-width grid justify-items-start gap-f-md py-f-2xl">
      <p className="text-muted">404</p>
      <h1 className="max-w-[16ch] text-3xl">This page has taken another road</h1>
      <p className="max-w-[52ch] text-muted">
        It may have moved, or the address has a slip in it. The shop is right here.
      </p>
      <div className="flex flex-wrap gap-3">
        <Link href={urls.allProducts} className={buttonClass("primary")}>
          See all products
        </Link>
        <Link href={urls.home} className={buttonClass("secondary")}>
          Home
        </Link>
      </div>
    </section>
  )
}

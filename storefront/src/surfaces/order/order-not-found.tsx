import { Link } from "@/design/link"
import { buttonClass } from "@/design/button-class"
import { urls } from "@/handoff/urls"

export function OrderNotFound() {
  return (
    <section className="page-width grid justify-items-start gap-f-md py-f-2xl">
      <h1 className="text-3xl">We do not find this order</h1>
      <p className="max-w-[60ch] text-muted">
        The link is not complete or does not belong to an order. Please open the whole link from your
        browser&apos;s history. If you have paid, your money is safe: the payment is tied to your order, not
        to this page.
      </p>
      <Link href={urls.home} className={buttonClass("primary")}>
        Go to the shop
      </Link>
    </section>
  )
}

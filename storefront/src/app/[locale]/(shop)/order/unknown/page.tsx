import type { Metadata } from "next"
import { Link } from "@/design/link"
import { buttonClass } from "@/design/button-class"
import { urls } from "@/handoff/urls"

export const metadata: Metadata = { title: "Your payment", robots: { index: false, follow: false } }

/** Where a shopper arrives whose return from the gateway could not be tied to an order. */
export default function UnknownOrderPage() {
  return (
    <section className="page-width grid justify-items-start gap-f-md py-f-2xl">
      <h1 className="max-w-[20ch] text-3xl">We could not match this return to an order</h1>
      <p className="max-w-[60ch] text-muted">
        You came back from the payment page, but the message that came with you names no order of ours. If you
        have paid, your money is safe: BillDesk tells us about every payment directly, and your order is
        updated within a few minutes. Please open the order page from your browser&apos;s history, and do not
        pay again before you have looked there.
      </p>
      <Link href={urls.home} className={buttonClass("primary")}>
        Go to the shop
      </Link>
    </section>
  )
}

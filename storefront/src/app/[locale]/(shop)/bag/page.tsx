import { getTranslations } from "next-intl/server"
import type { Metadata } from "next"
import { connection } from "next/server"
import { readLineStock } from "@/commerce/availability"
import { readBag } from "@/commerce/bag"
import { OutageNotice } from "@/design/outage-notice"
import { readBagId } from "@/handoff/bag-cookie"
import { urls } from "@/handoff/urls"
import { BagView, EmptyBag } from "@/surfaces/cart/bag-view"
import { OrderedBag } from "@/surfaces/cart/ordered-bag"
import { ResumePayment } from "@/surfaces/checkout/resume-payment"

export const instant = false
export const metadata: Metadata = { title: "Bag", robots: { index: false, follow: false } }

export default async function BagPage() {
  await connection()
  const bagId = await readBagId()
  if (!bagId) return <EmptyBag />
  const bag = await readBag(bagId)
  switch (bag.kind) {
    case "absent":
      return <EmptyBag />
    case "outage":
    case "refused":
      return (
        <OutageNotice
          title="We cannot open your bag just now"
          retryHref={urls.bag}
          retryLabel={(await getTranslations("frame.outage"))("retry")}
        >
          Your bag is kept, with everything in it. Please try again in a moment.
        </OutageNotice>
      )
    case "found": {
      if (bag.value.ordered) return <OrderedBag resume={<ResumePayment />} />
      const stock = await readLineStock(bag.value)
      return <BagView bag={bag.value} stock={stock.kind === "found" ? stock.value : undefined} />
    }
  }
}

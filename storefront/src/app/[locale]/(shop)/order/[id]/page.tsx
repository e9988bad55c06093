import { getTranslations } from "next-intl/server"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { connection } from "next/server"
import { readOrderPayment } from "@/commerce/order-payment"
import { OutageNotice } from "@/design/outage-notice"
import { idOf } from "@/handoff/ids"
import { firstOf, urls } from "@/handoff/urls"
import { OrderView } from "@/surfaces/order/order-view"

export const instant = false
export const metadata: Metadata = {
  title: "Your order",
  robots: { index: false, follow: false },
}

export default async function OrderPage({ params, searchParams }: PageProps<"/[locale]/order/[id]">) {
  await connection()
  const orderId = idOf("order", (await params).id)
  const token = firstOf((await searchParams)["t"])
  if (!orderId || !token) notFound()
  const orderKey = { orderId, token }
  const found = await readOrderPayment(orderKey)
  switch (found.kind) {
    case "found":
      return <OrderView orderKey={orderKey} found={found.value} now={new Date()} />
    case "absent":
      return notFound()
    case "outage":
    case "refused":
      return (
        <>
          <meta httpEquiv="refresh" content="15" />
          <OutageNotice
            title="We cannot see your order just now"
            retryHref={urls.order(orderId, token)}
            retryLabel={(await getTranslations("frame.outage"))("retry")}
          >
            Your order and any payment are safe. The shop is not answering at this moment; this page tries
            again by itself.
          </OutageNotice>
        </>
      )
  }
}

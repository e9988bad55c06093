import { getTranslations } from "next-intl/server"
import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { connection } from "next/server"
import { readOrderPayment } from "@/commerce/order-payment"
import { readOrderTracking } from "@/commerce/order-tracking"
import { OutageNotice } from "@/design/outage-notice"
import { idOf } from "@/handoff/ids"
import { languageOnArrival } from "@/handoff/language-cookie"
import { firstOf, urls } from "@/handoff/urls"
import { inLanguage } from "@/language/languages"
import { pageLanguage } from "@/language/page-language"
import { OrderView } from "@/surfaces/order/order-view"
import { PaidOrderView } from "@/surfaces/order/paid-order-view"

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("order"))("title"), robots: { index: false, follow: false } }
}

export default async function OrderPage({ params, searchParams }: PageProps<"/[locale]/order/[id]">) {
  await connection()
  const orderId = idOf("order", (await params).id)
  const token = firstOf((await searchParams)["t"])
  if (!orderId || !token) notFound()
  const better = await languageOnArrival(await pageLanguage())
  if (better) redirect(inLanguage(better, urls.order(orderId, token)))
  const orderKey = { orderId, token }
  const found = await readOrderPayment(orderKey)
  switch (found.kind) {
    case "found":
      return found.value.payment.status === "successful" ? (
        <PaidOrderView orderKey={orderKey} found={found.value} tracking={await readOrderTracking(orderKey)} />
      ) : (
        <OrderView orderKey={orderKey} found={found.value} now={new Date()} />
      )
    case "absent":
      return notFound()
    case "outage":
    case "refused": {
      const t = await getTranslations("order.outage")
      return (
        <>
          <meta httpEquiv="refresh" content="15" />
          <OutageNotice
            title={t("title")}
            retryHref={urls.order(orderId, token)}
            retryLabel={(await getTranslations("frame.outage"))("retry")}
          >
            {t("text")}
          </OutageNotice>
        </>
      )
    }
  }
}

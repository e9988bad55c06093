import { getTranslations } from "next-intl/server"
import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { connection } from "next/server"
import { readOrderPayment } from "@/commerce/order-payment"
import { settings } from "@/config/settings"
import { OutageNotice } from "@/design/outage-notice"
import { idOf } from "@/handoff/ids"
import { firstOf, urls } from "@/handoff/urls"
import { inLanguage } from "@/language/languages"
import { pageLanguage } from "@/language/page-language"
import { RedirectForm } from "@/payments/billdesk/redirect-form"
import { isTrustedAction } from "@/payments/billdesk/trusted-action"
import { PayView } from "@/surfaces/order/pay-view"

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("order.pay"))("title"), robots: { index: false, follow: false } }
}

/** The form to the gateway, made afresh at every visit: a refresh, Back and a double submit meet the truth of that moment. */
export default async function PayPage({ params, searchParams }: PageProps<"/[locale]/order/[id]/pay">) {
  await connection()
  const orderId = idOf("order", (await params).id)
  const token = firstOf((await searchParams)["t"])
  if (!orderId || !token) notFound()
  const found = await readOrderPayment({ orderId, token })
  if (found.kind === "absent") notFound()
  if (found.kind !== "found") {
    const t = await getTranslations("order.pay")
    return (
      <OutageNotice
        title={t("outageTitle")}
        retryHref={urls.pay(orderId, token)}
        retryLabel={(await getTranslations("frame.outage"))("retry")}
      >
        {t("outageText")}
      </OutageNotice>
    )
  }
  const { status, canRetry, redirect: gateway } = found.value.payment
  if (!canRetry || status === "successful")
    redirect(inLanguage(await pageLanguage(), urls.order(orderId, token)))
  const form = gateway && isTrustedAction(gateway.action, settings().storefrontUrl) ? gateway : undefined
  return (
    <PayView
      orderKey={{ orderId, token }}
      found={found.value}
      form={
        form &&
        ((button) => (
          <RedirectForm action={form.action} fields={form.fields}>
            {button}
          </RedirectForm>
        ))
      }
    />
  )
}

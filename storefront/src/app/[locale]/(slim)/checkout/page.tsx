import { getTranslations } from "next-intl/server"
import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { after, connection } from "next/server"
import { noteConsent } from "@/commerce/note-consent"
import { OutageNotice } from "@/design/outage-notice"
import { readBagId } from "@/handoff/bag-cookie"
import { readCheckoutAnswer } from "@/handoff/checkout-answer"
import { readConsentingClient } from "@/handoff/read-consent"
import { urls } from "@/handoff/urls"
import { CheckoutView } from "@/surfaces/checkout/checkout-view"
import { prepareCheckout } from "@/surfaces/checkout/prepare-checkout"

export const instant = false
export const metadata: Metadata = { title: "Checkout", robots: { index: false, follow: false } }

export default async function CheckoutPage() {
  await connection()
  const bagId = await readBagId()
  if (!bagId) redirect(urls.bag)
  const checkout = await prepareCheckout(bagId)
  if (checkout.kind === "absent") redirect(urls.bag)
  if (checkout.kind !== "found") {
    return (
      <OutageNotice
        title="We cannot open the checkout just now"
        retryHref={urls.checkout}
        retryLabel={(await getTranslations("frame.outage"))("retry")}
      >
        Your bag is kept. Nothing was ordered and nothing was paid. Please try again in a moment.
      </OutageNotice>
    )
  }
  const { bag } = checkout.value
  // The bag's own page says what there is to say about an empty bag or one that has become an order.
  if (bag.lines.length === 0 || bag.ordered) redirect(urls.bag)
  const clientId = await readConsentingClient()
  after(() => noteConsent(bagId, clientId))
  return <CheckoutView checkout={checkout.value} answer={await readCheckoutAnswer()} />
}

import { getTranslations } from "next-intl/server"
import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { connection } from "next/server"
import { changesSince } from "@/commerce/bag-changes"
import { OutageNotice } from "@/design/outage-notice"
import { readBagId, readSeenBag } from "@/handoff/bag-cookie"
import { firstOf, urls } from "@/handoff/urls"
import { inLanguage } from "@/language/languages"
import { pageLanguage } from "@/language/page-language"
import { SavedAddresses } from "@/surfaces/account/saved-addresses"
import { ChangedBag } from "@/surfaces/cart/changed-bag"
import { itemOf } from "@/surfaces/cart/item-of"
import { beginStep } from "@/surfaces/checkout/begin-step"
import { CheckoutView } from "@/surfaces/checkout/checkout-view"
import { reachableStep } from "@/surfaces/checkout/open-step"
import { prepareCheckout } from "@/surfaces/checkout/prepare-checkout"
import { StartEvent } from "@/surfaces/checkout/start-event"
import { StepAddress } from "@/surfaces/checkout/step-address"
import { stepIn } from "@/surfaces/checkout/steps"

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("checkout")
  return { title: t("title"), robots: { index: false, follow: false } }
}

export default async function CheckoutPage({ searchParams }: PageProps<"/[locale]/checkout">) {
  await connection()
  const { step: named, address } = await searchParams
  const asked = stepIn(firstOf(named))
  const language = await pageLanguage()
  const toBag = inLanguage(language, urls.bag)
  const bagId = await readBagId()
  if (!bagId) redirect(toBag)
  const checkout = await prepareCheckout(bagId, language)
  if (checkout.kind === "absent") redirect(toBag)
  if (checkout.kind !== "found") {
    const t = await getTranslations()
    return (
      <OutageNotice
        title={t("checkout.outageTitle")}
        retryHref={urls.checkout}
        retryLabel={t("frame.outage.retry")}
      >
        {t("checkout.outage")}
      </OutageNotice>
    )
  }
  const { look } = checkout.value
  const { bag } = look
  // The bag's own page says what there is to say about an empty bag or one that has become an order.
  if (bag.lines.length === 0 || bag.ordered) redirect(toBag)
  const step = reachableStep(asked, bag)
  if (asked !== undefined && step !== asked) redirect(inLanguage(language, urls.checkoutStep(step)))
  const changes = changesSince(await readSeenBag(), look)
  const beginning = await beginStep(step, bag, firstOf(address))
  const { addresses, shown } = beginning
  return (
    <>
      {asked === undefined && <StepAddress step={step} />}
      <StartEvent
        bagKey={bag.lines[0]?.id ?? ""}
        event={{
          currency: bag.total.currency.toUpperCase(),
          value: bag.total.amount,
          items: bag.lines.map(itemOf),
        }}
      />
      <CheckoutView
        key={step}
        checkout={checkout.value}
        step={step}
        beginning={beginning}
        news={changes.length > 0 ? <ChangedBag changes={changes} /> : undefined}
        savedAddresses={
          addresses.length > 0 ? (
            <SavedAddresses addresses={addresses} shown={shown?.id} asked={beginning.asked !== undefined} />
          ) : undefined
        }
      />
    </>
  )
}

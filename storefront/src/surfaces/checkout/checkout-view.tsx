import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { Link } from "@/design/link"
import { urls } from "@/handoff/urls"
import { messagesIn } from "@/language/messages"
import { pageLanguage } from "@/language/page-language"
import type { Beginning } from "./begin-step"
import { ContactForm } from "./contact-form"
import { DeliveryForm } from "./delivery-form"
import type { FormWords } from "./fault-text"
import { firstOpenStep } from "./open-step"
import { OrderSummary } from "./order-summary"
import { PaymentStep } from "./payment-step"
import type { Checkout } from "./prepare-checkout"
import { StepHeading } from "./step-heading"
import { StepNav } from "./step-nav"
import type { Step } from "./steps"

interface CheckoutViewProps {
  readonly checkout: Checkout
  readonly step: Step
  readonly beginning: Beginning
  /** What has changed in the bag; undefined when nothing has. */
  readonly news: ReactNode | undefined
  /** A signed-in shopper's addresses to choose from. */
  readonly savedAddresses: ReactNode | undefined
}

/** One step of the checkout beside what is bought. */
export async function CheckoutView(props: CheckoutViewProps) {
  const { checkout, step, beginning, news, savedAddresses } = props
  const { start, signedIn, asked } = beginning
  const { look, options } = checkout
  const { bag } = look
  const t = await getTranslations("checkout")
  const messages = await messagesIn(await pageLanguage())
  const words: FormWords = { ...messages.checkout.form, states: messages.places.states }
  const forms = {
    contact: (
      <>
        {!signedIn && (
          <p className="text-sm text-muted">
            {t.rich("contact.signIn", {
              link: (chunks) => (
                <Link
                  href={urls.signIn(urls.checkoutStep("contact"))}
                  className="inline-flex min-h-11 items-center text-ink underline underline-offset-4"
                >
                  {chunks}
                </Link>
              ),
            })}
          </p>
        )}
        <ContactForm start={start} words={words} button={t("contact.next")} />
      </>
    ),
    delivery: (
      <DeliveryForm
        key={asked === "new" ? asked : asked?.id}
        start={start}
        options={options}
        chosenOption={bag.shippingOptionId}
        words={words}
        button={t("delivery.next")}
        saved={savedAddresses}
      />
    ),
    payment: (
      <PaymentStep bag={bag} options={options} start={start} words={words} changed={news !== undefined} />
    ),
  } satisfies Record<Step, ReactNode>
  return (
    <div className="page-width pt-f-md pb-f-xl">
      <h1 className="text-2xl">{t("title")}</h1>
      <StepNav current={step} open={firstOpenStep(bag)} />
      {news && <div className="mt-3">{news}</div>}
      <div className="mt-f-sm grid gap-f-md md:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] md:gap-f-xl">
        <div className="md:sticky md:top-6 md:order-2 md:self-start">
          <OrderSummary bag={bag} />
        </div>
        <div className="grid content-start gap-4 md:order-1">
          <StepHeading step={step}>{t(`steps.${step}`)}</StepHeading>
          {forms[step]}
        </div>
      </div>
    </div>
  )
}

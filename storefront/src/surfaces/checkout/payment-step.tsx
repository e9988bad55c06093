import { getTranslations } from "next-intl/server"
import type { ComponentProps, ReactNode } from "react"
import type { Bag } from "@/commerce/bag"
import type { DeliveryOption } from "@/commerce/delivery-options"
import { buttonClass } from "@/design/button-class"
import { formatMoney } from "@/design/format-money"
import { Link } from "@/design/link"
import { urls } from "@/handoff/urls"
import { type StateNames, stateName } from "@/language/state-name"
import type { Values } from "./check-fields"
import { deliveryPromise } from "./delivery-promise"
import type { FormWords } from "./fault-text"
import { PayForm } from "./pay-form"
import { savedValues } from "./saved-values"
import type { StepState } from "./step-state"
import type { Step } from "./steps"

interface PaymentStepProps {
  readonly bag: Bag
  readonly options: readonly DeliveryOption[]
  readonly start: StepState
  readonly words: FormWords
  /** Whether something has changed that the shopper has to read first. */
  readonly changed: boolean
}

/** What was entered, the total, and the button that says exactly what will be asked for. */
export async function PaymentStep({ bag, options, start, words, changed }: PaymentStepProps) {
  const t = await getTranslations("checkout.payment")
  const values = savedValues(bag)
  const option = options.find(({ id }) => id === bag.shippingOptionId)
  return (
    <div className="grid gap-f-md">
      <dl className="grid divide-y divide-line border-y border-line text-sm">
        <Entered step="contact" label={t("who")} change={t("change")} changeLabel={t("changeContact")}>
          {values.fullName}
          <br />
          +91 {values.mobile} · {values.email}
        </Entered>
        <Entered step="delivery" label={t("where")} change={t("change")} changeLabel={t("changeDelivery")}>
          {addressLine(values, "", words.states)}
        </Entered>
        <Entered step="delivery" label={t("how")} change={t("change")} changeLabel={t("changeDelivery")}>
          {option &&
            [option.name, deliveryPromise(option, values.pincode, words.window)].filter(Boolean).join(" · ")}
        </Entered>
        <Entered step="delivery" label={t("bill")} change={t("change")} changeLabel={t("changeDelivery")}>
          {values["billing.fullName"]
            ? `${values["billing.fullName"]}, ${addressLine(values, "billing.", words.states)}`
            : t("sameAddress")}
          {values.gstin && (
            <>
              <br />
              {t("gstin", { gstin: values.gstin })}
            </>
          )}
        </Entered>
      </dl>
      <p className="max-w-[64ch] text-sm text-muted">{t("note")}</p>
      {changed ? (
        <p className="text-sm">{t("changedFirst")}</p>
      ) : (
        <PayForm
          start={start}
          total={bag.total.amount}
          button={t("pay", { total: formatMoney(bag.total) })}
          words={words}
        />
      )}
      <p className="max-w-[64ch] text-xs text-muted">
        {t.rich("terms", {
          terms: (chunks) => <Text href={urls.terms}>{chunks}</Text>,
          privacy: (chunks) => <Text href={urls.privacy}>{chunks}</Text>,
        })}
      </p>
    </div>
  )
}

function addressLine(values: Values, prefix: "" | "billing.", names: StateNames): string {
  const [line1, line2, city, state, pincode] = (
    ["address1", "address2", "city", "state", "pincode"] as const
  ).map((field) => values[`${prefix}${field}`])
  return [line1, line2, city, [state && stateName(names, state), pincode].filter(Boolean).join(" ")]
    .filter(Boolean)
    .join(", ")
}

function Text({ href, children }: Pick<ComponentProps<typeof Link>, "href" | "children">) {
  return (
    <Link href={href} target="_blank" className="underline underline-offset-4">
      {children}
    </Link>
  )
}

interface EnteredProps {
  readonly step: Step
  readonly label: string
  readonly change: string
  readonly changeLabel: string
  readonly children: ReactNode
}

function Entered({ step, label, change, changeLabel, children }: EnteredProps) {
  return (
    <div className="grid grid-cols-[1fr_auto] items-start gap-x-4 py-3">
      <dt className="text-xs text-muted">{label}</dt>
      <dd className="col-start-1 min-w-0 break-words">{children}</dd>
      <dd className="col-start-2 row-span-2 row-start-1">
        <Link href={urls.checkoutStep(step)} aria-label={changeLabel} className={buttonClass("quiet")}>
          {change}
        </Link>
      </dd>
    </div>
  )
}

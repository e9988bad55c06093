import { useTranslations } from "next-intl"
import type { OrderKey } from "@/commerce/order-payment"
import { buttonClass } from "@/design/button-class"
import { Icon } from "@/design/icon"
import { type Language, LANGUAGES } from "@/language/languages"
import { urls } from "@/handoff/urls"
import { PrintButton } from "./print-button"

interface OrderPapersProps {
  readonly orderKey: OrderKey
  readonly language: Language
}

/** The receipt to take away, and what is said of the invoice. */
export function OrderPapers({ orderKey, language }: OrderPapersProps) {
  const t = useTranslations("order")
  const receipt = `${urls.receipt(orderKey.orderId, orderKey.token)}&lang=${language}`
  return (
    <section aria-labelledby="papers" className="grid gap-3">
      <h2 id="papers" className="text-xl print:hidden">
        {t("papers.title")}
      </h2>
      <div className="flex flex-wrap gap-3 print:hidden">
        <a href={receipt} hrefLang={LANGUAGES[language].tag} className={buttonClass("secondary")}>
          <Icon name="download" className="size-5" />
          {t("papers.receipt")}
        </a>
        <PrintButton>{t("acts.print")}</PrintButton>
      </div>
      <p className="text-xs text-muted">{t("papers.invoice")}</p>
    </section>
  )
}

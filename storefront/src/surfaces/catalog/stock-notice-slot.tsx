import { getTranslations } from "next-intl/server"
import { readNoticeConsent } from "@/commerce/stock-notices"
import { pageLanguage } from "@/language/page-language"
import { NOTICE_OUTCOMES, type NoticeOutcome } from "./notice-results"
import { StockNoticeForm } from "./stock-notice-form"

interface StockNoticeSlotProps {
  readonly handle: string
  readonly variantId: string
  /** The sold-out variant, as a shopper reads it. */
  readonly name: string
  /** What came of a post without JavaScript. */
  readonly before: NoticeOutcome | undefined
}

/** "Tell me when it is back", where the shop offers that. The sentence of consent is the one that will be kept. */
export async function StockNoticeSlot({ handle, variantId, name, before }: StockNoticeSlotProps) {
  const t = await getTranslations("catalog.notice")
  const consent = await readNoticeConsent(await pageLanguage())
  if (consent.kind !== "found") return null
  const outcomes = Object.fromEntries(NOTICE_OUTCOMES.map((outcome) => [outcome, t(outcome)]))
  return (
    <StockNoticeForm
      key={variantId}
      handle={handle}
      variantId={variantId}
      before={before}
      words={{
        title: t("title"),
        text: t("text", { variant: name }),
        email: t("email"),
        consent: consent.value,
        submit: t("submit"),
        busy: t("busy"),
        outcomes,
      }}
    />
  )
}

import { useLocale, useTranslations } from "next-intl"
import { ViewedSlot } from "./viewed-slot"

/** What this browser looked at before, for the slot of an empty bag. */
export function Viewed() {
  const t = useTranslations("catalog.product")
  return <ViewedSlot language={useLocale()} words={{ title: t("recent"), clear: t("forgetRecent") }} />
}

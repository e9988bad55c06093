import { useLocale, useTranslations } from "next-intl"
import { SearchOpener } from "./search-opener"

/** Opens the search from the header; without a script it leads to the search's own page. */
export function SearchSlot() {
  const t = useTranslations("catalog.search")
  return (
    <SearchOpener
      language={useLocale()}
      words={{
        title: t("title"),
        label: t("label"),
        submit: t("submit"),
        close: t("close"),
        recent: t("recent"),
        forget: t("forget"),
        popular: t("popular"),
        queries: t("queries"),
        products: t("products"),
        found: t("found", { count: "%n" }),
        failed: t("failed"),
      }}
    />
  )
}

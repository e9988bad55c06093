import { useTranslations } from "next-intl"

export function SkipLink() {
  const t = useTranslations("frame")
  return (
    <a
      href="#content"
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-lg focus:bg-canvas focus:p-3 focus:text-ink"
    >
      {t("skip")}
    </a>
  )
}

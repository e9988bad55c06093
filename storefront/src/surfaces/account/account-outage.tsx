import { getTranslations } from "next-intl/server"
import { OutageNotice } from "@/design/outage-notice"

/** @param page without a language */
export async function AccountOutage({ page }: { readonly page: string }) {
  const t = await getTranslations("account.outage")
  return (
    <OutageNotice
      title={t("title")}
      retryHref={page}
      retryLabel={(await getTranslations("frame.outage"))("retry")}
    >
      {t("text")}
    </OutageNotice>
  )
}

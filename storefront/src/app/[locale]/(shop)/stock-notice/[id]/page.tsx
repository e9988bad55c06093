import { getTranslations } from "next-intl/server"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { connection } from "next/server"
import { readNotice } from "@/commerce/stock-notices"
import { OutageNotice } from "@/design/outage-notice"
import { firstOf, urls } from "@/handoff/urls"
import { idOf } from "@/handoff/ids"
import { StockNoticeView } from "@/surfaces/catalog/stock-notice-view"

export const instant = false

type Props = PageProps<"/[locale]/stock-notice/[id]">

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("catalog.notice.page")
  // The address carries the token: it goes to no other site and into no index.
  return { title: t("title"), robots: { index: false, follow: false }, referrer: "no-referrer" }
}

export default async function StockNoticePage({ params, searchParams }: Props) {
  await connection()
  const { id } = await params
  const { t: given, failed } = await searchParams
  const noticeId = idOf("stockNotice", id)
  const token = firstOf(given) ?? ""
  if (!noticeId || token.length > 100) notFound()
  const notice = await readNotice(noticeId, token)
  if (notice.kind === "absent" || notice.kind === "refused") notFound()
  if (notice.kind === "outage") {
    const t = await getTranslations("catalog.notice.page")
    return (
      <OutageNotice
        title={t("title")}
        retryHref={urls.stockNotice(noticeId, token)}
        retryLabel={(await getTranslations("frame.outage"))("retry")}
      >
        {t("failed")}
      </OutageNotice>
    )
  }
  return (
    <StockNoticeView id={noticeId} token={token} notice={notice.value} failed={firstOf(failed) === "1"} />
  )
}

import { useTranslations } from "next-intl"
import type { StockNotice } from "@/commerce/stock-notices"
import { buttonClass } from "@/design/button-class"
import { Link } from "@/design/link"
import { Notice } from "@/design/notice"
import { Picture } from "@/design/picture"
import { SubmitButton } from "@/design/submit-button"
import { urls } from "@/handoff/urls"
import { withdrawNotice } from "./notice-actions"

interface StockNoticeViewProps {
  readonly id: string
  readonly token: string
  readonly notice: StockNotice
  /** A withdrawal did not work. */
  readonly failed: boolean
}

/** What the shop has noted, and the button that takes it back. */
export function StockNoticeView({ id, token, notice: { status, product }, failed }: StockNoticeViewProps) {
  const t = useTranslations("catalog.notice.page")
  return (
    <section className="page-width grid max-w-[720px] justify-items-start gap-f-md py-f-xl">
      <h1 className="text-2xl">{t("title")}</h1>
      {product && (
        <div className="flex items-center gap-4">
          <div className="relative aspect-tile w-24 overflow-hidden rounded-lg bg-surface">
            <Picture src={product.picture} alt="" sizes="96px" />
          </div>
          <p className="font-semibold">{product.title}</p>
        </div>
      )}
      <p role="status">{t(status)}</p>
      {failed && (
        <Notice kind="error" live>
          {t("failed")}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        {status === "waiting" && (
          <form action={withdrawNotice}>
            <input type="hidden" name="notice" value={id} />
            <input type="hidden" name="token" value={token} />
            <SubmitButton busyText={t("busy")}>{t("withdraw")}</SubmitButton>
          </form>
        )}
        {product && (
          <Link href={urls.product(product.handle)} className={buttonClass("secondary")}>
            {t("see")}
          </Link>
        )}
      </div>
    </section>
  )
}

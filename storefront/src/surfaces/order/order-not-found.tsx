import { useTranslations } from "next-intl"
import { buttonClass } from "@/design/button-class"
import { Link } from "@/design/link"
import { urls } from "@/handoff/urls"

export function OrderNotFound() {
  const t = useTranslations("order.notFound")
  return (
    <section className="page-width grid justify-items-start gap-f-md py-f-2xl">
      <h1 className="text-3xl">{t("title")}</h1>
      <p className="max-w-[60ch] text-muted">{t("text")}</p>
      <div className="flex flex-wrap gap-3">
        <Link href={urls.track} className={buttonClass("primary")}>
          {t("track")}
        </Link>
        <Link href={urls.home} className={buttonClass("secondary")}>
          {t("shop")}
        </Link>
      </div>
    </section>
  )
}

import { useTranslations } from "next-intl"
import { buttonClass } from "@/design/button-class"
import { Link } from "@/design/link"
import { urls } from "@/handoff/urls"

export function NotFoundNotice() {
  const t = useTranslations("frame.notFound")
  return (
    <section className="page-width grid justify-items-start gap-f-md py-f-2xl">
      <p className="text-muted">404</p>
      <h1 className="max-w-[16ch] text-3xl">{t("title")}</h1>
      <p className="max-w-[52ch] text-muted">{t("text")}</p>
      <div className="flex flex-wrap gap-3">
        <Link href={urls.allProducts} className={buttonClass("primary")}>
          {t("products")}
        </Link>
        <Link href={urls.home} className={buttonClass("secondary")}>
          {t("home")}
        </Link>
      </div>
    </section>
  )
}

import { getTranslations } from "next-intl/server"
import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { connection } from "next/server"
import { buttonClass } from "@/design/button-class"
import { Link } from "@/design/link"
import { languageOnArrival } from "@/handoff/language-cookie"
import { urls } from "@/handoff/urls"
import { inLanguage } from "@/language/languages"
import { pageLanguage } from "@/language/page-language"

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("order"))("title"), robots: { index: false, follow: false } }
}

/** Where a shopper arrives whose return from the gateway could not be tied to an order. */
export default async function UnknownOrderPage() {
  await connection()
  const better = await languageOnArrival(await pageLanguage())
  if (better) redirect(inLanguage(better, "/order/unknown"))
  const t = await getTranslations("order")
  return (
    <section className="page-width grid justify-items-start gap-f-md py-f-2xl">
      <h1 className="max-w-[20ch] text-3xl">{t("unknown.title")}</h1>
      <p className="max-w-[60ch] text-muted">{t("unknown.text")}</p>
      <div className="flex flex-wrap gap-3">
        <Link href={urls.home} className={buttonClass("primary")}>
          {t("notFound.shop")}
        </Link>
        <Link href={urls.track} className={buttonClass("secondary")}>
          {t("notFound.track")}
        </Link>
      </div>
    </section>
  )
}

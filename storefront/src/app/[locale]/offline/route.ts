import { getTranslations } from "next-intl/server"
import { offlinePage } from "@/surfaces/content/offline-page"
import { DEFAULT_LANGUAGE, isLanguage, LANGUAGES } from "@/language/languages"

/** What public/offline-worker.js shows without a connection: one file that needs no other. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/[locale]/offline">,
): Promise<Response> {
  const { locale: named } = await params
  const locale = isLanguage(named) ? named : DEFAULT_LANGUAGE
  const t = await getTranslations({ locale, namespace: "content.offline" })
  const words = { title: t("title"), text: t("text"), retry: t("retry") }
  return new Response(offlinePage(LANGUAGES[locale].tag, words), {
    headers: { "Content-Type": "text/html; charset=utf-8", "X-Robots-Tag": "noindex" },
  })
}

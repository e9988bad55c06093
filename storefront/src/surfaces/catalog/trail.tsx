import { getTranslations } from "next-intl/server"
import { Breadcrumb, type Crumb } from "@/design/breadcrumb"
import { settings } from "@/config/settings"
import { JsonLd } from "@/design/json-ld"
import { urls } from "@/handoff/urls"
import { inLanguage } from "@/language/languages"
import { pageLanguage } from "@/language/page-language"

interface TrailProps {
  /** The ways up from the page, without the home page. */
  readonly above?: readonly Crumb[]
  /** The page itself: named to search engines, not repeated to readers. */
  readonly here: Crumb
}

/** Where the page stands, for readers and for search engines. */
export async function Trail({ above = [], here }: TrailProps) {
  const t = await getTranslations("catalog.trail")
  const language = await pageLanguage()
  const crumbs = [{ label: t("home"), href: urls.home }, ...above]
  return (
    <>
      <Breadcrumb label={t("label")} crumbs={crumbs} />
      <JsonLd
        thing={{
          "@type": "BreadcrumbList",
          itemListElement: [...crumbs, here].map(({ label, href }, index) => ({
            "@type": "ListItem",
            position: index + 1,
            name: label,
            item: new URL(inLanguage(language, href), settings().storefrontUrl).href,
          })),
        }}
      />
    </>
  )
}

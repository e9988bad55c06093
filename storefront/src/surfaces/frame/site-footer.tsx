import { getTranslations } from "next-intl/server"
import { type ReactNode, Suspense } from "react"
import { Link } from "@/design/link"
import { Wordmark } from "@/design/wordmark"
import { urls } from "@/handoff/urls"
import { pageLanguage } from "@/language/page-language"
import { CategoryLinks } from "./category-links"
import { ConsentButton } from "./consent-button"
import { LanguageSwitch } from "./language-switch"
import { ThemeSwitch } from "./theme-switch"

const ITEM = "inline-flex min-h-11 items-center text-sm underline-offset-4 hover:underline"

export async function SiteFooter() {
  const t = await getTranslations("frame.footer")
  const themes = { system: t("themes.system"), light: t("themes.light"), dark: t("themes.dark") }
  const help = [
    { href: urls.delivery, label: t("delivery") },
    { href: urls.returns, label: t("returns") },
    { href: urls.track, label: t("track") },
    { href: urls.contact, label: t("contact") },
  ]
  const about = [
    { href: urls.account, label: t("account") },
    { href: urls.privacy, label: t("privacy") },
    { href: urls.terms, label: t("terms") },
    { href: urls.accessibility, label: t("accessibility") },
  ]
  return (
    <footer className="mt-auto bg-surface print:hidden">
      <div className="page-width grid gap-f-lg py-f-xl sm:grid-cols-2 md:grid-cols-[minmax(0,2fr)_repeat(3,minmax(0,1fr))]">
        <div className="grid content-start gap-3">
          <Wordmark />
          <p className="max-w-[40ch] text-xs text-muted">{t("promise")}</p>
        </div>
        <Column title={t("shop")}>
          <li>
            <Link href={urls.allProducts} className={ITEM}>
              {(await getTranslations("frame.menu"))("allProducts")}
            </Link>
          </li>
          <Suspense fallback={null}>
            <CategoryLinks className={ITEM} />
          </Suspense>
        </Column>
        <Column title={t("help")}>
          <Items items={help} />
        </Column>
        <Column title={t("about")}>
          <Items items={about} />
          <li>
            <ConsentButton label={t("cookies")} className={ITEM} />
          </li>
        </Column>
      </div>
      <div className="page-width flex flex-wrap items-center justify-between gap-x-f-lg gap-y-2 border-t border-line py-f-sm text-xs text-muted">
        <p>{t("legal")}</p>
        <div className="flex flex-wrap items-center gap-x-f-lg">
          <LanguageSwitch current={await pageLanguage()} label={t("language")} />
          <ThemeSwitch label={t("theme")} names={themes} />
        </div>
      </div>
    </footer>
  )
}

function Column({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <nav aria-label={title}>
      <h2 className="mb-1 text-xs font-normal text-muted">{title}</h2>
      <ul className="grid justify-items-start">{children}</ul>
    </nav>
  )
}

function Items({ items }: { readonly items: readonly { href: string; label: string }[] }) {
  return items.map(({ href, label }) => (
    <li key={href}>
      <Link href={href} className={ITEM}>
        {label}
      </Link>
    </li>
  ))
}

import type { Metadata, Viewport } from "next"
import { notFound } from "next/navigation"
import { connection } from "next/server"
import { getTranslations } from "next-intl/server"
import { settings } from "@/config/settings"
import { classNames } from "@/design/class-names"
import { devanagari, figtree, figtreeExtended, figtreeSigns, hindiWord } from "@/design/fonts"
import "@/design/globals.css"
import { LinkPrefix } from "@/design/link-prefix"
import { ThemeScript } from "@/design/theme-script"
import { shareCard } from "@/handoff/share-card"
import { ALL_LANGUAGES, isLanguage, LANGUAGES } from "@/language/languages"
import { pageLanguage } from "@/language/page-language"
import { ConsentScript } from "@/surfaces/frame/consent-script"
import { EventRelay } from "@/surfaces/frame/event-relay"
import { OfflineNotice } from "@/surfaces/frame/offline-notice"

export function generateStaticParams() {
  return ALL_LANGUAGES.map((locale) => ({ locale }))
}

/** At request time: the public address is not known when the shop is built. */
export async function generateMetadata(): Promise<Metadata> {
  await connection()
  const t = await getTranslations("frame.site")
  const [title, description] = [t("name"), t("description")]
  return {
    title: { default: title, template: `%s · ${title}` },
    description,
    applicationName: title,
    formatDetection: { telephone: false, email: false, address: false },
    metadataBase: new URL(settings().storefrontUrl),
    openGraph: shareCard({ language: await pageLanguage(), path: "/", title, description }),
    twitter: { card: "summary_large_image" },
  }
}

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#0a0f0d" },
  ],
}

export default async function RootLayout({ children, params }: LayoutProps<"/[locale]">) {
  const { locale } = await params
  if (!isLanguage(locale)) notFound()
  const { tag, prefix } = LANGUAGES[locale]
  const t = await getTranslations("frame")
  return (
    // The theme is set by a script before React looks.
    <html
      lang={tag}
      className={classNames(
        figtree.variable,
        figtreeSigns.variable,
        figtreeExtended.variable,
        devanagari.variable,
        hindiWord.variable,
      )}
      suppressHydrationWarning
    >
      <head>
        <ThemeScript />
        <ConsentScript />
      </head>
      <body>
        {/* Before the page: what was done before the scripts came is told as soon as the page comes to life. */}
        <EventRelay />
        <LinkPrefix prefix={prefix}>{children}</LinkPrefix>
        <OfflineNotice text={t("offline")} />
      </body>
    </html>
  )
}

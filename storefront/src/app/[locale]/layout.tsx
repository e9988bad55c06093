import type { Metadata, Viewport } from "next"
import { notFound } from "next/navigation"
import { connection } from "next/server"
import { getTranslations } from "next-intl/server"
import { settings } from "@/config/settings"
import { classNames } from "@/design/class-names"
import { devanagari, figtree, figtreeExtended } from "@/design/fonts"
import "@/design/globals.css"
import { LinkPrefix } from "@/design/link-prefix"
import { ThemeScript } from "@/design/theme-script"
import { ALL_LANGUAGES, isLanguage, LANGUAGES } from "@/language/languages"

export function generateStaticParams() {
  return ALL_LANGUAGES.map((locale) => ({ locale }))
}

/** At request time: the public address is not known when the shop is built. */
export async function generateMetadata(): Promise<Metadata> {
  await connection()
  const t = await getTranslations("frame.site")
  return {
    title: { default: t("name"), template: `%s · ${t("name")}` },
    description: t("description"),
    applicationName: t("name"),
    formatDetection: { telephone: false, email: false, address: false },
    metadataBase: new URL(settings().storefrontUrl),
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
  return (
    // The theme is set by a script before React looks.
    <html
      lang={tag}
      className={classNames(figtree.variable, figtreeExtended.variable, devanagari.variable)}
      suppressHydrationWarning
    >
      <head>
        <ThemeScript />
      </head>
      <body>
        <LinkPrefix prefix={prefix}>{children}</LinkPrefix>
      </body>
    </html>
  )
}

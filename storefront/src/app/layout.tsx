import type { Metadata, Viewport } from "next"
import { connection } from "next/server"
import type { ReactNode } from "react"
import { settings } from "@/config/settings"
import { figtree, figtreeExtended } from "@/design/fonts"
import "@/design/globals.css"

const METADATA: Metadata = {
  title: { default: "ŠKODA Lifestyle", template: "%s · ŠKODA Lifestyle" },
  description:
    "Bottles, bags and small companions from ŠKODA Lifestyle India. Delivered across India, prices include GST.",
  applicationName: "ŠKODA Lifestyle",
  formatDetection: { telephone: false, email: false, address: false },
}

/** At request time: the public address is not known when the shop is built. */
export async function generateMetadata(): Promise<Metadata> {
  await connection()
  return { ...METADATA, metadataBase: new URL(settings().storefrontUrl) }
}

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#0a0f0d" },
  ],
}

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en-IN" className={`${figtree.variable} ${figtreeExtended.variable}`}>
      <body>{children}</body>
    </html>
  )
}

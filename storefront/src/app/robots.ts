import type { MetadataRoute } from "next"
import { connection } from "next/server"
import { settings } from "@/config/settings"
import { ALL_LANGUAGES, inLanguage } from "@/language/languages"

/** Pages that belong to one shopper, or that are endless. */
const PRIVATE = ["/bag", "/checkout", "/order", "/account", "/wishlist", "/track", "/search?", "/search/"]

/** At request time: the public address is not known when the shop is built. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection()
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: [
        "/api/",
        ...ALL_LANGUAGES.flatMap((language) => PRIVATE.map((path) => inLanguage(language, path))),
      ],
    },
    sitemap: `${settings().storefrontUrl}/sitemap.xml`,
  }
}

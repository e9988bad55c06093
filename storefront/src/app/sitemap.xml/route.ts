import { connection } from "next/server"
import { readCatalogue } from "@/commerce/catalogue"
import { settings } from "@/config/settings"
import { urls } from "@/handoff/urls"
import { CONTENT_NAMES } from "@/surfaces/content/prose/content-pages"
import { sitemapText } from "@/surfaces/content/sitemap-text"

/** Every page that search engines may show. During an outage it is not there: an empty one would take the shop out of them. */
export async function GET(): Promise<Response> {
  await connection()
  const catalogue = await readCatalogue()
  if (catalogue.kind !== "found") {
    return new Response("The catalogue cannot be read just now.", {
      status: 503,
      headers: { "Retry-After": "300", "Cache-Control": "no-store" },
    })
  }
  const { products, categories } = catalogue.value
  const text = sitemapText(settings().storefrontUrl, [
    { path: urls.home, pictures: ["/home/hero-emerald.jpg"] },
    { path: urls.allProducts },
    ...categories.map(({ slug }) => ({ path: urls.category(slug) })),
    ...products.map(({ handle, picture }) => ({
      path: urls.product(handle),
      pictures: picture ? [picture.src] : [],
    })),
    ...CONTENT_NAMES.map((name) => ({ path: `/${name}` })),
  ])
  return new Response(text, {
    headers: {
      "Content-Type": "application/xml; charset=utf-8",
      "Cache-Control": "public, max-age=0, s-maxage=300",
    },
  })
}

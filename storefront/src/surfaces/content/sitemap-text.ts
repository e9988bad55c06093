import { alternatesOf } from "../../handoff/urls"
import { ALL_LANGUAGES } from "../../language/languages"

/** A page of the shop, in all its languages. */
export interface SitemapPage {
  /** Without a language. */
  readonly path: string
  /** Addresses of its pictures inside the shop. */
  readonly pictures?: readonly string[]
  /** ISO 8601; undefined when it is not known. */
  readonly changed?: string | undefined
}

/** The sitemap as XML: each page once for each language, with the others beside it. @param here the shop's public address */
export function sitemapText(here: string, pages: readonly SitemapPage[]): string {
  const entries = pages.flatMap((page) =>
    ALL_LANGUAGES.map((language) => entry(here, page, alternatesOf(language, page.path))),
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">',
    ...entries,
    "</urlset>",
    "",
  ].join("\n")
}

function entry(
  here: string,
  page: SitemapPage,
  { canonical, languages }: ReturnType<typeof alternatesOf>,
): string {
  return [
    "<url>",
    `<loc>${escaped(here + canonical)}</loc>`,
    page.changed ? `<lastmod>${escaped(page.changed)}</lastmod>` : "",
    ...Object.entries(languages).map(
      ([language, path]) =>
        `<xhtml:link rel="alternate" hreflang="${language}" href="${escaped(here + path)}"/>`,
    ),
    ...(page.pictures ?? []).map(
      (src) => `<image:image><image:loc>${escaped(here + src)}</image:loc></image:image>`,
    ),
    "</url>",
  ].join("")
}

const MARKS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark)

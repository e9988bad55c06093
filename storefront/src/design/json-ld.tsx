import { jsonLdText } from "./json-ld-text"

/** Structured data for search engines: a thing of schema.org, without its `@context`. */
export function JsonLd({ thing }: { readonly thing: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLdText(thing) }} />
}

/** Facts for search engines. A `<` in a text must not end the script. */
export function JsonLd({ facts }: { readonly facts: object }) {
  const text = JSON.stringify({ "@context": "https://schema.org", ...facts }).replaceAll("<", "\\u003c")
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
}

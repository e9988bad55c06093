/** An address that a browser may be sent to: http or https, whole. Null for everything else, such as Medusa's `#`. */
export function webLink(text: string | null | undefined): string | null {
  if (!text || !URL.canParse(text)) return null
  const url = new URL(text)
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : null
}

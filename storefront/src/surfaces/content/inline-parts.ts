export interface InlinePart {
  readonly text: string
  /** Undefined for plain words. */
  readonly href: string | undefined
}

const LINK = /\[([^\]]+)\]\(((?:\/|mailto:|tel:)[^)\s]+)\)/g

/** Words and links of a text that holds links as `[words](address)`. */
export function inlineParts(text: string): readonly InlinePart[] {
  const parts: InlinePart[] = []
  let end = 0
  for (const match of text.matchAll(LINK)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), href: undefined })
    parts.push({ text: match[1] ?? "", href: match[2] })
    end = match.index + match[0].length
  }
  if (end < text.length) parts.push({ text: text.slice(end), href: undefined })
  return parts
}

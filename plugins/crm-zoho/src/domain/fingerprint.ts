import { createHash } from "node:crypto"

/**
 * A short text that changes with the content and with nothing else: neither with the order of its keys nor with the
 * time. Tells nothing of what it was made from but whether that is the same.
 *
 * @param salt what the content belongs to, so that equal values of two orders do not look equal
 */
export function fingerprint(content: unknown, salt: string): string {
  return createHash("sha256")
    .update(`${salt}\n${JSON.stringify(sorted(content))}`)
    .digest("base64url")
    .slice(0, 22)
}

function sorted(content: unknown): unknown {
  if (Array.isArray(content)) return content.map(sorted)
  if (typeof content !== "object" || content === null) return content
  return Object.fromEntries(
    Object.entries(content)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, sorted(value)]),
  )
}

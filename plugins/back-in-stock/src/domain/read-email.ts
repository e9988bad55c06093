/** RFC 5321 allows no longer path. */
const LONGEST = 254

/** One address in plain ASCII, as every mail server takes it: no comments, no quotes, no address literals. */
const ADDRESS =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/

/** An address in lower case, so that one mailbox is one; undefined for what cannot be written to. */
export function readEmail(text: unknown): string | undefined {
  if (typeof text !== "string" || text.length > LONGEST) return undefined
  const address = text.replace(/^ +| +$/g, "").toLowerCase()
  const local = address.lastIndexOf("@")
  return local <= 64 && ADDRESS.test(address) ? address : undefined
}

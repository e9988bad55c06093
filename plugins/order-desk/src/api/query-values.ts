/** How js-sdk and browsers write a list: `size=S&size=M`, `size[]=S`, `size[0]=S`. */
const INDEX = /\[\d{0,4}\]$/

/**
 * Every value of every parameter in a request's address. Read from the address itself: a parser that makes objects of
 * it lets `__proto__` and `a[b][c]` in, and turns long lists into something else.
 */
export function queryValues(address: string): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>()
  const at = address.indexOf("?")
  for (const [key, value] of new URLSearchParams(at < 0 ? "" : address.slice(at + 1))) {
    const name = key.replace(INDEX, "")
    // PostgreSQL's text has no NUL.
    values.set(name, [...(values.get(name) ?? []), value.replaceAll("\0", "")])
  }
  return values
}

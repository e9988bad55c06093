const LONGEST = 200

/** A long part with capitals or digits mixed in is a key or a token, and so is what has an `@` a name of a person. */
const isPrivate = (part: string): boolean => part.includes("@") || part.includes("%40") || part.length > 64

/** Method and path of a request as they may be kept: no query, no e-mail address, no token. */
export function shownRoute(method: string, url: string): string {
  const path = url.split(/[?#]/)[0] ?? ""
  const shown = path
    .split("/")
    .map((part) => (isPrivate(part) ? "•••" : part))
    .join("/")
  return `${method} ${shown}`.slice(0, LONGEST)
}

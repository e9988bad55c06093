const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"])

/** Whether a link leads to this machine, as in development and in a demo. */
export function isOnThisMachine(link: string): boolean {
  return URL.canParse(link) && LOOPBACK.has(new URL(link).hostname)
}

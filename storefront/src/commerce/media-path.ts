/** Where Medusa's file providers publish what they keep on disk, then the names they give. No dot at a name's start. */
const PUBLISHED = /^(?:uploads|static)\/(?:[\w%-][\w.%+~()-]*\/)*[\w%-][\w.%+~()-]*$/

/**
 * The address of a product picture in this shop: `/media/<path>`. The address that is stored in Medusa holds the host
 * and port of the day it was uploaded, so only its path counts. Undefined for anything that is no picture of ours.
 */
export function mediaPath(stored: string | null | undefined): string | undefined {
  if (!stored || !URL.canParse(stored)) return undefined
  const path = new URL(stored).pathname.slice(1)
  return PUBLISHED.test(path) ? `/media/${path}` : undefined
}

/** Where the server fetches the picture behind `/media/<path>`. Undefined when the path is not one we give out. */
export function mediaSource(segments: readonly string[], backendUrl: string): string | undefined {
  const path = segments.map(encodeURIComponent).join("/")
  return PUBLISHED.test(path) ? `${backendUrl}/${path}` : undefined
}

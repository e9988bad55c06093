import { mediaSource } from "@/commerce/media-path"
import { settings } from "@/config/settings"

/** A day; the names that Medusa gives to pictures are never used again for others. */
const CACHE_CONTROL = "public, max-age=86400, stale-while-revalidate=604800"

/** The backend's product pictures under this shop's own address, so that its host and port are free to change. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/media/[...path]">,
): Promise<Response> {
  const source = mediaSource((await params).path, settings().backendUrl)
  if (source === undefined) return new Response("Not found", { status: 404 })
  try {
    const picture = await fetch(source, { signal: AbortSignal.timeout(10_000), redirect: "error" })
    const type = picture.headers.get("content-type") ?? ""
    if (picture.status === 404) return new Response("Not found", { status: 404 })
    if (!picture.ok || !/^image\/(?:jpeg|png|webp|avif|gif)\b/.test(type))
      return new Response("Bad gateway", { status: 502 })
    return new Response(picture.body, {
      headers: { "Content-Type": type, "Cache-Control": CACHE_CONTROL, "X-Content-Type-Options": "nosniff" },
    })
  } catch {
    return new Response("Bad gateway", { status: 502 })
  }
}

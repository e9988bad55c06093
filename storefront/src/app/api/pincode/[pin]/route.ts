import { placeOfPincode } from "@/commerce/pincode-place"

const ONE_DAY = "public, max-age=86400, immutable"

/** City and state of a pincode, for the form to suggest; 404 when nothing is known of it. */
export async function GET(_request: Request, { params }: RouteContext<"/api/pincode/[pin]">) {
  const { pin } = await params
  const place = /^[1-9]\d{5}$/.test(pin) ? placeOfPincode(pin) : undefined
  return place
    ? Response.json(place, { headers: { "Cache-Control": ONE_DAY } })
    : Response.json({ code: "unknown_pincode", message: "We do not know this pincode." }, { status: 404 })
}

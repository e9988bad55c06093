import type { NextRequest } from "next/server"
import { DEFAULT_LANGUAGE, isLanguage } from "@/language/languages"
import { estimateLines } from "@/surfaces/catalog/estimate-lines"

/** When a parcel to a pincode usually comes, in words. It depends on nothing but the question. */
export async function GET(request: NextRequest): Promise<Response> {
  const { searchParams } = request.nextUrl
  const named = searchParams.get("locale")
  const language = isLanguage(named) ? named : DEFAULT_LANGUAGE
  return Response.json(await estimateLines(searchParams.get("pincode") ?? undefined, language), {
    headers: { "Cache-Control": "public, max-age=3600" },
  })
}

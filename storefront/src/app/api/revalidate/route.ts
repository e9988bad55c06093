import { revalidateTag } from "next/cache"
import { purgeRequest } from "@/commerce/purge-request"
import { settings } from "@/config/settings"

/** Purges cached catalogue data; called by the backend when something has changed. See `purgeRequest` for the signature. */
export async function POST(request: Request): Promise<Response> {
  const secret = settings().revalidateSecret
  if (secret === undefined) return Response.json({ code: "off" }, { status: 404 })
  const purge = purgeRequest({
    body: await request.text(),
    signature: request.headers.get("x-revalidate-signature"),
    secret,
    nowS: Math.floor(Date.now() / 1_000),
  })
  switch (purge.kind) {
    case "unsigned":
      return Response.json(
        { code: "unsigned", message: "The signature is missing, wrong or too old." },
        { status: 401 },
      )
    case "malformed":
      return Response.json({ code: "malformed", message: purge.message }, { status: 400 })
    case "valid":
      for (const tag of purge.tags) revalidateTag(tag, { expire: 0 })
      return Response.json({ purged: purge.tags })
  }
}

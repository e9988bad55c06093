import { connection } from "next/server"
import { backendAnswers } from "@/commerce/backend-health"
import { isLeaving } from "@/config/leaving"
import { SHOP_FACTS } from "@/config/shop-facts"

/**
 * 200 while this shop can answer, 503 when this process will soon be ended; whether Medusa does is told beside it. An outage there is no reason to restart here.
 * `facts` tells the admin's page Setup whether the legal pages still show the demo's.
 */
export async function GET(): Promise<Response> {
  await connection()
  const leaving = isLeaving()
  return Response.json(
    {
      status: leaving ? "leaving" : "ok",
      backend: (await backendAnswers()) ? "ok" : "unreachable",
      facts: SHOP_FACTS.demo ? "demo" : "own",
    },
    { status: leaving ? 503 : 200, headers: { "Cache-Control": "no-store" } },
  )
}

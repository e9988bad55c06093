import { connection } from "next/server"
import { backendAnswers } from "@/commerce/backend-health"
import { SHOP_FACTS } from "@/config/shop-facts"

/**
 * 200 while this shop can answer; whether Medusa does is told beside it. An outage there is no reason to restart here.
 * `facts` tells the admin's page Setup whether the legal pages still show the demo's.
 */
export async function GET(): Promise<Response> {
  await connection()
  return Response.json(
    {
      status: "ok",
      backend: (await backendAnswers()) ? "ok" : "unreachable",
      facts: SHOP_FACTS.demo ? "demo" : "own",
    },
    { headers: { "Cache-Control": "no-store" } },
  )
}

import { connection } from "next/server"
import { backendAnswers } from "@/commerce/backend-health"

/** 200 while this shop can answer; whether Medusa does is told beside it. An outage there is no reason to restart here. */
export async function GET(): Promise<Response> {
  await connection()
  return Response.json(
    { status: "ok", backend: (await backendAnswers()) ? "ok" : "unreachable" },
    { headers: { "Cache-Control": "no-store" } },
  )
}

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { loadSettings } from "../../config/env"
import { checkReadiness } from "../../readiness/check-readiness"
import { isLeaving } from "../../readiness/leaving"

const usesRedis = loadSettings().redisUrl !== undefined

/** 200 when requests can be served, else 503 with what is missing; also when this process will soon be ended. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { ready, checks } = await checkReadiness(req.scope, usesRedis)
  const status = isLeaving() ? "leaving" : ready ? "ready" : "not ready"
  res
    .status(status === "ready" ? 200 : 503)
    .set("Cache-Control", "no-store")
    .json({ status, checks })
}

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { loadSettings } from "../../config/env"
import { checkReadiness } from "../../readiness/check-readiness"

const usesRedis = loadSettings().redisUrl !== undefined

/** 200 when requests can be served, else 503 with what is missing. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { ready, checks } = await checkReadiness(req.scope, usesRedis)
  res
    .status(ready ? 200 : 503)
    .set("Cache-Control", "no-store")
    .json({ status: ready ? "ready" : "not ready", checks })
}

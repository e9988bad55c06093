import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { randomUUID } from "node:crypto"
import type { Act } from "../domain/act"
import { givenRequestId } from "../domain/request-id"
import { shownRoute } from "../domain/shown-route"
import { actAs } from "../modules/audit-log/actor/current-act"
import { auditLog } from "../workflows/audit-log-module"
import { pathOf } from "./path-of"
import { watchAnswer } from "./watch-answer"

const authContext = z.object({ actor_id: z.string().min(1), actor_type: z.string() })
const KNOWN = { user: "user", customer: "customer", "api-key": "api-key" } as const

const knownType = (type: string): Act["actorType"] =>
  type in KNOWN ? KNOWN[type as keyof typeof KNOWN] : "unknown"

/** Everything that a request changes is kept with who sent it: asked when it is written, when the log-in is known. */
export function carryRequest(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const requestId = givenRequestId(req.get("x-request-id")) ?? `req_${randomUUID()}`
  const path = pathOf(req)
  const route = shownRoute(req.method, path)
  const { gateways } = auditLog(req.scope).settings
  const source = (): Act => {
    const shared = { requestId, route }
    const known = authContext.safeParse(Reflect.get(req, "auth_context"))
    if (known.success)
      return { ...shared, actorType: knownType(known.data.actor_type), actorId: known.data.actor_id }
    const gateway = gateways.find((each) => path === each.path || path.startsWith(`${each.path}/`))
    if (gateway) return { ...shared, actorType: "gateway", actorId: gateway.name }
    return { ...shared, actorType: path.startsWith("/store/") ? "guest" : "unknown", actorId: null }
  }
  res.setHeader("x-request-id", requestId)
  actAs(source, () => {
    watchAnswer(req, res)
    next()
  })
}

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { actAs, currentAct } from "../modules/audit-log/actor/current-act"
import { auditLog } from "../workflows/audit-log-module"

const session = z.object({ auth_context: z.object({ actor_id: z.string(), actor_type: z.string() }) })

/** Looks who is logged in while the session is there. @returns what is to be done after the answer, if anybody was */
export function keepLogOut(req: MedusaRequest, res: MedusaResponse): (() => Promise<void>) | undefined {
  const known = session.safeParse(req.session)
  if (!known.success) return undefined
  const { actor_id, actor_type } = known.data.auth_context
  return async () => {
    if (res.statusCode >= 400) return
    const act = { ...currentAct(), actorId: actor_id, actorType: accountType(actor_type) } as const
    await actAs(
      () => act,
      () => auditLog(req.scope).record({ action: "logged out", target: { type: "log-in", id: actor_id } }),
    )
  }
}

/** A kind of account as the log names its people. */
export const accountType = (account: string): "user" | "customer" | "unknown" =>
  account === "user" || account === "customer" ? account : "unknown"

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { crowd } from "../domain/crowd"
import type { LogInAct } from "../domain/log-in-acts"
import { maskEmail } from "../domain/mask-email"
import { maskNetwork } from "../domain/mask-network"
import { actAs, currentAct } from "../modules/audit-log/actor/current-act"
import { auditLog } from "../workflows/audit-log-module"
import { accountType } from "./keep-log-out"

/** Refused ones in a minute that get an entry each; the others are counted. */
const REFUSED_PER_MINUTE = 60
const admit = crowd(REFUSED_PER_MINUTE)

/** Under these names a person's own name is sent. */
const body = z.object({ email: z.string().optional(), identifier: z.string().optional() })

/** Keeps who logged in, or who tried to, by an account's id where there is one and by a masked address. */
export async function keepLogIn(req: MedusaRequest, res: MedusaResponse, logIn: LogInAct): Promise<void> {
  const { statusCode } = res
  // An outage says nothing about the person.
  if (statusCode >= 500) return
  const isRefused = statusCode >= 400
  const { isKept, left } = isRefused ? admit(Date.now()) : { isKept: true, left: 0 }
  if (!isKept) return
  const log = auditLog(req.scope)
  const { account, provider } = logIn
  const sent = body.safeParse(req.body)
  const name = sent.success ? (sent.data.email ?? sent.data.identifier) : undefined
  const id = name === undefined ? null : await log.findAccount({ account, provider, name })
  const hasProvenItself = !isRefused && logIn.done === "logged in" && id !== null
  const act = hasProvenItself
    ? { ...currentAct(), actorType: accountType(account), actorId: id }
    : currentAct()
  await actAs(
    () => act,
    () =>
      log.record({
        action: isRefused ? logIn.refused : logIn.done,
        target: { type: "log-in", id },
        about: {
          account: account.slice(0, 60),
          provider: provider.slice(0, 60),
          status: statusCode,
          ...(name === undefined ? {} : { who: maskEmail(name) }),
          network: maskNetwork(req.ip),
          ...(left > 0 ? { not_kept_before: left } : {}),
        },
      }),
  )
}

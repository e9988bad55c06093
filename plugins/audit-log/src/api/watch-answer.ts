import { AsyncResource } from "node:async_hooks"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { logInActOf } from "../domain/log-in-acts"
import { routeMatches } from "../domain/route-matches"
import type { NewEntry } from "../modules/audit-log/record"
import { auditLog } from "../workflows/audit-log-module"
import { keepLogIn } from "./keep-log-in"
import { keepLogOut } from "./keep-log-out"
import { pathOf } from "./path-of"

/**
 * Keeps what no table tells, after it was answered: log-ins, log-outs and exports. A process that dies between the
 * answer and the entry leaves none.
 */
export function watchAnswer(req: MedusaRequest, res: MedusaResponse): void {
  const keep = keeperOf(req, res)
  if (keep === undefined) return
  const log = auditLog(req.scope)
  const keepNow = (): void => {
    log.attend(keep()).catch((error: unknown) => {
      req.scope
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`Audit log: ${req.method} ${pathOf(req)} was answered and not kept: ${String(error)}`)
    })
  }
  // A download that is broken off is closed and never finished. The event comes from the socket: bound, it is this request's.
  res.once("close", AsyncResource.bind(keepNow))
}

function keeperOf(req: MedusaRequest, res: MedusaResponse): (() => Promise<void>) | undefined {
  const path = pathOf(req)
  const logIn = logInActOf(req.method, path)
  if (logIn) return () => keepLogIn(req, res, logIn)
  if (req.method === "DELETE" && routeMatches("/auth/session", path)) return keepLogOut(req, res)
  const log = auditLog(req.scope)
  const watched = log.settings.watchRoutes.find(
    (route) => route.method === req.method && routeMatches(route.path, path),
  )
  if (watched === undefined) return undefined
  return async () => {
    const { statusCode } = res
    const isRefused = statusCode === 401 || statusCode === 403
    if (statusCode >= 400 && !isRefused) return
    await log.record(entryOf(watched.action, { isRefused, req, res, type: watched.targetType ?? "export" }))
  }
}

/** Names of the filters, and not what was looked for: that may be a person's name. */
function entryOf(
  action: string,
  of: { isRefused: boolean; req: MedusaRequest; res: MedusaResponse; type: string },
): NewEntry {
  const { req, res } = of
  const body: unknown = req.body
  const asked = [
    ...Object.keys(req.query),
    ...(typeof body === "object" && body !== null ? Object.keys(body) : []),
  ]
  return {
    action: of.isRefused ? `${action} (refused)` : action,
    target: { type: of.type },
    about: {
      status: res.statusCode,
      filters: asked.slice(0, 50).map((name) => name.slice(0, 100)),
      ...(res.writableFinished ? {} : { broken_off: true }),
    },
  }
}

import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { pendingMigrations } from "./pending-migrations"

/** Milliseconds that one check may take; a dependency that does not answer by then is not ready. */
const LIMIT = 2000

const OK = "ok"

export interface Readiness {
  readonly ready: boolean
  /** `ok`, or why not, by the name of what was asked. No address and no secret. */
  readonly checks: Readonly<Record<string, string>>
}

/** Asks everything that a request may need: the database, its migrations and, where it is used, Redis. */
export async function checkReadiness(container: MedusaContainer, usesRedis: boolean): Promise<Readiness> {
  const entries = await Promise.all([
    check("database", () => askDatabase(container)),
    check("migrations", () => askMigrations(container)),
    ...(usesRedis ? [check("redis", () => takeAndGiveBackLock(container))] : []),
  ])
  return { ready: entries.every(([, answer]) => answer === OK), checks: Object.fromEntries(entries) }
}

/** `ok`, or why not. */
type Ask = () => Promise<string>

async function check(name: string, ask: Ask): Promise<readonly [string, string]> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((answer) => {
    timer = setTimeout(() => answer(`no answer within ${LIMIT} ms`), LIMIT)
  })
  try {
    return [name, await Promise.race([ask(), late])]
  } catch (error) {
    return [name, reasonOf(error)]
  } finally {
    clearTimeout(timer)
  }
}

async function askDatabase(container: MedusaContainer): Promise<string> {
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw("select 1")
  return OK
}

async function askMigrations(container: MedusaContainer): Promise<string> {
  const pending = await pendingMigrations(container)
  return pending[0] === undefined ? OK : `${pending.length} not run, the first is ${pending[0]}`
}

/** The locks live in Redis whenever it is configured, so this goes the way that every order goes. */
async function takeAndGiveBackLock(container: MedusaContainer): Promise<string> {
  const locking = container.resolve(Modules.LOCKING)
  const key = `ready:${randomUUID()}`
  await locking.acquire(key, { ownerId: key, expire: 5 })
  await locking.release(key, { ownerId: key })
  return OK
}

/** A driver's code and never its message, which can carry the address and the user's name. */
function reasonOf(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined
  return typeof code === "string" ? `failed (${code})` : "failed"
}

import { isBad, isFine, isWorthKnowing, type Finding } from "medusa-integration-kit"

/** What Redis tells of itself; undefined where a managed one keeps it to itself. */
export interface RedisTruth {
  readonly evictionPolicy: string | undefined
  readonly isPersistent: boolean | undefined
}

/** One process keeps locks, events and workflows in memory; more than one must share them. */
export function judgeRedisNeed(workerMode: "shared" | "server" | "worker", isConfigured: boolean): Finding {
  if (isConfigured) return isFine(`WORKER_MODE is ${workerMode}, and locks, events and workflows are shared.`)
  return workerMode === "shared"
    ? isFine("One process does everything: no Redis is needed. A second process would need one (REDIS_URL).")
    : isBad(
        `WORKER_MODE is ${workerMode}, so there are two processes or more, and no REDIS_URL: they can sell the same stock.`,
        "Set REDIS_URL to the same Redis in every process.",
      )
}

/** A Redis that answers: does it keep what it is given? */
export function judgeRedis({ evictionPolicy, isPersistent }: RedisTruth): Finding {
  const notes: string[] = []
  const fixes: string[] = []
  if (evictionPolicy !== undefined && evictionPolicy !== "noeviction") {
    notes.push(`It throws keys away when it is full (${evictionPolicy}): locks and jobs can be lost.`)
    fixes.push("CONFIG SET maxmemory-policy noeviction")
  }
  if (isPersistent === false) {
    notes.push("It keeps nothing over a restart: jobs that wait are lost (sweeps find their work again).")
    fixes.push("CONFIG SET appendonly yes")
  }
  if (notes.length > 0)
    return isWorthKnowing(`It answers. ${notes.join(" ")}`, `${fixes.join("; ")}; keep both in redis.conf.`)
  return evictionPolicy === undefined
    ? isFine("It answers. Its settings are not told: they should be noeviction and appendonly.")
    : isFine("It answers, evicts nothing and persists.")
}

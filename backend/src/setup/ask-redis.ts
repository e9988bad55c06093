import { Redis } from "ioredis"
import type { RedisTruth } from "./judge-redis"

/**
 * Asks Redis how it is set, on a connection of its own.
 *
 * @throws where it does not answer within the time
 */
export async function askRedis(url: string, limitMs: number): Promise<RedisTruth> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: limitMs,
    commandTimeout: limitMs,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  })
  // Told by the call itself; without a listener the process would end.
  redis.on("error", () => undefined)
  try {
    await redis.connect()
    await redis.ping()
    const [memory, persistence] = await Promise.all([told(redis, "memory"), told(redis, "persistence")])
    return {
      evictionPolicy: /^maxmemory_policy:(\S+)/m.exec(memory)?.[1],
      isPersistent: isPersistent(persistence),
    }
  } finally {
    redis.disconnect()
  }
}

/** A managed Redis may keep it to itself. */
const told = (redis: Redis, section: string): Promise<string> => redis.info(section).catch(() => "")

function isPersistent(persistence: string): boolean | undefined {
  const aof = /^aof_enabled:(\d)/m.exec(persistence)?.[1]
  return aof === undefined ? undefined : aof === "1"
}

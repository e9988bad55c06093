import { isBad, type Finding, type Look } from "medusa-integration-kit"
import type { Settings } from "../config/env"
import { askRedis } from "./ask-redis"
import { judgeRedis, judgeRedisNeed } from "./judge-redis"

const LIMIT_MS = 4000

/** Whether several processes share what they must share. */
export function processLooks({ workerMode, redisUrl }: Settings): Look[] {
  const need: Look = {
    id: "processes_redis_needed",
    group: "Processes",
    title: "Processes share locks and jobs",
    look: () => judgeRedisNeed(workerMode, redisUrl !== undefined),
  }
  if (redisUrl === undefined) return [need]
  return [need, { id: "processes_redis", group: "Processes", title: "Redis", look: () => redisOf(redisUrl) }]
}

async function redisOf(url: string): Promise<Finding> {
  try {
    return judgeRedis(await askRedis(url, LIMIT_MS))
  } catch {
    // The driver's message carries the address, and with it the password.
    return isBad("Redis does not answer, or refuses the password.", "Check REDIS_URL, and that Redis runs.")
  }
}

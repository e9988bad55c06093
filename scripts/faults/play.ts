import { Fault } from "../boot/fault.mjs"
import { say } from "../boot/progress.mjs"
import { findLeaks } from "./leaks.ts"
import type { Result } from "./report.ts"
import type { Run, Scenario } from "./scenario.ts"
import { settle } from "./settle.ts"
import type { Ground } from "./stage/ground.ts"
import type { Profile } from "./stage/profile.ts"
import { redisProgram } from "./stage/redis.ts"
import { Shop } from "./stage/shop.ts"
import { resumeByHand } from "./tools/deliveries.ts"
import { Random } from "./tools/random.ts"
import { stockUp } from "./tools/books.ts"

export interface Manner {
  short: boolean
  seed: number
}

/** Milliseconds after a fault has ended until the books must be right. */
const PATIENCE = { whole: 120_000, short: 40_000 }

/** Plays scenarios, one after the other, in as few shops as they allow. */
export class Player {
  private shop: Shop | null = null
  private readonly leaks: string[] = []

  constructor(
    private readonly ground: Ground,
    private readonly manner: Manner,
  ) {}

  async play(scenario: Scenario): Promise<Result> {
    const began = Date.now()
    const result: Result = {
      ...{ id: scenario.id, title: scenario.title, runs: 0, broken: {}, failures: [], notes: [], took: 0 },
      verdict: "passed",
    }
    if (scenario.profile.redis && redisProgram() === null) {
      return { ...result, verdict: "left out", notes: ["there is no redis-server on this machine"] }
    }
    const runs = scenario.runs ?? { whole: 1, short: 1 }
    for (let number = 0; number < (this.manner.short ? Math.max(1, runs.short) : runs.whole); number += 1) {
      result.runs += 1
      await this.once(scenario, number, result)
      // The next run must not be told off for what this one left.
      if (result.failures.length > 0) await this.closeShop()
    }
    result.took = Date.now() - began
    if (result.failures.length > 0) result.verdict = "failed"
    say(`${scenario.id} ${result.verdict}: ${scenario.title}`)
    for (const line of result.notes) process.stdout.write(`    · ${line}\n`)
    return result
  }

  /** What stood in logs, databases and answers and should not. */
  async end(): Promise<string[]> {
    await this.closeShop()
    return this.leaks
  }

  private async once(scenario: Scenario, number: number, result: Result): Promise<void> {
    const fail = (text: string) => {
      const line = `run ${String(number + 1)}: ${text}`
      if (result.failures.includes(line)) return
      result.failures.push(line)
      // Told at once: the rest may take an hour.
      say(`${scenario.id} ✗ ${line}`)
    }
    try {
      const shop = await this.shopFor(scenario.profile)
      await stockUp(shop)
      shop.watch.clear()
      const seed = this.manner.seed + number
      const settled = async () => {
        const counts = await settle(shop, this.manner.short ? PATIENCE.short : PATIENCE.whole)
        for (const { law, broken, sample } of counts) {
          result.broken[law] = Math.max(result.broken[law] ?? 0, broken)
          if (broken > 0) fail(`${law} is ${String(broken)}: ${sample}`)
        }
      }
      const run: Run = {
        ...{ shop, number, seed, short: this.manner.short, random: new Random(seed), settle: settled },
        check: (fact, holds, seen) => {
          if (!holds) fail(seen === undefined ? `not so: ${fact}` : `not so: ${fact} (${seen})`)
        },
        note: (text) => result.notes.push(text),
        failures: () => result.failures,
      }
      await scenario.run(run)
      await settled()
    } catch (error) {
      if (scenario.profile.environment && error instanceof Fault && /auto_?refund/i.test(error.message)) {
        result.verdict = "left out"
        result.notes.push("this version does not start with automatic refunds on")
        return
      }
      // A Fault may go on with the last words of a log, which lies in its file anyway.
      fail(String(error instanceof Error ? error.message.split("\n")[0] : error))
    }
  }

  private async shopFor(profile: Profile): Promise<Shop> {
    if (this.shop?.profile !== profile) {
      await this.closeShop()
      this.shop = await Shop.open(this.ground, profile)
    }
    await this.shop.heal()
    await resumeByHand(this.shop)
    return this.shop
  }

  private async closeShop(): Promise<void> {
    const { shop } = this
    this.shop = null
    if (!shop) return
    this.leaks.push(
      ...shop.watch.leaks,
      ...(await findLeaks(shop).catch((error: unknown) => [String(error)])),
    )
    await shop.close()
  }
}

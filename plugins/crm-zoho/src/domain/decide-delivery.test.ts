import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { decideDelivery, MAX_OUTAGE_SECONDS, MAX_STRIKES, restSeconds } from "./decide-delivery"
import type { TryResult } from "./decide-delivery"

const failed = (
  verdict: Extract<TryResult, { kind: "failed" }>["verdict"],
  waitSeconds?: number,
): TryResult => ({
  kind: "failed",
  verdict,
  code: "CODE",
  message: "text",
  ...(waitSeconds === undefined ? {} : { waitSeconds }),
})
const verdicts = fc.constantFrom(
  "unknown",
  "outage",
  "throttled",
  "connection",
  "later",
  "record",
  "exists",
  "bug",
)
const age = fc.record({ strikes: fc.nat(20), ageSeconds: fc.nat(10 * 24 * 3600) })
const chance = fc.double({ min: 0, max: 0.999, noNaN: true })

describe("a try's result", () => {
  it("never lets an order vanish: it is done, tried again or given up with a reason", () => {
    fc.assert(
      fc.property(verdicts, age, chance, (verdict, at, luck) => {
        const decision = decideDelivery(failed(verdict), at, luck)
        expect(["retry", "dead"]).toContain(decision.state)
        expect(decision.nextTryInSeconds).toBeGreaterThanOrEqual(0)
        expect(decision.nextTryInSeconds).toBeLessThanOrEqual(12 * 3600 * 1.2)
      }),
    )
  })

  it("of the connection's doing is never held against the order", () => {
    fc.assert(
      fc.property(fc.constantFrom("connection", "throttled"), age, chance, (verdict, at, luck) => {
        const decision = decideDelivery(failed(verdict), at, luck)
        expect(decision).toMatchObject({ state: "retry", isStrike: false, connection: { kind: "rest" } })
      }),
    )
  })

  it("brings an order back within five minutes of Zoho's return", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("outage", "unknown"),
        fc.nat(MAX_OUTAGE_SECONDS - 1),
        chance,
        (verdict, old, luck) => {
          const decision = decideDelivery(failed(verdict), { strikes: 0, ageSeconds: old }, luck)
          expect(decision.state).toBe("retry")
          expect(decision.nextTryInSeconds).toBeGreaterThanOrEqual(12)
          expect(decision.nextTryInSeconds).toBeLessThan(300)
          expect(restSeconds(decision.connection, 1000)).toBeLessThan(300)
        },
      ),
    )
  })

  it("of an outage that lasts three days is given up", () => {
    const decision = decideDelivery(failed("outage"), { strikes: 0, ageSeconds: MAX_OUTAGE_SECONDS }, 0.5)
    expect(decision.state).toBe("dead")
  })

  it.each(["record", "exists", "bug"] as const)(
    "that is a fault of the record (%s) is a dead letter at once",
    (verdict) => {
      const decision = decideDelivery(failed(verdict), { strikes: 0, ageSeconds: 1 }, 0.5)
      expect(decision).toMatchObject({ state: "dead", connection: { kind: "healthy" } })
    },
  )

  it("of a record locked in Zoho waits a quarter of an hour, and gives up after eight tries", () => {
    const first = decideDelivery(failed("later"), { strikes: 0, ageSeconds: 1 }, 0.5)
    expect(first).toMatchObject({ state: "retry", nextTryInSeconds: 900, isStrike: true })
    const last = decideDelivery(failed("later"), { strikes: MAX_STRIKES - 1, ageSeconds: 1 }, 0.5)
    expect(last.state).toBe("dead")
  })

  it("that is throttling rests the connection for a minute, or as long as Zoho says", () => {
    const rest = (wait?: number) =>
      restSeconds(decideDelivery(failed("throttled", wait), { strikes: 0, ageSeconds: 1 }, 0.5).connection, 0)
    expect([rest(), rest(5), rest(600)]).toEqual([60, 60, 600])
  })

  it("that is a delivery ends the connection's rest", () => {
    const decision = decideDelivery({ kind: "delivered" }, { strikes: 3, ageSeconds: 9 }, 0)
    expect(decision).toMatchObject({ state: "done", isStrike: false, connection: { kind: "healthy" } })
    expect(restSeconds(decision.connection, 9)).toBe(0)
  })
})

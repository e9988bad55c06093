import fc from "fast-check"
import { expect, test } from "vitest"
import { DEFAULT_BACKOFF_SECONDS } from "./backoff"
import { decideNext } from "./decide-next"
import type { Verdict } from "./verdict"

const around = {
  backoffSeconds: DEFAULT_BACKOFF_SECONDS,
  now: new Date("2026-11-21T10:00:00Z"),
  chance: 0.5,
}
const fresh = { tries: 0, mayHaveArrived: false }
const why = { code: "http_503", message: "Service unavailable." }

const failures = fc.oneof(
  fc.record({ kind: fc.constant("retry" as const), after: fc.option(fc.nat(), { nil: undefined }) }),
  fc.record({ kind: fc.constant("throttled" as const), after: fc.nat() }),
  fc.record({
    kind: fc.constant("pause_destination" as const),
    probeAfter: fc.option(fc.nat(), { nil: undefined }),
  }),
  fc.record({ kind: fc.constant("dead" as const) }),
)
const facts = fc.record({ tries: fc.integer({ min: 0, max: 20 }), mayHaveArrived: fc.boolean() })

test("a done delivery keeps its name over there and tells that the destination answers", () => {
  expect(decideNext({ kind: "done", reference: "7001" }, fresh, around)).toMatchObject({
    state: "done",
    reference: "7001",
    tries: 0,
    destination: { kind: "answers" },
  })
})

test("a retry counts a try and waits for the table's step, or for as long as it was asked to", () => {
  expect(decideNext({ kind: "retry", ...why }, fresh, around)).toMatchObject({
    state: "waiting",
    tries: 1,
    waitMs: 30_000,
  })
  expect(decideNext({ kind: "retry", ...why, after: 5000 }, fresh, around).waitMs).toBe(5500)
})

test("after the last try of the table a retry is a dead letter with its reason", () => {
  const last = { tries: DEFAULT_BACKOFF_SECONDS.length, mayHaveArrived: false }
  expect(decideNext({ kind: "retry", ...why, after: 10 }, last, around)).toMatchObject({
    state: "dead",
    verdict: "retry",
    tries: 8,
    code: "http_503",
  })
})

test("a pause and a throttle burn no try", () => {
  const pause = decideNext({ kind: "pause_destination", ...why, probeAfter: 60_000 }, fresh, around)
  expect(pause).toMatchObject({
    state: "waiting",
    tries: 0,
    waitMs: 0,
    destination: { kind: "pause", probeAfterMs: 60_000 },
  })
  const throttled = decideNext({ kind: "throttled", ...why, after: 1000 }, fresh, around)
  expect(throttled).toMatchObject({
    state: "waiting",
    tries: 0,
    waitMs: 1100,
    destination: { kind: "rest", waitMs: 1100 },
  })
})

test("a doubt about an earlier try is never forgotten by a failure", () => {
  fc.assert(
    fc.property(failures, fc.boolean(), facts, (failure, nothingSent, before) => {
      const verdict: Verdict = { ...why, ...failure, nothingSent }
      const next = decideNext(verdict, before, around)
      expect(next.mayHaveArrived).toBe(before.mayHaveArrived || !nothingSent)
    }),
  )
})

test("a failure that does not say that nothing was sent may have arrived", () => {
  fc.assert(
    fc.property(failures, facts, (failure, before) => {
      expect(decideNext({ ...why, ...failure }, before, around).mayHaveArrived).toBe(true)
    }),
  )
})

test("tries never shrink, and only a retry counts one", () => {
  fc.assert(
    fc.property(failures, facts, (failure, before) => {
      const { tries } = decideNext({ ...why, ...failure }, before, around)
      expect(tries).toBe(before.tries + (failure.kind === "retry" ? 1 : 0))
    }),
  )
})

test("a superseded delivery ends without a failure", () => {
  const move = decideNext({ kind: "superseded", message: "The order was canceled." }, fresh, around)
  expect(move).toMatchObject({ state: "superseded", code: null, message: "The order was canceled." })
})

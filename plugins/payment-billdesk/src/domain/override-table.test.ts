import fc from "fast-check"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import type { OverrideTarget } from "../contract/admin-override"
import type { PaymentStatus } from "../contract/payment-status"
import { MOVE_EFFECTS } from "./move-effects"
import { isOrderTarget, judgeMove, ORDER_MOVES, OVERRIDE_TARGETS, PAYMENT_MOVES } from "./override-table"
import type { MoveRoad, MoveRule, OverrideStanding } from "./override-table"

const STATUSES = ["pending", "successful", "failed", "expired", "review"] as const
const DUE = 149_900

/** The books of one order, as plainly as they can be kept. */
interface Books {
  readonly payment: PaymentStatus
  readonly order: string
  readonly captured: number
  readonly refunded: number
  readonly reserved: boolean
}

const PLACED: Books = {
  payment: "pending",
  order: "requires_action",
  captured: 0,
  refunded: 0,
  reserved: true,
}

/** What each road does to the books. Only one of them knows of money. */
const ROADS = {
  capture: (b) => ({ ...b, payment: "successful", order: "pending", captured: DUE, reserved: true }),
  give_up: (b) => ({ ...b, payment: "expired", order: "canceled", reserved: false }),
  open_again: (b) => ({ ...b, payment: "pending", order: "requires_action", reserved: true }),
  complete: (b) => ({ ...b, order: "completed" }),
  archive: (b) => ({ ...b, order: "archived" }),
  cancel: (b) => ({ ...b, order: "canceled", reserved: false }),
} satisfies Record<MoveRoad, (books: Books) => Books>

/** What happens without a person's override. */
const EVENTS = {
  billdesk_fails: (b) => (b.payment === "pending" ? { ...b, payment: "failed" } : b),
  billdesk_pays: (b) =>
    b.payment === "pending" || b.payment === "failed" || b.payment === "expired" ? ROADS.capture(b) : b,
  time_runs_out: (b) => (b.payment === "pending" || b.payment === "failed" ? ROADS.give_up(b) : b),
  refunded_in_full: (b) => ({ ...b, refunded: b.captured }),
} satisfies Record<string, (books: Books) => Books>

const standingOf = (books: Books): OverrideStanding => ({
  payment: books.payment,
  order: books.order,
  isBeingSettled: false,
  hasOpenCase: false,
  leftToRefund: books.captured - books.refunded,
  hasFulfillment: false,
})

function booksAgree({ payment, order, captured, refunded, reserved }: Books): void {
  expect(captured).toBe(payment === "successful" ? DUE : 0)
  expect(refunded).toBeLessThanOrEqual(captured)
  if (order === "canceled") {
    expect(captured - refunded).toBe(0)
    expect(reserved).toBe(false)
  }
  if (order === "completed" || order === "archived") expect(payment).toBe("successful")
  if (payment === "pending" || payment === "failed")
    expect([order, reserved]).toEqual(["requires_action", true])
  if (payment === "expired") expect(order).toBe("canceled")
}

const step = fc.oneof(
  fc.constantFrom<OverrideTarget>(...OVERRIDE_TARGETS),
  fc.constantFrom<keyof typeof EVENTS>(
    "billdesk_fails",
    "billdesk_pays",
    "time_runs_out",
    "refunded_in_full",
  ),
)

const isEvent = (name: string): name is keyof typeof EVENTS => Object.hasOwn(EVENTS, name)

const anyStanding: fc.Arbitrary<OverrideStanding> = fc.record({
  payment: fc.constantFrom(...STATUSES),
  order: fc.constantFrom("requires_action", "pending", "completed", "archived", "canceled", "draft"),
  isBeingSettled: fc.boolean(),
  hasOpenCase: fc.boolean(),
  leftToRefund: fc.nat(DUE),
  hasFulfillment: fc.boolean(),
})

describe("the table of moves", () => {
  it("leads by no walk of people, BillDesk and time to books that disagree", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (walk) => {
        let books = PLACED
        for (const name of walk) {
          const before = books
          if (isEvent(name)) books = EVENTS[name](books)
          else {
            const rule = judgeMove(standingOf(books), name)
            if (rule.allowed) books = ROADS[rule.road](books)
            if (rule.allowed) expect(isOrderTarget(name) ? books.order : books.payment).toBe(name)
          }
          booksAgree(books)
          // Money that was captured stays captured: it leaves as a refund, and no order is paid a second time.
          expect(books.captured).toBeGreaterThanOrEqual(before.captured)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it("makes a payment successful by capture alone, and never from successful or review", () => {
    fc.assert(
      fc.property(anyStanding, (standing) => {
        const rule = judgeMove(standing, "successful")
        if (!rule.allowed) return
        expect(rule.road).toBe("capture")
        expect(rule.needs).toEqual(["reason", "bank_reference"])
        expect(["pending", "failed", "expired"]).toContain(standing.payment)
      }),
    )
  })

  it("lets nobody touch the payment of a paid order, or of one with a case or with money being booked", () => {
    fc.assert(
      fc.property(anyStanding, fc.constantFrom(...STATUSES), (standing, to) => {
        if (standing.payment === "successful" || standing.payment === "review")
          expect(judgeMove(standing, to).allowed).toBe(false)
        if (standing.hasOpenCase || standing.isBeingSettled)
          expect(judgeMove(standing, to).allowed).toBe(false)
      }),
    )
  })

  it("cancels a paid order only when all of its money went back and nothing of it was sent", () => {
    fc.assert(
      fc.property(anyStanding, (standing) => {
        if (!judgeMove(standing, "canceled").allowed) return
        expect(standing).toMatchObject({ payment: "successful", leftToRefund: 0, hasFulfillment: false })
      }),
    )
  })

  it("needs a reason for every move, and says why for every refusal", () => {
    fc.assert(
      fc.property(anyStanding, fc.constantFrom(...OVERRIDE_TARGETS), (standing, to) => {
        const rule = judgeMove(standing, to)
        if (rule.allowed) {
          expect(rule.needs).toContain("reason")
          expect(Object.values(MOVE_EFFECTS[rule.road]).every((words) => words.length > 3)).toBe(true)
        } else expect(rule.why).toMatch(/^[A-Z].{15,}\.$/)
      }),
    )
  })

  it("stands in the README as it is", () => {
    const readme = readFileSync(join(__dirname, "../../README.md"), "utf8")
    const rows = new Map(
      [...readme.matchAll(/^\| `(\w+)` +\|(.*)\|$/gm)].map(([, name = "", cells = ""]) => [
        name,
        cells.split("|").map((cell) => cell.trim()),
      ]),
    )
    const word = (rule: MoveRule): string => (rule.allowed ? WORDS[rule.road] : "no")
    for (const from of STATUSES)
      expect([from, rows.get(from)]).toEqual([from, STATUSES.map((to) => word(PAYMENT_MOVES[from][to]))])
    for (const to of ["completed", "archived", "canceled"] as const) {
      const { from, payment } = ORDER_MOVES[to]
      const told = [
        from.map((status) => `\`${status}\``).join(", "),
        ...STATUSES.map((s) => word(payment[s])),
      ]
      expect([to, rows.get(to)]).toEqual([to, told])
    }
  })
})

const WORDS = {
  capture: "mark as paid",
  give_up: "give up",
  open_again: "open again",
  complete: "complete",
  archive: "archive",
  cancel: "cancel",
} as const satisfies Record<MoveRoad, string>

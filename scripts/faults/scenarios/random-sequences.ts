import fc from "fast-check"
import type { Run, Scenario } from "../scenario.ts"
import { PLAIN } from "../stage/profile.ts"
import { Admin } from "../tools/admin.ts"
import { atMost } from "../tools/at-most.ts"
import { BOTTLE } from "../tools/goods.ts"
import { setAvailable } from "../tools/books.ts"
import { type Move, MOVES, OneOrder } from "../tools/one-order.ts"
import { Random } from "../tools/random.ts"

/** Sequences that share one run of the shop; the books are audited after each such batch. */
const BATCH = 25
const AT_ONCE = 5

/** A kill takes seconds and stops every other sequence too, so it is the rarest move. */
const move: fc.Arbitrary<Move> = fc.oneof(
  ...MOVES.map((name) => ({
    weight: name === "kill" ? 1 : name === "pay" ? 20 : 8,
    arbitrary: fc.constant(name),
  })),
)
const sequence = fc.array(move, { minLength: 1, maxLength: 7 })

async function randomSequences(run: Run): Promise<void> {
  const { shop, seed, short, check, note } = run
  const count = short ? 50 : 500
  const sequences = fc.sample(sequence, { seed, numRuns: count })
  let failures = 0
  const counting: Run = {
    ...run,
    check: (fact, holds, seen) => {
      if (!holds) failures += 1
      check(fact, holds, seen)
    },
  }
  await setAvailable(shop, BOTTLE, 2_000)
  const moves = new Map<string, number>()
  for (let first = 0; first < count && failures === 0; first += BATCH) {
    const batch = sequences.slice(first, first + BATCH)
    for (const name of batch.flat()) moves.set(name, (moves.get(name) ?? 0) + 1)
    await playBatch(counting, batch, first)
  }
  note(
    `${String(count)} sequences, seed ${String(seed)}: ${[...moves].map(([name, n]) => `${String(n)} ${name}`).join(", ")}`,
  )
}

async function playBatch(run: Run, batch: readonly Move[][], first: number): Promise<void> {
  const { shop, seed } = run
  const admin = await Admin.login(shop)
  const told: string[] = []
  await atMost(AT_ONCE, batch, async (moves, index) => {
    const order = new OneOrder(shop, admin, new Random(seed + first + index))
    for (const name of moves) await order.make(name).catch(() => undefined)
    told.push(`#${String(first + index)} ${order.name}: ${moves.join(" ")}`)
  })
  const broken = await run.settle().then(() => run.failures())
  if (broken.length === 0) return
  // Which of them it was: the laws name the orders.
  const named = told.filter((line) =>
    broken.some((law) => line.split(/[\s:]+/).some((word) => word.length > 12 && law.includes(word))),
  )
  run.check(`batch from sequence ${String(first)}`, false, (named.length > 0 ? named : told).join(" | "))
}

export const scenarios: Scenario[] = [
  {
    id: "F80",
    title: "random sequences of pay, fail, change, kill, dup, refund, expire",
    profile: PLAIN,
    run: randomSequences,
  },
]

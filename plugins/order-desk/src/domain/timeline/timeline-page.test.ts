import fc from "fast-check"
import { expect, test } from "vitest"
import { TIMELINE_KINDS } from "../../contract/timeline"
import { readCursor, writeCursor } from "./timeline-cursor"
import { newestFirst, timelinePage, type Placed } from "./timeline-page"

const entries = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 5 }),
    at: fc.constantFrom(
      "2026-11-22T08:35:09.000000Z",
      "2026-11-22T08:35:09.000001Z",
      "2026-11-21T00:00:00.000000Z",
    ),
    sequence: fc.integer({ min: 0, max: 3 }),
    kind: fc.constantFrom(...TIMELINE_KINDS),
  }),
  { selector: ({ id }) => id, maxLength: 60 },
)

test("pages of any size have every entry once, in one order", () => {
  fc.assert(
    fc.property(entries, fc.integer({ min: 1, max: 7 }), (all, limit) => {
      const walked: string[] = []
      let before: Placed | undefined
      for (let turn = 0; turn < 100; turn += 1) {
        const page = timelinePage(all, { before, limit, kinds: [] })
        walked.push(...page.entries.map(({ id }) => id))
        if (page.next === null) break
        before = readCursor(writeCursor(page.next))
      }
      expect(walked).toEqual(all.toSorted(newestFirst).map(({ id }) => id))
      expect(walked).toHaveLength(all.length)
    }),
  )
})

test("a word that no page ended with is no place", () => {
  for (const word of ["", "x", "W10", Buffer.from('["now",1,"a"]').toString("base64url")])
    expect(readCursor(word)).toBeUndefined()
})

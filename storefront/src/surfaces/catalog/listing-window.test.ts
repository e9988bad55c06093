import fc from "fast-check"
import { expect, test } from "vitest"
import { listingWindow, PAGE_SIZE } from "./listing-window"

test("four pages pile up, then a new pile begins", () => {
  expect(listingWindow(1)).toEqual({ page: 1, limit: 24, shown: 24, before: 0, earlier: undefined })
  expect(listingWindow(3)).toEqual({ page: 1, limit: 96, shown: 72, before: 0, earlier: undefined })
  expect(listingWindow(5)).toEqual({ page: 5, limit: 24, shown: 24, before: 96, earlier: 4 })
  expect(listingWindow(7)).toEqual({ page: 2, limit: 96, shown: 72, before: 96, earlier: 4 })
})

test("whatever the page, what is asked begins where the view begins and reaches its end", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), (page) => {
      const view = listingWindow(page)
      expect((view.page - 1) * view.limit).toBe(view.before)
      expect(view.shown).toBeLessThanOrEqual(view.limit)
      expect(view.limit).toBeLessThanOrEqual(100)
      expect(view.before + view.shown).toBe(page * PAGE_SIZE)
    }),
  )
})

import { expect, test } from "vitest"
import { inTurns } from "./in-turns.ts"

test("everything is done once, never more at a time than asked, and answered in order", async () => {
  let running = 0
  let most = 0
  const results = await inTurns(20, 3, async (index) => {
    running += 1
    most = Math.max(most, running)
    await new Promise((wake) => setTimeout(wake, index % 3))
    running -= 1
    return index
  })
  expect(results).toEqual(Array.from({ length: 20 }, (_, index) => index))
  expect(most).toBe(3)
})

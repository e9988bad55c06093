import { expect, test } from "vitest"
import { isFine } from "./check"
import { lookAtAll } from "./look-at-all"

const at = new Date("2026-11-22T10:00:00Z")
const options = { limitMs: 40, clock: () => at }
const look = (id: string, look: () => Promise<ReturnType<typeof isFine>>) => ({
  id,
  group: "Group",
  title: "Title",
  look,
})

test("a look that hangs is unknown, and the others have answered meanwhile", async () => {
  const [quick, hanging] = await lookAtAll(
    [look("quick", async () => isFine("Here.")), look("hanging", () => new Promise(() => undefined))],
    options,
  )
  expect(quick).toEqual({
    id: "quick",
    group: "Group",
    title: "Title",
    state: "ok",
    words: "Here.",
    fix: "",
    at: at.toISOString(),
  })
  expect(hanging).toMatchObject({ state: "unknown", words: expect.stringContaining("no answer") as unknown })
})

test("a look that throws is unknown, with the error's code and without its text", async () => {
  const error = Object.assign(new Error("postgres://shop:pass@db"), { code: "ECONNREFUSED" })
  const [failed] = await lookAtAll([look("failed", () => Promise.reject(error))], options)
  expect(failed).toMatchObject({ state: "unknown", words: "The look failed (ECONNREFUSED)." })
})

import { expect, test } from "vitest"
import { benchArguments } from "./arguments.ts"

test("five runs of every page in a shop of its own, unless it is told otherwise", () => {
  expect(benchArguments([])).toEqual({ runs: 5, pages: [], slowed: false, url: undefined })
  expect(benchArguments(["--runs", "1", "home", "--slowed", "--url", "http://127.0.0.1:8000/"])).toEqual({
    runs: 1,
    pages: ["home"],
    slowed: true,
    url: "http://127.0.0.1:8000",
  })
})

test("what it does not understand ends it", () => {
  for (const given of [["--runs", "many"], ["--runs"], ["--url", "shop"], ["--speed"]]) {
    expect(() => benchArguments(given)).toThrow()
  }
})

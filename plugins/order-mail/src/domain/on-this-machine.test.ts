import { expect, test } from "vitest"
import { isOnThisMachine } from "./on-this-machine"

test.each([
  ["http://localhost:8000/account/reset?token=t", true],
  ["http://127.0.0.1/", true],
  ["http://[::1]:8000/", true],
  ["https://shop.example/account/reset", false],
  ["http://localhost.shop.example/", false],
  ["https://shop.example/?to=localhost", false],
  ["localhost", false],
])("%s leads to this machine: %s", (link, isIt) => {
  expect(isOnThisMachine(link)).toBe(isIt)
})

import { expect, test } from "vitest"
import { isNodeNewEnough, refuseOldNode } from "./node-version.mjs"

test.each(["20.19.0", "20.20.2", "22.12.0", "22.20.1", "24.0.0"])("Node.js %s runs the shop", (version) => {
  expect(isNodeNewEnough(version)).toBe(true)
})

test.each(["18.20.8", "20.18.3", "21.7.3", "22.11.0"])(
  "Node.js %s is refused in one sentence that names it",
  (version) => {
    expect(() => {
      refuseOldNode(version)
    }).toThrow(new RegExp(`^Node.js ${version} cannot run the shop: install Node.js 20.19 or later[^\n]*$`))
  },
)

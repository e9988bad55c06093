import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { readEnvironment } from "./env"
import { environmentSchema } from "./fields"

const template = readFileSync(join(__dirname, "../../.env.template"), "utf8")
const variables = template.split("\n").flatMap((line) => {
  const match = /^([A-Z0-9_]+)=(.*)$/.exec(line)
  return match ? [[match[1] ?? "", match[2] ?? ""] as const] : []
})

it("the template names every variable that is read, once, and no other", () => {
  expect(variables.map(([name]) => name).toSorted()).toEqual(Object.keys(environmentSchema.shape).toSorted())
})

it("the template as it stands is the demo", () => {
  expect(readEnvironment(Object.fromEntries(variables))).toEqual(readEnvironment({}))
})

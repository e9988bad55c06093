import { expect, test } from "vitest"
import { importsIn, pluginsIn, readmeBlock, readmeLine, readmeLines } from "./readme-block.ts"

const README = `# A plugin

\`\`\`bash
npx a-plugin sandbox --port 9010
npx a-plugin check   # looks once
npx a-plugin check # and again
\`\`\`

\`\`\`ts
// medusa-config.ts
export const a = 1
\`\`\`

\`\`\`bash
# .env
A=1
\`\`\`
`

test("a block is found by the file that its first line names", () => {
  expect(readmeBlock(README, "medusa-config.ts")).toBe("// medusa-config.ts\nexport const a = 1\n")
  expect(readmeBlock(README, ".env")).toBe("# .env\nA=1\n")
})

test("a file that is not shown, or shown twice, is a fault", () => {
  expect(() => readmeBlock(README, "page.tsx")).toThrow("shows it 0 times")
  expect(() => readmeBlock(README + README, ".env")).toThrow("shows it 2 times")
})

test("a line is found by its beginning", () => {
  expect(readmeLine(README, "npx a-plugin sandbox")).toBe("npx a-plugin sandbox --port 9010")
  expect(() => readmeLine(README, "npx b")).toThrow("no line")
})

test("lines that begin alike are found in their order, without their comments", () => {
  expect(readmeLines(README, "npx a-plugin check")).toEqual(["npx a-plugin check", "npx a-plugin check"])
  expect(() => readmeLines(README, "npx b")).toThrow("no line")
})

test("the plugins of a block are what stands between its brackets", () => {
  const one = `// medusa-config.ts\nplugins: [{ resolve: "a", options: { b: [1] } }],\n`
  expect(pluginsIn(one)).toBe(`{ resolve: "a", options: { b: [1] } }`)
  expect(pluginsIn(`plugins: [\n  { resolve: "a" },\n  { resolve: "b" },\n]\n`)).toBe(
    `{ resolve: "a" },\n  { resolve: "b" }`,
  )
})

test("what a block imports is taken whole, without what follows", () => {
  const block = `// medusa-config.ts\nimport {\n  a,\n  b,\n} from "c"\nimport d from "d/e"\n\nplugins: [{ resolve: "x" }],\n`
  expect(importsIn(block)).toBe(`import {\n  a,\n  b,\n} from "c"\nimport d from "d/e"\n`)
  expect(importsIn("plugins: []")).toBe("")
})

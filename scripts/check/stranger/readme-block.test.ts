import { expect, test } from "vitest"
import { readmeBlock, readmeLine } from "./readme-block.ts"

const README = `# A plugin

\`\`\`bash
npx a-plugin sandbox --port 9010
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

import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"

const plugin = join(__dirname, "..")
const readme = readFileSync(join(plugin, "README.md"), "utf8")

test.each(["src/workflows/warehouse.ts", "src/subscribers/order-placed.ts"])(
  "the README shows %s as it is compiled",
  (file) => {
    const compiled = readFileSync(join(plugin, "integration-tests/example", file), "utf8")
    expect(readme).toContain(`\`\`\`ts\n${compiled}\`\`\`\n`)
  },
)

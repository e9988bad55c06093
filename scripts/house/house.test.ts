import { expect, test } from "vitest"
import { asleepTestFaults } from "./asleep-tests.ts"
import { composeFaults } from "./compose-file.ts"
import { fileNameFaults } from "./file-names.ts"
import { lockFileFaults } from "./lock-file.ts"
import { moduleNameFaults } from "./module-names.ts"

test("names in kebab-case and names that frameworks ask for are good", () => {
  const good = [
    "plugins/x/src/domain/decide-settlement.ts",
    "plugins/x/src/modules/x/migrations/Migration20250101000000X.ts",
    "storefront/src/app/p/[handle]/page.tsx",
    "scripts/boot/node-version.test.ts",
  ]
  expect(fileNameFaults(good)).toEqual([])
})

test.each([
  "plugins/x/src/utils.ts",
  "backend/src/helpers/send.ts",
  "storefront/src/surfaces/BagView.tsx",
  "scripts/read_all.ts",
])("the name %s is refused", (path) => {
  expect(fileNameFaults([path])).toHaveLength(1)
})

test("a lock file that names a registry is refused with the host's name", () => {
  expect(lockFileFaults('{"resolved": "https://registry.example/a/-/a-1.tgz"}')).toEqual([
    expect.stringContaining("https://registry.example"),
  ])
  expect(lockFileFaults('{"integrity": "sha512-x"}')).toEqual([])
})

test("a skipped, focused or planned test is found by file and line", () => {
  // Put together here, so that this file is not found itself.
  const asleep = ["test.skip", "describe.only", "it.todo", "xit"].map((call) => `${call}${"("}'a', f)`)
  const files = Object.fromEntries(asleep.map((line, index) => [`a${String(index)}.test.ts`, `\n${line}\n`]))
  expect(asleepTestFaults(Object.keys(files), (path) => files[path] ?? "")).toHaveLength(asleep.length)
  expect(asleepTestFaults(["good.test.ts"], () => "test('skips nothing', f)")).toEqual([])
})

test.each([
  'const module = "Sales_Orders"',
  "export const exports = {}",
  "const { a, b: [require] } = f()",
  "let __filename: string | undefined",
  "function require(): void {}",
  "export class module {}",
])("a plugin that begins a file with %s could not be loaded when it is built", (line) => {
  const found = moduleNameFaults(["plugins/x/src/domain/a.ts"], () => `import b from "b"\n\n${line}\n`)
  expect(found).toEqual([expect.stringMatching(/^plugins\/x\/src\/domain\/a\.ts:3: /)])
})

test("Node's names within a function, as a member or outside what is built are good", () => {
  const good = `import { module } from "b"\nexport const a = { module }\nfunction f(module: string) { const exports = module }\n`
  expect(moduleNameFaults(["plugins/x/src/domain/a.ts"], () => good)).toEqual([])
  const elsewhere = ["storefront/src/a.ts", "plugins/x/src/a.test.ts", "plugins/x/integration-tests/a.ts"]
  expect(moduleNameFaults(elsewhere, () => "const module = 1\n")).toEqual([])
})

const exists = (path: string) => path === "backend/Dockerfile"

test("a compose file whose services find each other is good", () => {
  const text = `
x-shared: &shared { restart: always }
services:
  postgres: { image: "postgres:17.6", healthcheck: { test: [CMD, pg_isready] }, volumes: ["data:/data"] }
  server:
    <<: *shared
    build: { context: ., dockerfile: backend/Dockerfile }
    ports: ["127.0.0.1:9000:9000", "\${WHERE:-127.0.0.1}:443:443"]
    read_only: true
    volumes: ["\${SECRETS:-./secrets}:/run/secrets:ro"]
    depends_on: { postgres: { condition: service_healthy } }
volumes: { data: }
`
  expect(composeFaults(text, exists)).toEqual([])
})

test.each([
  ["an image without a version", "services: { a: { image: postgres } }", /not pinned/],
  [
    "a port open to the network",
    "services: { a: { image: 'a:1', ports: ['9000:9000'] } }",
    /beyond this machine/,
  ],
  [
    "a port that is open to the network by default",
    "services: { a: { image: 'a:1', ports: ['${WHERE:-0.0.0.0}:443:443'] } }",
    /beyond this machine/,
  ],
  [
    "a missing Dockerfile",
    "services: { a: { build: { context: ., dockerfile: no/Dockerfile } } }",
    /missing/,
  ],
  [
    "a dependency that does not exist",
    "services: { a: { image: 'a:1', depends_on: { b: { condition: service_started } } } }",
    /does not exist/,
  ],
  [
    "a wait for health without a check",
    "services: { a: { image: 'a:1', depends_on: { b: { condition: service_healthy } } }, b: { image: 'b:1' } }",
    /no healthcheck/,
  ],
  ["an undeclared volume", "services: { a: { image: 'a:1', volumes: ['data:/data'] } }", /not declared/],
  ["a misspelt key", "services: { a: { image: 'a:1', enviroment: {} } }", /enviroment/],
])("a compose file with %s is refused", (_what, text, fault) => {
  expect(composeFaults(text, exists).join("\n")).toMatch(fault)
})

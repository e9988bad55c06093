import { readdirSync } from "node:fs"
import { join } from "node:path"
import type { Checks } from "../checks.ts"
import type { FreshStore } from "./fresh-store.ts"
import type { PackedPackage } from "./packed-package.ts"

/** Each with a request that nothing else makes. */
const SCREENS = [
  ["BillDesk's order widget", "/admin/billdesk/orders/"],
  ["the page Deliveries", "/admin/outbox/deliveries/replay"],
  ["the page Zoho", "/admin/zoho/mapping/preview"],
  ["the page Order desk", "/admin/order-desk/choices"],
  ["the page Overview", "/admin/order-desk/summary?"],
  ["the page Audit log", "/admin/audit-log/verify"],
  ["the widget Waiting for stock", "/admin/stock-notices/products/"],
] as const

/** Types, entry points, tables, first data, and a build whose admin has the plugins' screens. */
export async function proveInstalled(of: {
  checks: Checks
  store: FreshStore
  packages: readonly PackedPackage[]
}): Promise<void> {
  const { checks, store, packages } = of
  const { email, password } = store.admin
  const entries = packages.flatMap((each) => each.entries)
  await Promise.all([
    store.medusa(["build"]),
    (async () => {
      await store.medusa(["db:migrate"])
      await store.medusa(["exec", "./src/scripts/furnish.js"])
      await store.medusa(["user", "--email", email, "--password", password])
    })(),
  ])
  const assets = join(store.folder, ".medusa/server/public/admin/assets")
  const bundled = readdirSync(assets)
    .map((file) => store.read(join(".medusa/server/public/admin/assets", file)))
    .join("\n")
  for (const [screen, request] of SCREENS)
    await checks.add(`the admin that the stranger builds has ${screen} in it`, () =>
      bundled.includes(request),
    )

  await resolves(store, entries)
  await checks.add(`every entry point loads at run time (${entries.join(", ")})`, () => true)
  await typesResolve(store, entries)
  await checks.add("the entry points have types, and the READMEs' medusa-config.ts compiles", () => true)
}

/** @throws Fault with Node's words when an entry point leads nowhere */
async function resolves(store: FreshStore, entries: readonly string[]): Promise<void> {
  // The admin's entry is made for a bundler: finding it is all that Node can do.
  const load = entries.map((entry) =>
    entry.endsWith("/admin") ? `require.resolve("${entry}")` : `require("${entry}")`,
  )
  await store.run("load the entry points", { command: process.execPath, args: ["-e", load.join(";")] })
}

/** @throws Fault with the compiler's words */
async function typesResolve(store: FreshStore, entries: readonly string[]): Promise<void> {
  const typed = entries.filter((entry) => !entry.endsWith("/admin") && !entry.endsWith("package.json"))
  const imports = typed.map((entry, n) => `import * as e${String(n)} from "${entry}"\n`)
  const used = typed.map((_, n) => `e${String(n)}`)
  store.write("src/entry-points.ts", `${imports.join("")}export const entryPoints = [${used.join(", ")}]\n`)
  await store.run("check types", {
    command: join(store.folder, "node_modules/.bin/tsc"),
    args: ["--noEmit", "-p", "."],
  })
}

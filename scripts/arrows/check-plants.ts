import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { findViolations, ruleNames } from "./cruise.ts"
import { lawful, plants } from "./plants.ts"

/** Packages that a plant may import: of this checkout by folder, of others by name. */
const WORKSPACES: Record<string, { folder: string; exports: Record<string, string> }> = {
  "medusa-integration-kit": { folder: "plugins/kit", exports: { ".": "./dist/index.js" } },
  "medusa-payment-billdesk": builtPlugin("plugins/payment-billdesk"),
  "medusa-plugin-zoho-crm": builtPlugin("plugins/crm-zoho"),
  "medusa-plugin-stock-guard": builtPlugin("plugins/stock-guard"),
  "medusa-plugin-outbox": builtPlugin("plugins/outbox"),
  "medusa-plugin-order-mail": builtPlugin("plugins/order-mail"),
  "medusa-plugin-commerce-events": builtPlugin("plugins/commerce-events"),
  "medusa-plugin-back-in-stock": builtPlugin("plugins/back-in-stock"),
  "medusa-plugin-order-tracking": builtPlugin("plugins/order-tracking"),
  "medusa-plugin-wishlist": builtPlugin("plugins/wishlist"),
  "medusa-plugin-india-checkout": builtPlugin("plugins/india-checkout"),
}
const STRANGERS = ["@medusajs/framework", "@medusajs/js-sdk", "undeclared", "only-for-tests"]

/**
 * Plants each violation in a copy of the layout and expects the rule to name it; then lays the lawful imports
 * and expects silence.
 *
 * @returns a sentence for each rule that is blind, has no plant, or forbids what is lawful
 */
export async function checkPlants(): Promise<{ checked: number; faults: string[] }> {
  const faults = ruleNames
    .filter((rule) => !plants.some((plant) => plant.rule === rule))
    .map((rule) => `the rule ${rule} has no planted violation`)
  for (const plant of plants) {
    const found = await violationsOf(plant.files)
    if (!found.some((violation) => violation.rule === plant.rule)) {
      faults.push(`the rule ${plant.rule} did not catch its plant in ${Object.keys(plant.files)[0] ?? "?"}`)
    }
  }
  for (const { rule, from, to } of await violationsOf(lawful)) {
    faults.push(`the rule ${rule} forbids a lawful import, ${from} → ${to}`)
  }
  return { checked: plants.length + 1, faults }
}

async function violationsOf(files: Record<string, string>) {
  const base = mkdtempSync(join(tmpdir(), "arrows-"))
  try {
    layGround(base)
    for (const [path, text] of Object.entries(files)) put(base, path, text)
    return await findViolations(base)
  } finally {
    rmSync(base, { recursive: true, force: true })
  }
}

/** The checkout's layout in small: packages under their names, as installed and built. */
function layGround(base: string): void {
  const modules = join(base, "node_modules")
  const declared = {
    dependencies: { "medusa-integration-kit": "*" },
    peerDependencies: { "@medusajs/framework": "*" },
  }
  for (const [name, { folder, exports }] of Object.entries(WORKSPACES)) {
    const isKit = folder === "plugins/kit"
    const manifest = { name, exports, ...(isKit ? {} : declared), devDependencies: { "only-for-tests": "*" } }
    put(base, `${folder}/package.json`, JSON.stringify(manifest))
    for (const product of ["contract.js", "destination.js", "sandbox/server.js"]) {
      put(
        base,
        isKit ? `${folder}/dist/index.js` : `${folder}/.medusa/server/src/${product}`,
        "exports.value = 1\n",
      )
    }
    mkdirSync(modules, { recursive: true })
    symlinkSync(join("..", folder), join(modules, name))
  }
  put(
    base,
    "package.json",
    JSON.stringify({ name: "ground", workspaces: ["plugins/*", "backend", "storefront"] }),
  )
  put(
    base,
    "backend/package.json",
    JSON.stringify({ name: "backend", dependencies: { "medusa-payment-billdesk": "*" } }),
  )
  put(
    base,
    "storefront/package.json",
    JSON.stringify({
      name: "storefront",
      dependencies: { "@medusajs/js-sdk": "*", "medusa-plugin-india-checkout": "*" },
    }),
  )
  for (const name of STRANGERS) {
    const exports = { ".": "./index.js", "./*": "./index.js" }
    put(base, `node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", exports }))
    put(base, `node_modules/${name}/index.js`, "exports.value = 1\n")
  }
}

function put(base: string, path: string, text: string): void {
  mkdirSync(dirname(join(base, path)), { recursive: true })
  writeFileSync(join(base, path), text)
}

function builtPlugin(folder: string) {
  return { folder, exports: { "./*": "./.medusa/server/src/*.js" } }
}

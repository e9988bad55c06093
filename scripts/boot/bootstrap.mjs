import { existsSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { complain, Fault } from "./fault.mjs"
import { install, installState } from "./install.mjs"
import { refuseOldNode } from "./node-version.mjs"
import { silenceTelemetry } from "./silence-telemetry.mjs"

/** The checkout's root. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..")

const commands = {
  start: "shop/start.ts",
  "start-production": "production/start-production.ts",
  test: "check/test.ts",
  doctor: "doctor/doctor.ts",
  reconcile: "shop/reconcile.ts",
  "audit-verify": "shop/audit-verify.ts",
  bench: "bench/bench.ts",
  "bench-storefront": "storefront-bench/bench-storefront.ts",
  "bench-admin": "admin-bench/bench-admin.ts",
  faults: "faults/faults.ts",
}

/**
 * The way into every command. Until the packages are installed only Node's own modules may be used, so this
 * part is plain JavaScript; then tsx is registered and the command goes on in TypeScript **in this process**:
 * one process to signal, no wrapper that could lose a signal.
 *
 * @param {keyof typeof commands} command
 */
export async function bootstrap(command) {
  try {
    refuseOldNode(process.versions.node)
    silenceTelemetry(root)
    // The doctor looks and changes nothing.
    if (command === "doctor") refuseMissingPackages(root)
    else await install(root)
    // Both halves: the backend's settings, which every command reads, are CommonJS.
    for (const half of ["esm", "cjs"]) {
      const tsx = join(root, `node_modules/tsx/dist/${half}/api/index.mjs`)
      if (!existsSync(tsx))
        throw new Fault("The packages are installed but tsx is missing: delete node_modules and start again.")
      const { register } = await import(pathToFileURL(tsx).href)
      register()
    }
    const { main } = await import(pathToFileURL(join(root, "scripts", commands[command])).href)
    process.exitCode = await main(process.argv.slice(2))
  } catch (error) {
    complain(error)
    process.exitCode = 1
  }
}

/** @param {string} checkout */
function refuseMissingPackages(checkout) {
  if (installState(checkout) === "missing") {
    throw new Fault("The packages are not installed yet: npm start installs them; then ask the doctor again.")
  }
}

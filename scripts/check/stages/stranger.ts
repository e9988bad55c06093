import { mkdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { Fault } from "../../boot/fault.mjs"
import { Checks } from "../checks.ts"
import type { Context, Stage } from "../stage.ts"
import { FreshStore } from "../stranger/fresh-store.ts"
import { packageFaults, packPackage, type PackedPackage } from "../stranger/packed-package.ts"
import { proveInstalled } from "../stranger/prove-installed.ts"
import { proveSelling } from "../stranger/prove-selling.ts"
import { proveLastUnit, proveStockGuard, proveUninstalled } from "../stranger/prove-changes.ts"
import { readmeBlock, readmeLine } from "../stranger/readme-block.ts"

const FOLDERS = ["plugins/kit", "plugins/payment-billdesk", "plugins/stock-guard"] as const

/** What the plugin's README tells a stranger to do, done: from the tarballs, in a store outside the checkout. */
export const stranger: Stage = {
  name: "stranger",
  about:
    "the packed plugin, installed by its README into a fresh Medusa store, sells, refunds and leaves again",
  async run(context) {
    const checks = new Checks()
    const into = join(context.dataDir, "packed")
    rmSync(into, { recursive: true, force: true })
    mkdirSync(into, { recursive: true })
    const packed: PackedPackage[] = []
    for (const folder of FOLDERS) packed.push(await packPackage(context, { folder, into }))
    for (const each of packed) {
      const fact = `${each.name}: ${String(each.files.length)} files are packed, nothing is missing and nothing is too much`
      checks.addFaults(fact, packageFaults(each, context.root))
    }
    const store = await FreshStore.make(context)
    try {
      await useStore({ context, checks, store, packed })
    } catch (error) {
      // What was found before stands.
      checks.faults.push(wordsOf(error))
    } finally {
      await store.end()
      store.remove()
    }
    return { passed: checks.passed, failed: checks.failed, report: checks.faults.join("\n") }
  },
}

async function useStore(of: {
  context: Context
  checks: Checks
  store: FreshStore
  packed: readonly PackedPackage[]
}): Promise<void> {
  const { context, checks, store, packed } = of
  const readme = readFileSync(join(context.root, "plugins/payment-billdesk/README.md"), "utf8")
  const [kit, billdesk, guard] = packed
  if (!kit || !billdesk || !guard) return
  // The kit is in no registry yet, where npm would find it by itself.
  await store.npm(["install", kit.tarball, billdesk.tarball])
  store.writeEnv(onPorts(readmeBlock(readme, ".env"), store))
  await store.run("make a secret", { command: "sh", args: ["-c", readmeLine(readme, "node -p")] })
  store.configure(readmeBlock(readme, "medusa-config.ts"))
  await proveInstalled({ checks, store, packages: [kit, billdesk] })

  const sandbox = onPorts(readmeLine(readme, "npx medusa-payment-billdesk sandbox"), store)
  await store.openSandbox(sandbox.split(" "))
  const server = await store.open("start")
  const paid = await proveSelling({ checks, store })
  await proveLastUnit({ checks, store })
  await server.end()
  await proveStockGuard({ checks, store, guard })
  await proveUninstalled({ checks, store, paid })
}

/** A Fault is written for a person; of anything else the place is needed as well. */
function wordsOf(error: unknown): string {
  if (error instanceof Fault) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** The README's own ports, moved to free ones. */
function onPorts(text: string, store: FreshStore): string {
  return text.replaceAll("9000", store.ports.backend).replaceAll("9010", store.ports.sandbox)
}

import { mkdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { Fault } from "../../boot/fault.mjs"
import { Checks } from "../checks.ts"
import type { Context, Stage } from "../stage.ts"
import { FreshStore } from "../stranger/fresh-store.ts"
import { packageFaults, packPackage, type PackedPackage } from "../stranger/packed-package.ts"
import { proveDeliveries, uninstallDeliveries } from "../stranger/prove-deliveries.ts"
import { proveDesk } from "../stranger/prove-desk.ts"
import { proveAudit } from "../stranger/prove-audit.ts"
import { proveFinding } from "../stranger/prove-finding.ts"
import { proveInstalled } from "../stranger/prove-installed.ts"
import { proveSelling } from "../stranger/prove-selling.ts"
import { proveLastUnit, proveStockGuard, proveUninstalled } from "../stranger/prove-changes.ts"
import { importsIn, modulesIn, pluginsIn, readmeBlock, readmeLine } from "../stranger/readme-block.ts"

const FOLDERS = [
  "plugins/kit",
  "plugins/payment-billdesk",
  "plugins/outbox",
  "plugins/crm-zoho",
  "plugins/order-mail",
  "plugins/commerce-events",
  "plugins/catalogue-search",
  "plugins/order-desk",
  "plugins/back-in-stock",
  "plugins/order-tracking",
  "plugins/wishlist",
  "plugins/audit-log",
  "plugins/stock-guard",
] as const

/** What the plugins' READMEs tell a stranger to do, done: from the tarballs, in a store outside the checkout. */
export const stranger: Stage = {
  name: "stranger",
  about:
    "the packed plugins, installed by their READMEs into a fresh Medusa store, sell, refund, deliver and leave again",
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
    return {
      passed: checks.passed,
      failed: checks.failed,
      report: checks.faults.join("\n"),
      failures: checks.faults,
    }
  },
}

async function useStore(of: {
  context: Context
  checks: Checks
  store: FreshStore
  packed: readonly PackedPackage[]
}): Promise<void> {
  const { context, checks, store, packed } = of
  const readme = (plugin: string) => readFileSync(join(context.root, "plugins", plugin, "README.md"), "utf8")
  const readmes = {
    outbox: readme("outbox"),
    zoho: readme("crm-zoho"),
    mail: readme("order-mail"),
    events: readme("commerce-events"),
    stock: readme("back-in-stock"),
    tracking: readme("order-tracking"),
    wishlist: readme("wishlist"),
    search: readme("catalogue-search"),
    desk: readme("order-desk"),
    audit: readme("audit-log"),
  }
  const billdesk = readme("payment-billdesk")
  const installed = packed.slice(0, -1)
  const guard = packed.at(-1)
  if (!guard) return
  // Ours are in no registry yet, where npm would find what they need of each other by itself.
  await store.npm(["install", ...installed.map(({ tarball }) => tarball)])
  store.writeEnv(onPorts(readmeBlock(billdesk, ".env"), store))
  await store.run("make a secret", { command: "sh", args: ["-c", readmeLine(billdesk, "node -p")] })
  const config = readmeBlock(billdesk, "medusa-config.ts")
  const analytics = modulesIn(readmeBlock(readmes.events, "medusa-config.ts, in development"))
  const more = [readmes.tracking, readmes.wishlist, readmes.search, readmes.desk, readmes.audit].map((text) =>
    readmeBlock(text, "medusa-config.ts"),
  )
  const others = [deliveryPlugins(readmes, store), ...more.map(pluginsIn)].join(", ")
  const imports = [readmeBlock(readmes.stock, "medusa-config.ts"), ...more].map(importsIn).join("")
  store.configure(
    imports +
      config
        .replace("plugins: [", `plugins: [${others}, `)
        .replace(
          "modules: [",
          `modules: [${analytics.replace("/srv/shop/events.jsonl", store.eventsFile)}, `,
        ),
  )
  await proveInstalled({ checks, store, packages: installed })

  const gateway = onPorts(readmeLine(billdesk, "npx medusa-payment-billdesk sandbox"), store)
  const zoho = onPorts(readmeLine(readmes.zoho, "node node_modules/medusa-plugin-zoho-crm"), store)
  await store.openSandbox(gateway, store.sandboxUrl)
  await store.openSandbox(zoho, store.zohoUrl)
  const server = await store.open("start")
  const paid = await proveSelling({ checks, store })
  await proveFinding({ checks, store })
  await proveAudit({ checks, store })
  await proveDeliveries({ checks, store })
  await proveDesk({ checks, store })
  await proveLastUnit({ checks, store })
  await server.end()
  await uninstallDeliveries({ checks, store, readmes, config })
  await proveStockGuard({ checks, store, guard })
  await proveUninstalled({ checks, store, paid })
}

/** The outbox and what delivers by it, as their READMEs write them, with the pretend Zoho and a folder for mails. */
function deliveryPlugins(
  readmes: { outbox: string; zoho: string; mail: string; events: string; stock: string },
  store: FreshStore,
): string {
  const outbox = pluginsIn(readmeBlock(readmes.outbox, "medusa-config.ts"))
  const others = [
    pluginsIn(onPorts(readmeBlock(readmes.zoho, "medusa-config.ts, against the sandbox"), store)),
    pluginsIn(readmeBlock(readmes.mail, "medusa-config.ts")).replace("/srv/shop/mails", store.mailFolder),
    pluginsIn(readmeBlock(readmes.events, "medusa-config.ts")),
    pluginsIn(readmeBlock(readmes.stock, "medusa-config.ts")),
  ]
  // Each README begins with the outbox, which a store has once.
  return [outbox, ...others.map((entries) => entries.replace(`${outbox},`, "").trim())].join(", ")
}

/** A Fault is written for a person; of anything else the place is needed as well. */
function wordsOf(error: unknown): string {
  if (error instanceof Fault) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** The READMEs' own ports, moved to free ones. */
function onPorts(text: string, { ports }: FreshStore): string {
  return text
    .replaceAll("9000", ports.backend)
    .replaceAll("9010", ports.sandbox)
    .replaceAll("9020", ports.zoho)
}

import { join } from "node:path"
import type { Child } from "../../process/child.ts"
import { waitForHttp } from "../../process/wait-for.ts"
import { writeJson } from "../../shop/data-dir.ts"
import { CANARIES } from "../tools/canaries.ts"
import type { Ground } from "./ground.ts"

/** BillDesk as a process of its own: its books outlive whatever happens to the shop. */
export async function startBillDesk(ground: Ground, port: number, backendPort: number): Promise<Child> {
  const config = join(ground.dir.run, `billdesk-${String(port)}.json`)
  writeJson(config, {
    port,
    webhookUrl: `http://127.0.0.1:${String(backendPort)}/webhooks/payments/billdesk`,
    merchants: [
      {
        mode: "hmac",
        merchantId: CANARIES["BILLDESK_MERCHANT_ID"],
        clientId: CANARIES["BILLDESK_CLIENT_ID"],
        hmacKey: CANARIES["BILLDESK_HMAC_KEY"],
      },
    ],
  })
  return start(ground, { plugin: "payment-billdesk", port, args: ["--config", config] })
}

/** Zoho likewise. */
export function startZoho(ground: Ground, port: number): Promise<Child> {
  const credential = (name: string): string => CANARIES[name] ?? ""
  return start(ground, {
    ...{ plugin: "crm-zoho", port },
    args: [
      ...["--port", String(port), "--client-id", credential("ZOHO_CLIENT_ID")],
      ...["--client-secret", credential("ZOHO_CLIENT_SECRET")],
      ...["--refresh-token", credential("ZOHO_REFRESH_TOKEN")],
    ],
  })
}

async function start(
  ground: Ground,
  of: { plugin: string; port: number; args: readonly string[] },
): Promise<Child> {
  const { plugin, port, args } = of
  const child = ground.children.start({
    name: `${plugin} sandbox ${String(port)}`,
    command: process.execPath,
    args: [join(ground.root, `plugins/${plugin}/.medusa/server/src/sandbox/cli.js`), ...args],
    cwd: ground.dir.path,
    env: ground.environment({}),
    log: join(ground.dir.logs, `sandbox-${plugin}-${String(port)}.log`),
  })
  await waitForHttp(child, `http://127.0.0.1:${String(port)}/sandbox/health`, 30_000)
  return child
}

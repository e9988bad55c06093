import { join } from "node:path"
import type { BillDeskConfiguration } from "../../backend/src/config/env.ts"
import { mailFolder } from "../../backend/src/config/plugin-options.ts"
import { type DataDir, writeJson } from "./data-dir.ts"
import type { Settings } from "./settings.ts"

/** A pretend vendor, or the page with the mails that no server takes, as a process. */
export interface Sandbox {
  name: string
  /** Its console, for a person. */
  url: string
  script: string
  args: string[]
}

/**
 * The pretend vendors this run must start, each knowing the credentials that the shop will use with it.
 */
export function sandboxesOf(root: string, settings: Settings, dir: DataDir): Sandbox[] {
  const script = (plugin: string) => join(root, "plugins", plugin, ".medusa/server/src/sandbox/cli.js")
  // A command line can be read by every user of the machine; this file by its owner alone.
  const configured = (vendor: string, config: object) => {
    const path = join(dir.run, `${vendor}-sandbox.json`)
    writeJson(path, config)
    return ["--config", path]
  }
  const sandboxes: Sandbox[] = []
  if (settings.ownBilldesk) {
    sandboxes.push({
      name: "BillDesk sandbox",
      url: `http://127.0.0.1:${String(settings.billdeskSandboxPort)}`,
      script: script("payment-billdesk"),
      args: configured("billdesk", {
        port: settings.billdeskSandboxPort,
        webhookUrl: `http://127.0.0.1:${String(settings.backendPort)}/webhooks/payments/billdesk`,
        stateFile: join(dir.sandbox, "billdesk.json"),
        ...merchantOf(settings.billdesk),
      }),
    })
  }
  if (settings.ownZoho) {
    const { clientId = "", clientSecret = "", refreshToken = "" } = settings.zoho
    sandboxes.push({
      name: "Zoho sandbox",
      url: `http://127.0.0.1:${String(settings.zohoSandboxPort)}`,
      script: script("crm-zoho"),
      args: [
        ...["--port", String(settings.zohoSandboxPort), "--state-file", join(dir.sandbox, "zoho.json")],
        // Pretend credentials of the pretend Zoho; the real ones are never used with it.
        ...["--client-id", clientId, "--client-secret", clientSecret, "--refresh-token", refreshToken],
      ],
    })
  }
  if (settings.ownMailbox) {
    sandboxes.push({
      name: "Mailbox",
      url: `http://127.0.0.1:${String(settings.mailboxPort)}`,
      script: script("order-mail"),
      args: ["--port", String(settings.mailboxPort), "--folder", mailFolder(settings.dataDir)],
    })
  }
  return sandboxes
}

/** The one merchant of the pretend BillDesk: the shop itself, in the protocol that it speaks. */
function merchantOf({ merchantId, account }: BillDeskConfiguration): object {
  if (account.protocol === "legacy") {
    const { securityId, checksumKey, checksumType: checksum } = account
    return { merchants: [], legacyMerchants: [{ merchantId, securityId, checksumKey, checksum }] }
  }
  const { mode, clientId, hmacKey, keyId, encryptionKey, signingKey, encryptionKeyId, signingKeyId } = account
  const keys =
    mode === "hmac" ? { hmacKey } : { keyId, encryptionKey, signingKey, encryptionKeyId, signingKeyId }
  return { merchants: [{ mode, merchantId, clientId, ...keys }], legacyMerchants: [] }
}

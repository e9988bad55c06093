import { join } from "node:path"
import { childEnvironment } from "../process/child-environment.ts"
import type { Secrets } from "./secrets.ts"
import type { Settings } from "./settings.ts"

/** Set here for the demo; whoever sets one of these keeps their own. */
function drawn(secrets: Secrets): Record<string, string> {
  return {
    JWT_SECRET: secrets.jwtSecret,
    COOKIE_SECRET: secrets.cookieSecret,
    DATA_KEY: secrets.dataKey,
    REVALIDATE_SECRET: secrets.revalidateSecret,
    ADMIN_PASSWORD: secrets.adminPassword,
  }
}

const isSet = (name: string): boolean => Boolean(process.env[name]?.trim())

/** What the shop's processes share: our own environment, completed where it is silent. */
export function shopEnvironment(settings: Settings, secrets: Secrets): NodeJS.ProcessEnv {
  const silent = Object.entries(drawn(secrets)).filter(([name]) => !isSet(name) && !isSet(`${name}_FILE`))
  return childEnvironment({
    ...Object.fromEntries(silent),
    // The caller sets DATABASE_URL, whether it is ours or a given one.
    DATABASE_URL_FILE: undefined,
    NODE_ENV: "production",
    DATA_DIR: settings.dataDir,
    PUBLISHABLE_KEY_FILE:
      process.env["PUBLISHABLE_KEY_FILE"]?.trim() || join(settings.dataDir, "publishable-key"),
    STOREFRONT_PORT: String(settings.storefrontPort),
    BACKEND_PORT: String(settings.backendPort),
    BILLDESK_SANDBOX_PORT: String(settings.billdeskSandboxPort),
    ZOHO_SANDBOX_PORT: String(settings.zohoSandboxPort),
    MAILBOX_PORT: String(settings.mailboxPort),
    STOREFRONT_URL: settings.storefrontUrl,
    BACKEND_URL: settings.backendUrl,
  })
}

/**
 * The storefront asks the backend on this machine, whatever its public address is.
 *
 * @param port the backend's, or that of what stands in front of several
 */
export function storefrontEnvironment(shop: NodeJS.ProcessEnv, port: number): NodeJS.ProcessEnv {
  return {
    ...shop,
    // No password of the database or the mail server and no key of the gateway in the process that faces shoppers.
    ...Object.fromEntries(
      Object.keys(shop)
        .filter(isBackendOnly)
        .map((name) => [name, undefined]),
    ),
    BACKEND_URL: `http://127.0.0.1:${String(port)}`,
  }
}

function isBackendOnly(name: string): boolean {
  return /^(DATABASE_URL|REDIS_URL|JWT_SECRET|COOKIE_SECRET|DATA_KEY|ADMIN_|BILLDESK_|ZOHO_|SMTP_|MAIL_)/.test(
    name,
  )
}

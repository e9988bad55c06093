import { resolve } from "node:path"
import {
  type BillDeskConfiguration,
  readEnvironment,
  type ZohoConfiguration,
} from "../../backend/src/config/env.ts"
import { environmentSchema } from "../../backend/src/config/fields.ts"
import { readSecretFiles } from "../../backend/src/config/secret-files.ts"
import { Fault } from "../boot/fault.mjs"

/** What the commands themselves need to know; the backend reads everything else. */
export interface Settings {
  dataDir: string
  storefrontPort: number
  backendPort: number
  billdeskSandboxPort: number
  zohoSandboxPort: number
  mailboxPort: number
  /** Where browsers find the shop and the admin. */
  storefrontUrl: string
  backendUrl: string
  /** Null: the embedded PostgreSQL. */
  databaseUrl: string | null
  redisUrl: string | null
  adminEmail: string
  billdesk: BillDeskConfiguration
  zoho: ZohoConfiguration
  /** True when the shop starts its own pretend vendor. */
  ownBilldesk: boolean
  ownZoho: boolean
  /** True when mails are written into the data folder and shown on a page, because there is no SMTP server. */
  ownMailbox: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the settings through the backend's own schema, so that there is one opinion of what is well-formed,
 * and tells every fault at once without repeating a value.
 */
export function readSettings(root: string, environment: Environment): Settings {
  const dataDir = resolve(root, environment["DATA_DIR"]?.trim() || ".data")
  const variables = { ...environment, DATA_DIR: dataDir }
  const read = readEnvironment(variables)
  if (!read.ok) refuse(read.faults)
  const values = environmentSchema.parse(readSecretFiles(variables).variables)
  const settings: Settings = {
    dataDir,
    storefrontPort: values.STOREFRONT_PORT,
    backendPort: values.BACKEND_PORT,
    billdeskSandboxPort: values.BILLDESK_SANDBOX_PORT,
    zohoSandboxPort: values.ZOHO_SANDBOX_PORT,
    mailboxPort: values.MAILBOX_PORT,
    storefrontUrl: read.settings.storefrontUrl,
    backendUrl: read.settings.backendUrl,
    databaseUrl: values.DATABASE_URL ?? null,
    redisUrl: values.REDIS_URL ?? null,
    adminEmail: values.ADMIN_EMAIL,
    billdesk: read.settings.billdesk,
    zoho: read.settings.zoho,
    ownBilldesk: values.BILLDESK_ENVIRONMENT === "sandbox" && values.BILLDESK_API_BASE_URL === undefined,
    ownZoho: values.ZOHO_ENVIRONMENT === "sandbox" && values.ZOHO_API_URL === undefined,
    ownMailbox: values.SMTP_URL === undefined,
  }
  const same = samePorts(settings)
  if (same.length > 0) refuse(same)
  return settings
}

/** A port that a run will listen on. */
export interface PortUse {
  port: number
  /** The variable that moves it. */
  variable: string
  what: string
}

/** The ports this run will listen on, each with the variable that moves it. */
export function portsOf(settings: Settings): PortUse[] {
  return [
    { port: settings.storefrontPort, variable: "STOREFRONT_PORT", what: "the storefront" },
    { port: settings.backendPort, variable: "BACKEND_PORT", what: "the backend" },
    ...(settings.ownBilldesk
      ? [
          {
            port: settings.billdeskSandboxPort,
            variable: "BILLDESK_SANDBOX_PORT",
            what: "the BillDesk sandbox",
          },
        ]
      : []),
    ...(settings.ownZoho
      ? [{ port: settings.zohoSandboxPort, variable: "ZOHO_SANDBOX_PORT", what: "the Zoho sandbox" }]
      : []),
    ...(settings.ownMailbox
      ? [{ port: settings.mailboxPort, variable: "MAILBOX_PORT", what: "the mailbox page" }]
      : []),
  ]
}

function samePorts(settings: Settings): string[] {
  const ports = portsOf(settings)
  return ports.flatMap((one, index) =>
    ports
      .slice(index + 1)
      .filter((other) => other.port === one.port)
      .map((other) => `${one.variable} and ${other.variable} are both ${String(one.port)}.`),
  )
}

function refuse(faults: readonly string[]): never {
  const count = faults.length === 1 ? "one fault" : `${String(faults.length)} faults`
  throw new Fault(
    `The settings have ${count} and nothing was started:\n${faults.map((fault) => `  - ${fault}`).join("\n")}`,
  )
}

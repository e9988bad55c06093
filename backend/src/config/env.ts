import { join } from "node:path"
import { faultsBetween } from "./faults-between"
import { environmentSchema, type Environment } from "./fields"
import { readSecretFiles } from "./secret-files"
import demo from "./sandbox-credentials.json"
import { isLoopback } from "./web-address"

export interface BillDeskConfiguration {
  readonly environment: Environment["BILLDESK_ENVIRONMENT"]
  readonly merchantId: string
  /** What the chosen protocol alone needs. */
  readonly account: BillDeskAccount
  /** Absent: the host or hosts of the environment. */
  readonly apiBaseUrl?: string
  /** May hold a login. */
  readonly proxyUrl?: string
  readonly paymentWindowMinutes: number
  readonly autoRefund: boolean
}

export type BillDeskAccount =
  | {
      readonly protocol: "jose"
      readonly mode: Environment["BILLDESK_MODE"]
      readonly clientId: string
      readonly hmacKey?: string
      readonly keyId?: string
      readonly encryptionKey?: string
      readonly signingKey?: string
      readonly encryptionKeyId?: string
      readonly signingKeyId?: string
      readonly itemCode: string
    }
  | {
      readonly protocol: "legacy"
      readonly securityId: string
      readonly checksumKey: string
      readonly checksumType: "hmac" | "crc"
    }

export interface ZohoConfiguration {
  readonly environment: Environment["ZOHO_ENVIRONMENT"]
  readonly dataCentre: Environment["ZOHO_DATA_CENTRE"]
  readonly clientId?: string
  readonly clientSecret?: string
  readonly refreshToken?: string
  readonly accountsUrl?: string
  readonly apiUrl?: string
}

export interface MailConfiguration {
  /** Holds the password. Absent: mails are written into the data folder. */
  readonly smtpUrl?: string
  readonly from: string
  readonly replyTo?: string
}

export interface Ga4Configuration {
  readonly measurementId: string
  readonly apiSecret: string
}

/** The whole configuration, checked. Everything else in the server asks this and never the environment. */
export interface Settings {
  readonly storefrontUrl: string
  readonly backendUrl: string
  /** Where the server itself reaches the storefront. */
  readonly storefrontInternalUrl: string
  /** Absolute. Uploads and the publishable key lie here. */
  readonly dataDir: string
  readonly publishableKeyFile: string
  readonly databaseUrl?: string
  readonly redisUrl?: string
  readonly workerMode: Environment["WORKER_MODE"]
  readonly jwtSecret: string
  readonly cookieSecret: string
  readonly cookieSecure: boolean
  readonly dataKey: string
  readonly revalidateSecret: string
  readonly admin: { readonly email: string; readonly password: string }
  readonly reconcileIntervalSeconds: number
  readonly billdesk: BillDeskConfiguration
  readonly zoho: ZohoConfiguration
  readonly mail: MailConfiguration
  /** Absent: events are written into the data folder and told to nobody. */
  readonly ga4?: Ga4Configuration
}

export type ReadEnvironment =
  | { readonly ok: true; readonly settings: Settings }
  /** Every fault at once; each begins with the variable's name, none repeats a value. */
  | { readonly ok: false; readonly faults: readonly string[] }

type Variables = Readonly<Record<string, string | undefined>>

/** Checks the whole environment at once. Absent is a default, malformed is a fault, environments are spelled. */
export function readEnvironment(given: Variables): ReadEnvironment {
  const { variables: env, faults: faultsOfFiles } = readSecretFiles(given)
  const parsed = environmentSchema.safeParse(env)
  const issues = parsed.success ? [] : parsed.error.issues
  const malformed = new Set(issues.map((issue) => String(issue.path[0])))
  // Read again without the malformed ones, so that faults between the others are told in the same breath.
  const rest = environmentSchema.parse(
    Object.fromEntries(Object.entries(env).filter(([name]) => !malformed.has(name))),
  )
  const faults = [
    ...faultsOfFiles,
    ...issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`),
    ...faultsBetween(rest, malformed),
  ]
  return faults.length > 0
    ? { ok: false, faults: [...new Set(faults)] }
    : { ok: true, settings: settingsFrom(rest) }
}

/** Lists every fault of the environment and no value of it. */
export class ConfigurationError extends Error {
  readonly code = "configuration_not_usable"
  constructor(readonly faults: readonly string[]) {
    super(`The configuration is not usable:\n${faults.map((fault) => `  - ${fault}`).join("\n")}`)
    this.name = "ConfigurationError"
  }
}

/** The configuration of this process. @throws {ConfigurationError} so that nothing starts half configured. */
export function loadSettings(): Settings {
  const read = readEnvironment(process.env)
  if (read.ok) return read.settings
  throw new ConfigurationError(read.faults)
}

function settingsFrom(env: Environment): Settings {
  const backendUrl = env.BACKEND_URL ?? `http://localhost:${env.BACKEND_PORT}`
  const storefrontUrl = env.STOREFRONT_URL ?? `http://localhost:${env.STOREFRONT_PORT}`
  return {
    storefrontUrl,
    backendUrl,
    storefrontInternalUrl: env.STOREFRONT_INTERNAL_URL ?? storefrontUrl,
    dataDir: env.DATA_DIR,
    publishableKeyFile: env.PUBLISHABLE_KEY_FILE ?? join(env.DATA_DIR, "publishable-key"),
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    workerMode: env.WORKER_MODE,
    jwtSecret: env.JWT_SECRET,
    cookieSecret: env.COOKIE_SECRET,
    // Over plain http a browser drops a Secure cookie and the admin's login fails without a word.
    cookieSecure: env.COOKIE_SECURE
      ? env.COOKIE_SECURE === "on"
      : !(backendUrl.startsWith("http:") && isLoopback(backendUrl)),
    dataKey: env.DATA_KEY,
    revalidateSecret: env.REVALIDATE_SECRET,
    admin: { email: env.ADMIN_EMAIL, password: env.ADMIN_PASSWORD },
    reconcileIntervalSeconds: env.RECONCILE_INTERVAL_SECONDS,
    billdesk: billdeskFrom(env),
    zoho: zohoFrom(env),
    mail: { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM, replyTo: env.MAIL_REPLY_TO },
    ga4: ga4From(env),
  }
}

function ga4From({ GA4_MEASUREMENT_ID: measurementId, GA4_API_SECRET: apiSecret }: Environment) {
  return measurementId === undefined || apiSecret === undefined ? undefined : { measurementId, apiSecret }
}

function billdeskFrom(env: Environment): BillDeskConfiguration {
  const sandbox = env.BILLDESK_ENVIRONMENT === "sandbox" ? demo.billdesk : undefined
  return {
    environment: env.BILLDESK_ENVIRONMENT,
    merchantId: env.BILLDESK_MERCHANT_ID ?? sandbox?.merchantId ?? "",
    account: env.BILLDESK_PROTOCOL === "jose" ? joseAccount(env) : legacyAccount(env),
    apiBaseUrl: env.BILLDESK_API_BASE_URL ?? (sandbox && `http://127.0.0.1:${env.BILLDESK_SANDBOX_PORT}`),
    proxyUrl: env.BILLDESK_PROXY_URL,
    paymentWindowMinutes: env.PAYMENT_WINDOW_MINUTES,
    autoRefund: env.AUTO_REFUND === "on",
  }
}

function joseAccount(env: Environment): BillDeskAccount {
  const sandbox = env.BILLDESK_ENVIRONMENT === "sandbox" ? demo.billdesk : undefined
  return {
    protocol: "jose",
    mode: env.BILLDESK_MODE,
    clientId: env.BILLDESK_CLIENT_ID ?? sandbox?.clientId ?? "",
    hmacKey: env.BILLDESK_HMAC_KEY ?? sandbox?.hmacKey,
    keyId: env.BILLDESK_KEY_ID ?? sandbox?.keyId,
    encryptionKey: env.BILLDESK_ENCRYPTION_KEY ?? sandbox?.encryptionKey,
    signingKey: env.BILLDESK_SIGNING_KEY ?? sandbox?.signingKey,
    encryptionKeyId: env.BILLDESK_ENCRYPTION_KEY_ID,
    signingKeyId: env.BILLDESK_SIGNING_KEY_ID,
    itemCode: env.BILLDESK_ITEM_CODE,
  }
}

function legacyAccount(env: Environment): BillDeskAccount {
  const sandbox = env.BILLDESK_ENVIRONMENT === "sandbox" ? demo.billdeskLegacy : undefined
  return {
    protocol: "legacy",
    securityId: env.BILLDESK_SECURITY_ID ?? sandbox?.securityId ?? "",
    checksumKey: env.BILLDESK_CHECKSUM_KEY ?? sandbox?.checksumKey ?? "",
    checksumType: env.BILLDESK_CHECKSUM_TYPE ?? "hmac",
  }
}

function zohoFrom(env: Environment): ZohoConfiguration {
  const sandbox = env.ZOHO_ENVIRONMENT === "sandbox" ? demo.zoho : undefined
  const sandboxUrl = sandbox && `http://127.0.0.1:${env.ZOHO_SANDBOX_PORT}`
  return {
    environment: env.ZOHO_ENVIRONMENT,
    dataCentre: env.ZOHO_DATA_CENTRE,
    clientId: env.ZOHO_CLIENT_ID ?? sandbox?.clientId,
    clientSecret: env.ZOHO_CLIENT_SECRET ?? sandbox?.clientSecret,
    // Absent with a client of one's own: a person connects in the admin.
    refreshToken:
      env.ZOHO_REFRESH_TOKEN ?? (env.ZOHO_CLIENT_ID === undefined ? sandbox?.refreshToken : undefined),
    accountsUrl: env.ZOHO_ACCOUNTS_URL ?? sandboxUrl,
    apiUrl: env.ZOHO_API_URL ?? sandboxUrl,
  }
}

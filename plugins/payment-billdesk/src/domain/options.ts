import { Secret } from "medusa-integration-kit"
import { z } from "zod"
import { apiBaseUrls, credentialFaults, isBillDeskHost } from "../protocol"
import type { BillDeskCredentials } from "../protocol"

/** What a store writes in `medusa-config.ts`. The README documents each option. */
export interface BillDeskPluginOptions {
  environment: "sandbox" | "uat" | "production"
  mode: "hmac" | "symmetric"
  merchantId: string
  clientId: string
  /** hmac mode: the one secret key. */
  hmacKey?: string
  /** symmetric mode: key id, encryption password (exactly 32 bytes) and signing password. */
  keyId?: string
  encryptionKey?: string
  signingKey?: string
  /** For the rare account with two key ids: each replaces `keyId` for its purpose. */
  signingKeyId?: string
  encryptionKeyId?: string
  /** Replaces the environment's own host. https, unless it is on loopback. */
  apiBaseUrl?: string
  /** An HTTP proxy that calls to BillDesk leave through, for servers without a fixed address. May hold a login. */
  proxyUrl?: string
  /** `DIRECT` unless BillDesk told you otherwise. */
  itemCode?: string
  /** Public address of `POST /payments/billdesk/return`. No query string. */
  returnUrl: string
  /** Public address of the storefront; shoppers are sent to `<storefrontUrl>/order/<order id>?t=<token>`. */
  storefrontUrl: string
  /** Seals stored messages and makes the shoppers' order tokens. At least 32 characters; changing it voids both. */
  dataSecret: string
  /** How long an unpaid order can be paid and keeps its stock. Default 30. */
  paymentWindowMinutes?: number
  /** How long after that a late bank is waited for before the stock is released. Default 15. */
  expiryGraceMinutes?: number
  /** How often open attempts are looked through. Default 60. */
  reconcileIntervalSeconds?: number
  /** Hard limit for one call to BillDesk, in seconds. Default 8. */
  timeoutSeconds?: number
  /**
   * Gives money that no order is due back without a person: a second payment, money for an order that was canceled or
   * whose stock is sold. Off unless the shop's owner switches it on; a mismatch always waits for a person.
   */
  autoRefund?: boolean
  /** How long messages of browsers and of BillDesk are kept, encrypted. Default 365 days. */
  inboxRetentionDays?: number
  /** When set, paid orders get `custom_display_id` = prefix + a running number, given out at payment. */
  orderNumberPrefix?: string
}

/** The same, checked and with its defaults; secrets wrapped so that they cannot be printed by accident. */
export interface BillDeskSettings {
  readonly environment: BillDeskPluginOptions["environment"]
  readonly credentials: BillDeskCredentials
  readonly apiBaseUrl: string
  readonly proxyUrl: Secret | undefined
  readonly itemCode: string
  readonly returnUrl: string
  readonly storefrontUrl: string
  readonly dataSecret: Secret
  readonly paymentWindowMs: number
  readonly expiryGraceMs: number
  readonly reconcileIntervalMs: number
  readonly timeoutMs: number
  readonly autoRefund: boolean
  readonly inboxRetentionDays: number
  readonly orderNumberPrefix: string | undefined
}

export type OptionsVerdict =
  | { readonly ok: true; readonly settings: BillDeskSettings }
  /** Every fault at once, each a sentence that names the option and no secret. */
  | { readonly ok: false; readonly faults: readonly string[] }

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"])

const minutes = (fallback: number, most: number) => z.number().positive().max(most).default(fallback)

const schema = z.object({
  environment: z.enum(["sandbox", "uat", "production"]),
  mode: z.enum(["hmac", "symmetric"]),
  merchantId: z.string().min(1),
  clientId: z.string().min(1),
  hmacKey: z.string().optional(),
  keyId: z.string().optional(),
  encryptionKey: z.string().optional(),
  signingKey: z.string().optional(),
  signingKeyId: z.string().min(1).optional(),
  encryptionKeyId: z.string().min(1).optional(),
  apiBaseUrl: z.url().optional(),
  proxyUrl: z.url({ protocol: /^https?$/ }).optional(),
  itemCode: z.string().min(1).default("DIRECT"),
  returnUrl: z.url(),
  storefrontUrl: z.url(),
  dataSecret: z.string().min(32),
  paymentWindowMinutes: minutes(30, 24 * 60),
  expiryGraceMinutes: minutes(15, 24 * 60),
  reconcileIntervalSeconds: z.number().min(1).max(3600).default(60),
  timeoutSeconds: z.number().min(1).max(30).default(8),
  autoRefund: z.boolean().default(false),
  inboxRetentionDays: z.number().int().min(1).max(3650).default(365),
  orderNumberPrefix: z
    .string()
    .regex(/^[A-Za-z0-9-]{0,10}$/)
    .optional(),
})

/** Checks the whole configuration at once. Absent is a default, malformed is a fault, environments are spelled. */
export function parseOptions(raw: unknown): OptionsVerdict {
  const parsed = schema.safeParse(raw)
  if (!parsed.success) {
    return {
      ok: false,
      faults: parsed.error.issues.map((issue) => `${issue.path.join(".") || "options"}: ${faultOf(issue)}`),
    }
  }
  const options = parsed.data
  const credentials = credentialsOf(options)
  const apiBaseUrl = options.apiBaseUrl ?? apiBaseUrls[options.environment]
  const faults = [
    ...(credentials.faults ?? []),
    ...hostFaults(options.environment, apiBaseUrl),
    ...publicUrlFaults("returnUrl", options.returnUrl),
    ...publicUrlFaults("storefrontUrl", options.storefrontUrl),
  ]
  if (faults.length > 0 || credentials.value === undefined || apiBaseUrl === undefined)
    return { ok: false, faults }
  return {
    ok: true,
    settings: {
      environment: options.environment,
      credentials: credentials.value,
      apiBaseUrl: apiBaseUrl.replace(/\/+$/, ""),
      proxyUrl: options.proxyUrl === undefined ? undefined : new Secret(options.proxyUrl),
      itemCode: options.itemCode,
      returnUrl: options.returnUrl,
      storefrontUrl: options.storefrontUrl.replace(/\/+$/, ""),
      dataSecret: new Secret(options.dataSecret),
      paymentWindowMs: options.paymentWindowMinutes * 60_000,
      expiryGraceMs: options.expiryGraceMinutes * 60_000,
      reconcileIntervalMs: options.reconcileIntervalSeconds * 1000,
      timeoutMs: options.timeoutSeconds * 1000,
      autoRefund: options.autoRefund,
      inboxRetentionDays: options.inboxRetentionDays,
      orderNumberPrefix: options.orderNumberPrefix,
    },
  }
}

/** zod's own sentence may repeat the value that was given; ours never does, since it may be a secret. */
function faultOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_value":
      return `must be one of ${issue.values.map(String).join(", ")}.`
    case "invalid_type":
      return `must be given as a ${issue.expected}.`
    case "too_small":
      return `is too short or too small (at least ${String(issue.minimum)}).`
    case "too_big":
      return `is too long or too large (at most ${String(issue.maximum)}).`
    default:
      return "is not of the right form."
  }
}

function credentialsOf(options: z.infer<typeof schema>): { value?: BillDeskCredentials; faults?: string[] } {
  const { mode, merchantId, clientId } = options
  const needed =
    mode === "hmac" ? (["hmacKey"] as const) : (["keyId", "encryptionKey", "signingKey"] as const)
  const missing = needed.filter((name) => !options[name])
  if (missing.length > 0) return { faults: missing.map((name) => `${name}: is needed in ${mode} mode.`) }
  const value: BillDeskCredentials =
    mode === "hmac"
      ? { mode, merchantId, clientId, hmacKey: new Secret(options.hmacKey ?? "") }
      : {
          mode,
          merchantId,
          clientId,
          keyId: options.keyId ?? "",
          ...(options.signingKeyId === undefined ? {} : { signingKeyId: options.signingKeyId }),
          ...(options.encryptionKeyId === undefined ? {} : { encryptionKeyId: options.encryptionKeyId }),
          encryptionKey: new Secret(options.encryptionKey ?? ""),
          signingKey: new Secret(options.signingKey ?? ""),
        }
  const faults = credentialFaults(value)
  return faults.length > 0 ? { faults } : { value }
}

function hostFaults(environment: BillDeskSettings["environment"], apiBaseUrl: string | undefined): string[] {
  if (apiBaseUrl === undefined)
    return ["apiBaseUrl: is needed for the sandbox, which has no address of its own."]
  const url = new URL(apiBaseUrl)
  if (LOOPBACK.has(url.hostname)) {
    return environment === "production" ? ["apiBaseUrl: production does not run against this machine."] : []
  }
  if (url.protocol !== "https:") return ["apiBaseUrl: must be https unless it is on loopback."]
  if (environment === "sandbox") return []
  if (!isBillDeskHost(apiBaseUrl)) return ["apiBaseUrl: must be a host of billdesk.com or billdesk.io."]
  return looksLikeUat(url) === (environment === "uat")
    ? []
    : [`apiBaseUrl: the host ${url.hostname} does not belong to the environment ${environment}.`]
}

function looksLikeUat(url: URL): boolean {
  return /(^|\.)(uat\d*|pguat)\./.test(`${url.hostname}.`)
}

function publicUrlFaults(name: string, text: string): string[] {
  const url = new URL(text)
  const faults: string[] = []
  if (url.protocol !== "https:" && !(url.protocol === "http:" && LOOPBACK.has(url.hostname))) {
    faults.push(`${name}: must be https unless it is on loopback.`)
  }
  if (url.search !== "" || url.hash !== "")
    faults.push(`${name}: must not carry a query string or a fragment.`)
  return faults
}

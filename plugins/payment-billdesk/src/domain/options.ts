import { Secret } from "medusa-integration-kit"
import { z } from "zod"
import { readGateway } from "./gateway-settings"
import type { GatewaySettings, JoseOptions, LegacyOptions } from "./gateway-settings"
import { formFaults, isOnLoopback } from "./option-faults"

/** What a store writes in `medusa-config.ts`. The README documents each option. */
export type BillDeskPluginOptions = ShopOptions & (JoseOptions | LegacyOptions)

/** What does not depend on the protocol. */
interface ShopOptions {
  environment: "sandbox" | "uat" | "production"
  merchantId: string
  /** An HTTP proxy that calls to BillDesk leave through, for servers without a fixed address. May hold a login. */
  proxyUrl?: string
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
  /** After so many days a payment that a person settled and BillDesk has not confirmed is flagged. Default 5. */
  overrideConfirmDays?: number
  /** How long messages of browsers and of BillDesk are kept, encrypted. Default 365 days. */
  inboxRetentionDays?: number
  /** When set, paid orders get `custom_display_id` = prefix + a running number, given out at payment. */
  orderNumberPrefix?: string
}

/** The same, checked and with its defaults; secrets wrapped so that they cannot be printed by accident. */
export interface BillDeskSettings {
  readonly environment: BillDeskPluginOptions["environment"]
  /** BillDesk's name for the shop, whichever protocol is spoken. */
  readonly merchantId: string
  readonly gateway: GatewaySettings
  readonly proxyUrl: Secret | undefined
  readonly returnUrl: string
  readonly storefrontUrl: string
  readonly dataSecret: Secret
  readonly paymentWindowMs: number
  readonly expiryGraceMs: number
  readonly reconcileIntervalMs: number
  readonly timeoutMs: number
  readonly autoRefund: boolean
  readonly overrideConfirmDays: number
  readonly inboxRetentionDays: number
  readonly orderNumberPrefix: string | undefined
}

export type OptionsVerdict =
  | { readonly ok: true; readonly settings: BillDeskSettings }
  /** Every fault at once, each a sentence that names the option and no secret. */
  | { readonly ok: false; readonly faults: readonly string[] }

const minutes = (fallback: number, most: number) => z.number().positive().max(most).default(fallback)

const schema = z.object({
  environment: z.enum(["sandbox", "uat", "production"]),
  proxyUrl: z.url({ protocol: /^https?$/ }).optional(),
  returnUrl: z.url(),
  storefrontUrl: z.url(),
  dataSecret: z.string().min(32),
  paymentWindowMinutes: minutes(30, 24 * 60),
  expiryGraceMinutes: minutes(15, 24 * 60),
  reconcileIntervalSeconds: z.number().min(1).max(3600).default(60),
  timeoutSeconds: z.number().min(1).max(30).default(8),
  autoRefund: z.boolean().default(false),
  overrideConfirmDays: z.number().positive().max(90).default(5),
  inboxRetentionDays: z.number().int().min(1).max(3650).default(365),
  orderNumberPrefix: z
    .string()
    .regex(/^[A-Za-z0-9-]{0,10}$/)
    .optional(),
})

/** Checks the whole configuration at once. Absent is a default, malformed is a fault, environments are spelled. */
export function parseOptions(raw: unknown): OptionsVerdict {
  const parsed = schema.safeParse(raw)
  const environment = schema.pick({ environment: true }).safeParse(raw).data?.environment
  const read = readGateway(raw, environment)
  const faults = [
    ...(parsed.success ? publicFaults(parsed.data) : formFaults(parsed.error)),
    ...(read.ok ? [] : read.faults),
  ]
  if (faults.length > 0 || !parsed.success || !read.ok) return { ok: false, faults: [...new Set(faults)] }
  const options = parsed.data
  const { gateway } = read
  return {
    ok: true,
    settings: {
      environment: options.environment,
      merchantId: gateway.credentials.merchantId,
      gateway,
      proxyUrl: options.proxyUrl === undefined ? undefined : new Secret(options.proxyUrl),
      returnUrl: options.returnUrl,
      storefrontUrl: options.storefrontUrl.replace(/\/+$/, ""),
      dataSecret: new Secret(options.dataSecret),
      paymentWindowMs: options.paymentWindowMinutes * 60_000,
      expiryGraceMs: options.expiryGraceMinutes * 60_000,
      reconcileIntervalMs: options.reconcileIntervalSeconds * 1000,
      timeoutMs: options.timeoutSeconds * 1000,
      autoRefund: options.autoRefund,
      overrideConfirmDays: options.overrideConfirmDays,
      inboxRetentionDays: options.inboxRetentionDays,
      orderNumberPrefix: options.orderNumberPrefix,
    },
  }
}

const publicFaults = ({ returnUrl, storefrontUrl }: z.infer<typeof schema>): string[] => [
  ...publicUrlFaults("returnUrl", returnUrl),
  ...publicUrlFaults("storefrontUrl", storefrontUrl),
]

function publicUrlFaults(name: string, text: string): string[] {
  const url = new URL(text)
  const faults: string[] = []
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isOnLoopback(url))) {
    faults.push(`${name}: must be https unless it is on loopback.`)
  }
  if (url.search !== "" || url.hash !== "")
    faults.push(`${name}: must not carry a query string or a fragment.`)
  return faults
}

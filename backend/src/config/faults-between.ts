import demo from "./sandbox-credentials.json"
import type { Environment, VariableName } from "./fields"
import { billDeskSystem, isLoopback } from "./web-address"

/** A rule over several variables. It is asked only when each variable that it reads is well-formed by itself. */
interface Rule {
  readonly reads: readonly VariableName[]
  /** Sentences that name variables and never their values. */
  readonly faults: (env: Environment) => readonly (string | false | undefined)[]
}

const rules: readonly Rule[] = [
  {
    reads: ["SHOP_PROFILE", "REDIS_URL"],
    faults: (env) => [
      env.SHOP_PROFILE === "production" &&
        env.REDIS_URL === undefined &&
        "REDIS_URL: is needed when SHOP_PROFILE is production; several processes share their locks and queues there.",
    ],
  },
  {
    reads: ["SHOP_PROFILE", "STOREFRONT_URL", "BACKEND_URL"],
    faults: (env) =>
      env.SHOP_PROFILE === "production"
        ? (["STOREFRONT_URL", "BACKEND_URL"] as const).map(
            (name) =>
              !env[name]?.startsWith("https:") &&
              `${name}: must be an https address when SHOP_PROFILE is production.`,
          )
        : [],
  },
  {
    reads: ["SHOP_PROFILE", "ALLOW_SANDBOX", "BILLDESK_ENVIRONMENT", "ZOHO_ENVIRONMENT", "SMTP_URL"],
    faults: (env) => {
      if (env.SHOP_PROFILE !== "production" || env.ALLOW_SANDBOX === "on") return []
      const unless = "is refused when SHOP_PROFILE is production, unless ALLOW_SANDBOX is on."
      return [
        env.BILLDESK_ENVIRONMENT === "sandbox" &&
          `BILLDESK_ENVIRONMENT: sandbox, which takes no money, ${unless}`,
        env.ZOHO_ENVIRONMENT === "sandbox" && `ZOHO_ENVIRONMENT: sandbox ${unless}`,
        env.SMTP_URL === undefined && `SMTP_URL: a shop that sends no mail ${unless}`,
      ]
    },
  },
  {
    reads: ["WORKER_MODE", "REDIS_URL"],
    faults: (env) => [
      env.WORKER_MODE !== "shared" &&
        env.REDIS_URL === undefined &&
        "WORKER_MODE: server and worker are separate processes and need REDIS_URL.",
    ],
  },
  {
    reads: ["COOKIE_SECURE", "BACKEND_URL"],
    faults: (env) => [
      env.COOKIE_SECURE === "off" &&
        !onLoopback(env.BACKEND_URL) &&
        "COOKIE_SECURE: off is for plain http on this machine only; BACKEND_URL is elsewhere.",
      env.COOKIE_SECURE === "on" &&
        env.BACKEND_URL?.startsWith("http:") &&
        "COOKIE_SECURE: on needs an https BACKEND_URL; over plain http nobody could log in.",
    ],
  },
  {
    reads: ["SMTP_URL", "MAIL_FROM"],
    faults: (env) => [
      env.SMTP_URL !== undefined &&
        env.MAIL_FROM === demo.mail.from &&
        "MAIL_FROM: is needed when SMTP_URL is set; the demo's address belongs to nobody.",
    ],
  },
  {
    reads: ["GA4_MEASUREMENT_ID", "GA4_API_SECRET"],
    faults: ({ GA4_MEASUREMENT_ID: id, GA4_API_SECRET: secret }) => [
      id === undefined && secret !== undefined && "GA4_MEASUREMENT_ID: is needed when GA4_API_SECRET is set.",
      id !== undefined && secret === undefined && "GA4_API_SECRET: is needed when GA4_MEASUREMENT_ID is set.",
    ],
  },
  {
    reads: ["BILLDESK_ENVIRONMENT", "BILLDESK_API_BASE_URL"],
    faults: ({ BILLDESK_ENVIRONMENT: environment, BILLDESK_API_BASE_URL: url }) => {
      if (url === undefined) return []
      const system = billDeskSystem(url)
      if (environment === "sandbox") {
        return [
          system !== "other" &&
            "BILLDESK_API_BASE_URL: is BillDesk's own host, but BILLDESK_ENVIRONMENT is sandbox.",
        ]
      }
      if (environment === "uat" && isLoopback(url)) return []
      return [
        system !== environment &&
          `BILLDESK_API_BASE_URL: its host is not one of BillDesk's ${environment} hosts.`,
      ]
    },
  },
  {
    reads: ["BILLDESK_ENVIRONMENT", "BILLDESK_PROTOCOL", "BILLDESK_MODE"],
    faults: (env) => {
      const { BILLDESK_ENVIRONMENT: environment, BILLDESK_MODE: mode } = env
      if (environment === "sandbox") return []
      const isLegacy = env.BILLDESK_PROTOCOL === "legacy"
      const needed = [...BILLDESK_IDENTITY, ...BILLDESK_KEYS[isLegacy ? "legacy" : mode]] as const
      const kind = isLegacy ? "with the legacy protocol" : `in ${mode} mode`
      return needed.map(([name, demoValue]) => {
        if (env[name] === undefined)
          return `${name}: is needed when BILLDESK_ENVIRONMENT is ${environment} ${kind}.`
        return (
          env[name] === demoValue && `${name}: is the demo's value; BILLDESK_ENVIRONMENT is ${environment}.`
        )
      })
    },
  },
  {
    reads: ["BILLDESK_PROTOCOL"],
    faults: (env) =>
      BILLDESK_USELESS[env.BILLDESK_PROTOCOL].map(
        (name) =>
          env[name] !== undefined &&
          `${name}: has no effect when BILLDESK_PROTOCOL is ${env.BILLDESK_PROTOCOL}.`,
      ),
  },
  {
    reads: ["BILLDESK_MODE", "BILLDESK_ENCRYPTION_KEY", "BILLDESK_SIGNING_KEY"],
    faults: ({ BILLDESK_ENCRYPTION_KEY: encryption, BILLDESK_SIGNING_KEY: signing }) => [
      encryption !== undefined &&
        Buffer.byteLength(encryption, "utf8") !== 32 &&
        "BILLDESK_ENCRYPTION_KEY: must have exactly 32 bytes (A256GCM).",
      encryption !== undefined &&
        encryption === signing &&
        "BILLDESK_SIGNING_KEY: is the same as BILLDESK_ENCRYPTION_KEY; BillDesk issues two different ones.",
    ],
  },
  {
    reads: ["ZOHO_ENVIRONMENT"],
    faults: (env) =>
      env.ZOHO_ENVIRONMENT !== "production"
        ? []
        : ZOHO_CREDENTIALS.map(([name, demoValue]) => {
            // Without a refresh token a person connects in the admin.
            if (env[name] === undefined && name !== "ZOHO_REFRESH_TOKEN")
              return `${name}: is needed when ZOHO_ENVIRONMENT is production.`
            return env[name] === demoValue && `${name}: is the demo's value; ZOHO_ENVIRONMENT is production.`
          }),
  },
  {
    reads: ["SHOP_PROFILE", "BILLDESK_ENVIRONMENT", "STOREFRONT_URL", "BACKEND_URL"],
    faults: (env) => {
      const reason =
        env.SHOP_PROFILE === "production"
          ? "SHOP_PROFILE is production"
          : env.BILLDESK_ENVIRONMENT === "production"
            ? "BILLDESK_ENVIRONMENT is production"
            : !(onLoopback(env.STOREFRONT_URL) && onLoopback(env.BACKEND_URL)) &&
              "the shop is reachable from elsewhere"
      if (reason === false) return []
      return DEMO_SECRETS.map(
        ([name, demoValue]) =>
          env[name] === demoValue && `${name}: must be set to a secret of your own, because ${reason}.`,
      )
    },
  },
  {
    reads: ["BILLDESK_ENVIRONMENT", "STOREFRONT_URL", "BACKEND_URL"],
    faults: (env) =>
      env.BILLDESK_ENVIRONMENT === "production"
        ? (["STOREFRONT_URL", "BACKEND_URL"] as const).map(
            (name) =>
              onLoopback(env[name]) &&
              `${name}: must be the public https address when BILLDESK_ENVIRONMENT is production.`,
          )
        : [],
  },
]

const BILLDESK_IDENTITY = [["BILLDESK_MERCHANT_ID", demo.billdesk.merchantId]] as const
const BILLDESK_CLIENT = ["BILLDESK_CLIENT_ID", demo.billdesk.clientId] as const

const BILLDESK_KEYS = {
  hmac: [BILLDESK_CLIENT, ["BILLDESK_HMAC_KEY", demo.billdesk.hmacKey]],
  legacy: [
    ["BILLDESK_SECURITY_ID", demo.billdeskLegacy.securityId],
    ["BILLDESK_CHECKSUM_KEY", demo.billdeskLegacy.checksumKey],
  ],
  symmetric: [
    BILLDESK_CLIENT,
    ["BILLDESK_KEY_ID", demo.billdesk.keyId],
    ["BILLDESK_ENCRYPTION_KEY", demo.billdesk.encryptionKey],
    ["BILLDESK_SIGNING_KEY", demo.billdesk.signingKey],
  ],
} as const

/** What only the other protocol reads: given, it tells of a wrong choice or of an old secret lying about. */
const BILLDESK_USELESS = {
  jose: ["BILLDESK_SECURITY_ID", "BILLDESK_CHECKSUM_KEY", "BILLDESK_CHECKSUM_TYPE"],
  legacy: [
    "BILLDESK_CLIENT_ID",
    "BILLDESK_HMAC_KEY",
    "BILLDESK_KEY_ID",
    "BILLDESK_ENCRYPTION_KEY",
    "BILLDESK_SIGNING_KEY",
    "BILLDESK_ENCRYPTION_KEY_ID",
    "BILLDESK_SIGNING_KEY_ID",
  ],
} as const

const ZOHO_CREDENTIALS = [
  ["ZOHO_CLIENT_ID", demo.zoho.clientId],
  ["ZOHO_CLIENT_SECRET", demo.zoho.clientSecret],
  ["ZOHO_REFRESH_TOKEN", demo.zoho.refreshToken],
] as const

const DEMO_SECRETS = [
  ["JWT_SECRET", demo.secrets.jwtSecret],
  ["COOKIE_SECRET", demo.secrets.cookieSecret],
  ["DATA_KEY", demo.secrets.dataKey],
  ["REVALIDATE_SECRET", demo.secrets.revalidateSecret],
  ["ADMIN_PASSWORD", demo.admin.password],
] as const

/** Absent addresses are the demo's own, on loopback. */
const onLoopback = (address: string | undefined): boolean => address === undefined || isLoopback(address)

/** The faults that lie between variables, leaving out rules whose variables are malformed already. */
export function faultsBetween(env: Environment, malformed: ReadonlySet<string>): string[] {
  return rules
    .filter((rule) => !rule.reads.some((name) => malformed.has(name)))
    .flatMap((rule) => rule.faults(env))
    .filter((fault) => typeof fault === "string")
}

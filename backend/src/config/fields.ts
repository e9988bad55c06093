import { resolve } from "node:path"
import { z } from "@medusajs/framework/zod"
import demo from "./sandbox-credentials.json"
import { isSecureEnough, plainOrigin } from "./web-address"

/** A variable that is set to nothing counts as absent, as compose files and shells write it. */
const absent = (value: unknown): unknown =>
  typeof value === "string" && value.trim() === "" ? undefined : value
const field = <T extends z.ZodType>(schema: T) => z.preprocess(absent, schema)

const text = (fallback: string) => field(z.string().trim().default(fallback))
const optionalText = field(z.string().trim().optional())
const choice = <const T extends readonly [string, ...string[]]>(values: T, fallback: T[number]) =>
  field(z.enum(values, `must be one of ${values.join(", ")}.`).default(() => fallback))
const wholeNumber = (min: number, max: number, fallback: number) =>
  field(
    z
      .string()
      .trim()
      .regex(/^\d{1,6}$/, `must be a whole number from ${min} to ${max}.`)
      .transform(Number)
      .refine((value) => value >= min && value <= max, `must be a whole number from ${min} to ${max}.`)
      .default(fallback),
  )
const port = (fallback: number) => wholeNumber(1, 65_535, fallback)
const secret = (fallback: string) =>
  field(z.string().min(32, "must have at least 32 characters.").default(fallback))

/** An origin that browsers are sent to: https, or http on this machine; no path, query or user. */
const publicOrigin = field(
  z
    .string()
    .trim()
    .refine(isSecureEnough, "must be an https address (http only on this machine's loopback).")
    .refine(
      (value) => plainOrigin(value) !== undefined,
      "must be a plain origin such as https://shop.example, nothing after the host.",
    )
    .transform((value) => plainOrigin(value) ?? value)
    .optional(),
)

/** The base of somebody else's API: https, or http on this machine. Without the slash at its end. */
const baseUrl = field(
  z
    .string()
    .trim()
    .refine(isSecureEnough, "must be an https address (http only on this machine's loopback).")
    .transform((value) => value.replace(/\/+$/, ""))
    .optional(),
)

const connection = (protocols: readonly string[]) =>
  field(
    z
      .string()
      .trim()
      .refine(
        (value) => protocols.some((protocol) => value.startsWith(`${protocol}://`)) && URL.canParse(value),
        `must be an address that begins with ${protocols.map((protocol) => `${protocol}://`).join(" or ")}.`,
      )
      .optional(),
  )

/** `name@host` or `Name <name@host>`. The mail plugin looks closer. */
const mailbox = z
  .string()
  .trim()
  .regex(
    /^(?:[^<>\p{Cc}]*<[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/u,
    "must be an address, or a name and an address: Name <address>.",
  )

/** Every variable that the server reads. `.env.template` describes each. */
export const environmentSchema = z.object({
  SHOP_PROFILE: choice(["demo", "production"], "demo"),
  ALLOW_SANDBOX: choice(["off", "on"], "off"),
  STOREFRONT_PORT: port(8000),
  BACKEND_PORT: port(9000),
  BILLDESK_SANDBOX_PORT: port(9010),
  ZOHO_SANDBOX_PORT: port(9020),
  MAILBOX_PORT: port(8025),
  DATA_DIR: text(".data").transform((path) => resolve(path)),
  DATABASE_URL: connection(["postgres", "postgresql"]),
  REDIS_URL: connection(["redis", "rediss"]),
  WORKER_MODE: choice(["shared", "server", "worker"], "shared"),
  STOREFRONT_URL: publicOrigin,
  BACKEND_URL: publicOrigin,
  STOREFRONT_INTERNAL_URL: field(
    z
      .url({ protocol: /^https?$/, error: "must be an http or https address." })
      .transform((value) => value.replace(/\/+$/, ""))
      .optional(),
  ),
  JWT_SECRET: secret(demo.secrets.jwtSecret),
  COOKIE_SECRET: secret(demo.secrets.cookieSecret),
  DATA_KEY: secret(demo.secrets.dataKey),
  REVALIDATE_SECRET: secret(demo.secrets.revalidateSecret),
  COOKIE_SECURE: field(z.enum(["on", "off"], "must be one of on, off.").optional()),
  ADMIN_EMAIL: field(z.email("must be an email address.").default(demo.admin.email)),
  ADMIN_PASSWORD: field(z.string().min(8, "must have at least 8 characters.").default(demo.admin.password)),
  PUBLISHABLE_KEY_FILE: optionalText.transform((path) => (path === undefined ? undefined : resolve(path))),
  BILLDESK_ENVIRONMENT: choice(["sandbox", "uat", "production"], "sandbox"),
  BILLDESK_PROTOCOL: choice(["jose", "legacy"], "jose"),
  BILLDESK_MODE: choice(["hmac", "symmetric"], "hmac"),
  BILLDESK_MERCHANT_ID: optionalText,
  BILLDESK_CLIENT_ID: optionalText,
  BILLDESK_HMAC_KEY: optionalText,
  BILLDESK_KEY_ID: optionalText,
  BILLDESK_ENCRYPTION_KEY: optionalText,
  BILLDESK_SIGNING_KEY: optionalText,
  BILLDESK_ENCRYPTION_KEY_ID: optionalText,
  BILLDESK_SIGNING_KEY_ID: optionalText,
  BILLDESK_SECURITY_ID: optionalText,
  BILLDESK_CHECKSUM_KEY: optionalText,
  BILLDESK_CHECKSUM_TYPE: field(z.enum(["hmac", "crc"], "must be one of hmac, crc.").optional()),
  BILLDESK_API_BASE_URL: baseUrl,
  BILLDESK_PROXY_URL: connection(["http", "https"]),
  BILLDESK_ITEM_CODE: text("DIRECT"),
  ZOHO_ENVIRONMENT: choice(["off", "sandbox", "production"], "sandbox"),
  ZOHO_DATA_CENTRE: choice(["in", "com", "eu", "com.au", "jp", "com.cn", "ca", "sa", "uk", "ae", "sg"], "in"),
  ZOHO_CLIENT_ID: optionalText,
  ZOHO_CLIENT_SECRET: optionalText,
  ZOHO_REFRESH_TOKEN: optionalText,
  ZOHO_ACCOUNTS_URL: baseUrl,
  ZOHO_API_URL: baseUrl,
  SMTP_URL: connection(["smtp", "smtps"]),
  MAIL_FROM: field(mailbox.default(demo.mail.from)),
  MAIL_REPLY_TO: field(mailbox.optional()),
  GA4_MEASUREMENT_ID: field(
    z
      .string()
      .trim()
      .regex(/^G-[A-Z0-9]{4,20}$/, "must be such as G-ABC123DEF4.")
      .optional(),
  ),
  GA4_API_SECRET: field(
    z
      .string()
      .trim()
      .regex(/^[\w-]{10,100}$/, "must be the secret that Google Analytics has made.")
      .optional(),
  ),
  PAYMENT_WINDOW_MINUTES: wholeNumber(1, 1440, 30),
  RECONCILE_INTERVAL_SECONDS: wholeNumber(1, 3600, 60),
  AUTO_REFUND: choice(["off", "on"], "off"),
})

export type Environment = z.infer<typeof environmentSchema>
export type VariableName = keyof Environment

import { isAbsolute } from "node:path"
import { z } from "zod"
import { readMailbox, readSmtpUrl } from "../protocol"
import type { Mailbox, SmtpServer } from "../protocol"
import type { Brand } from "./brand"
import { cleanText } from "./clean-text"
import type { ShopQuestions } from "./shop-questions"

/** What a store writes in `medusa-config.ts`. The README documents each option. */
export interface OrderMailOptions extends Partial<ShopQuestions> {
  /** `smtp://` or `smtps://`, user and password in it. */
  smtpUrl?: string
  /** Absolute path; mails are written there as `.eml` while there is no `smtpUrl`. */
  folder?: string
  /** `Name <address>`. */
  from: string
  replyTo?: string
  storeName: string
  brand?: {
    logoUrl?: string
    accentColor?: string
    addressLines?: string[]
    supportEmail?: string
    supportPhone?: string
  }
  /** Seconds between a failed payment and the mail about it. Default 180. */
  failedMailDelaySeconds?: number
}

export type Carrier =
  { readonly kind: "smtp"; readonly server: SmtpServer } | { readonly kind: "folder"; readonly path: string }

export interface OrderMailSettings {
  readonly carrier: Carrier
  readonly from: Mailbox
  readonly replyTo: Mailbox | undefined
  readonly brand: Brand
  readonly failedMailDelayMs: number
  readonly ask: Partial<ShopQuestions>
}

export type OptionsVerdict =
  | { readonly ok: true; readonly settings: OrderMailSettings }
  /** Every fault at once, each a sentence that begins with the option's name and shows no value. */
  | { readonly ok: false; readonly faults: readonly string[] }

const DEFAULT_ACCENT = "#1a1a1a"

const line = (longest: number) =>
  z
    .string("must be a text.")
    .transform(cleanText)
    .refine((text) => text.length > 0 && text.length <= longest, `must have 1 to ${longest} characters.`)
const mailbox = z.string("must be a text.").transform((text, context): Mailbox => {
  const read = readMailbox(text)
  if (read) return read
  context.addIssue({
    code: "custom",
    message: "must be an address, or a name and an address: Name <address>.",
  })
  return z.NEVER
})
const smtpUrl = z.string("must be a text.").transform((text, context): SmtpServer => {
  const read = readSmtpUrl(text)
  if (read.ok) return read.server
  context.addIssue({ code: "custom", message: read.fault })
  return z.NEVER
})
const functionOf = <T>() =>
  z.custom<T>((value) => typeof value === "function", "must be a function.").optional()

const brand = z.strictObject({
  logoUrl: z.url({ protocol: /^https$/, error: "must be an https address." }).optional(),
  accentColor: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, "must be a colour such as #1a7f5a.")
    .default(DEFAULT_ACCENT),
  addressLines: z.array(line(120)).max(6).default([]),
  supportEmail: z.email("must be an address.").optional(),
  supportPhone: line(40).optional(),
})

const schema = z.strictObject({
  smtpUrl: smtpUrl.optional(),
  folder: z.string("must be a text.").refine(isAbsolute, "must be an absolute path.").optional(),
  from: mailbox,
  replyTo: mailbox.optional(),
  storeName: line(80),
  brand: brand.prefault({}),
  failedMailDelaySeconds: z
    .number("must be a number.")
    .min(0, "must be 0 or more.")
    .max(86_400, "must be 86400 or less.")
    .default(180),
  paymentFailedEvent: line(100).optional(),
  orderLink: functionOf<ShopQuestions["orderLink"]>(),
  mayPayAgain: functionOf<ShopQuestions["mayPayAgain"]>(),
  failedPayments: functionOf<ShopQuestions["failedPayments"]>(),
  passwordResetLink: functionOf<ShopQuestions["passwordResetLink"]>(),
  /** Put there by Medusa for every module that runs in the application's process. */
  database: z.unknown().optional(),
})

/** Checks the whole configuration at once. Absent is a default, malformed is a fault. */
export function parseOptions(raw: unknown): OptionsVerdict {
  const parsed = schema.safeParse(raw ?? {})
  const faults = parsed.success ? [] : parsed.error.issues.map(sentenceOf)
  if (hasNoCarrier(raw)) faults.push("smtpUrl or folder: one of them is needed.")
  if (!parsed.success || faults.length > 0) return { ok: false, faults }
  const { smtpUrl: server, folder = "", ...options } = parsed.data
  const { storeName, replyTo, from } = options
  return {
    ok: true,
    settings: {
      carrier: server ? { kind: "smtp", server } : { kind: "folder", path: folder },
      from: from.name === "" ? { ...from, name: storeName } : from,
      replyTo,
      brand: {
        storeName,
        logoUrl: options.brand.logoUrl,
        accentColor: options.brand.accentColor,
        addressLines: options.brand.addressLines,
        supportEmail: options.brand.supportEmail ?? (replyTo ?? from).address,
        supportPhone: options.brand.supportPhone,
      },
      failedMailDelayMs: options.failedMailDelaySeconds * 1000,
      ask: {
        orderLink: options.orderLink,
        mayPayAgain: options.mayPayAgain,
        failedPayments: options.failedPayments,
        paymentFailedEvent: options.paymentFailedEvent,
        passwordResetLink: options.passwordResetLink,
      },
    },
  }
}

const carriers = z.looseObject({ smtpUrl: z.undefined().optional(), folder: z.undefined().optional() })
const hasNoCarrier = (raw: unknown): boolean => carriers.safeParse(raw ?? {}).success

function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return `${issue.keys.join(", ")}: no such option.`
  return `${issue.path.join(".") || "options"}: ${issue.message}`
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "zod"
import type { LetterBody, LetterWords } from "./letter-words"
import type { NoticeLocale } from "./notice-locale"

/** A mail that is to go out now. */
export interface StockMail extends LetterBody {
  readonly to: string
  readonly subject: string
  /** The same for every try of one notice. */
  readonly idempotencyKey: string
  readonly signal: AbortSignal
}

/** What became of a mail: one of the outbox's verdicts. */
export interface MailVerdict {
  readonly kind: string
}

/** What only the store knows: functions that it hands in. */
export interface StoreAsks<Sent extends MailVerdict = MailVerdict> {
  /** Tries to send once; everything foreseen is a verdict of the outbox. */
  sendLetter(container: MedusaContainer, mail: StockMail): Promise<Sent>
  /** The shop's look; without it the mail is plain. */
  letterPage?(container: MedusaContainer, words: LetterWords): LetterBody
  /** The page where the variant can be bought. */
  productLink(product: {
    readonly handle: string
    readonly variantId: string
    readonly locale: NoticeLocale
  }): string
  /** The page where the notice can be seen and forgotten. The token is a secret of its reader. */
  forgetLink(notice: { readonly id: string; readonly token: string; readonly locale: NoticeLocale }): string
}

/** What a store writes in `medusa-config.ts`. The README documents each option. */
export interface BackInStockOptions<Sent extends MailVerdict = MailVerdict> extends StoreAsks<Sent> {
  /** At least 32 characters; signs links. */
  secret: string
  /** Default 3. */
  noticesPerPiece?: number
  /** Default 180. */
  keepDays?: number
  /** Default 20. */
  maxOpenPerEmail?: number
}

export interface BackInStockSettings<Sent extends MailVerdict> {
  readonly secret: string
  readonly noticesPerPiece: number
  readonly keepDays: number
  readonly maxOpenPerEmail: number
  readonly ask: StoreAsks<Sent>
}

export type OptionsVerdict<Sent extends MailVerdict> =
  | { readonly ok: true; readonly settings: BackInStockSettings<Sent> }
  /** Every fault at once, each a sentence that begins with the option's name and shows no value. */
  | { readonly ok: false; readonly faults: readonly string[] }

const functionOf = <T>() => z.custom<T>((value) => typeof value === "function", "must be a function.")
const whole = (least: number, most: number, fallback: number) =>
  z
    .number("must be a number.")
    .int("must be a whole number.")
    .min(least, `must be ${least} or more.`)
    .max(most, `must be ${most} or less.`)
    .default(fallback)

const schemaOf = <Sent extends MailVerdict>() =>
  z.strictObject({
    secret: z.string("must be a text.").min(32, "must have at least 32 characters."),
    sendLetter: functionOf<StoreAsks<Sent>["sendLetter"]>(),
    letterPage: functionOf<NonNullable<StoreAsks<Sent>["letterPage"]>>().optional(),
    productLink: functionOf<StoreAsks<Sent>["productLink"]>(),
    forgetLink: functionOf<StoreAsks<Sent>["forgetLink"]>(),
    noticesPerPiece: whole(1, 100, 3),
    keepDays: whole(1, 3650, 180),
    maxOpenPerEmail: whole(1, 1000, 20),
    /** Put there by Medusa for every module that runs in the application's process. */
    database: z.unknown().optional(),
  })

/** Checks the whole configuration at once. Absent is a default, malformed is a fault. */
export function parseOptions<Sent extends MailVerdict>(raw: unknown): OptionsVerdict<Sent> {
  const parsed = schemaOf<Sent>().safeParse(raw ?? {})
  if (!parsed.success) return { ok: false, faults: parsed.error.issues.map(sentenceOf) }
  const { secret, noticesPerPiece, keepDays, maxOpenPerEmail, database: _, ...ask } = parsed.data
  return { ok: true, settings: { secret, noticesPerPiece, keepDays, maxOpenPerEmail, ask } }
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return `${issue.keys.join(", ")}: no such option.`
  return `${issue.path.join(".") || "options"}: ${issue.message}`
}

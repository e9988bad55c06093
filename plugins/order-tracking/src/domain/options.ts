import { z } from "zod"
import { cleanText } from "./clean-text"
import type { ShopQuestions } from "./shop-questions"

/** What a store writes in `medusa-config.ts`. The README documents each option. */
export interface OrderTrackingOptions extends ShopQuestions {
  seller: {
    name: string
    addressLines?: string[]
    gstin?: string
  }
  receiptNotice?: string
}

/** Who sells, at the top of a receipt. */
export interface Seller {
  readonly name: string
  readonly addressLines: readonly string[]
  readonly gstin: string | undefined
}

export interface OrderTrackingSettings {
  readonly seller: Seller
  readonly receiptNotice: string
  readonly ask: ShopQuestions
}

export type OptionsVerdict =
  | { readonly ok: true; readonly settings: OrderTrackingSettings }
  /** Every fault at once, each a sentence that begins with the option's name and shows no value. */
  | { readonly ok: false; readonly faults: readonly string[] }

const DEFAULT_NOTICE =
  "This is a receipt for your payment and not a tax invoice. The GST tax invoice comes separately, with the parcel."

const line = (longest: number) =>
  z
    .string("must be a text.")
    .transform(cleanText)
    .refine((text) => text.length > 0 && text.length <= longest, `must have 1 to ${longest} characters.`)
const functionOf = <T>() => z.custom<T>((value) => typeof value === "function", "must be a function.")

const schema = z.strictObject({
  mayOpen: functionOf<ShopQuestions["mayOpen"]>(),
  orderKey: functionOf<ShopQuestions["orderKey"]>(),
  paymentReference: functionOf<ShopQuestions["paymentReference"]>().optional(),
  refundProgress: functionOf<ShopQuestions["refundProgress"]>().optional(),
  seller: z.strictObject({
    name: line(80),
    addressLines: z.array(line(120)).max(6, "must have at most 6 lines.").default([]),
    gstin: z
      .string("must be a text.")
      .regex(/^[0-9A-Z]{15}$/, "must have 15 capitals and digits.")
      .optional(),
  }),
  receiptNotice: line(400).default(DEFAULT_NOTICE),
  /** Put there by Medusa for every module that runs in the application's process. */
  database: z.unknown().optional(),
})

/** Checks the whole configuration at once. Absent is a default, malformed is a fault. */
export function parseOptions(raw: unknown): OptionsVerdict {
  const parsed = schema.safeParse(raw ?? {})
  if (!parsed.success) return { ok: false, faults: parsed.error.issues.map(sentenceOf) }
  const { seller, receiptNotice, mayOpen, orderKey, paymentReference, refundProgress } = parsed.data
  return {
    ok: true,
    settings: {
      seller: { ...seller, gstin: seller.gstin },
      receiptNotice,
      ask: {
        mayOpen,
        orderKey,
        ...(paymentReference ? { paymentReference } : {}),
        ...(refundProgress ? { refundProgress } : {}),
      },
    },
  }
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return `${issue.keys.join(", ")}: no such option.`
  return `${issue.path.join(".") || "options"}: ${issue.message}`
}

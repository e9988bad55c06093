import { paiseFromRupees } from "medusa-integration-kit"
import { z } from "zod"

import { isLoopbackUrl, type JsonObject } from "../../protocol"
import { invalidData, type ApiResult } from "./api-result"

/** The forms of the request members, as strict as the strictest reading of BillDesk's check lists. */

export const text = z.string().min(1).max(512)
export const merchantReference = z.string().regex(/^[A-Za-z0-9]{10,35}$/, "10 to 35 letters and digits")
export const gatewayId = z.string().regex(/^[A-Za-z0-9]{1,40}$/, "letters and digits")
export const amount = z
  .string()
  .regex(/^\d{1,13}\.\d{2}$/, "rupees with exactly two decimals")
  .transform(paiseFromRupees)
  .refine((value) => value > 0, "more than zero")
export const rupee = z.literal("356")
export const indianTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+05:30$/, "YYYY-MM-DDThh:mm:ss+05:30")

export const returnUrl = z
  .string()
  .max(500)
  .refine((url) => URL.canParse(url), "an absolute URL")
  .refine((url) => url.startsWith("https://") || isLoopbackUrl(url), "https, or http on loopback")
  .refine((url) => !/[?#]/.test(url), "no query string")

const note = z.string().regex(/^[A-Za-z0-9 @,.-]+$/, "letters, digits, space, @ , . - and never blank")
export const additionalInfo = z.strictObject({
  additional_info1: note,
  additional_info2: note,
  additional_info3: note,
  additional_info4: note,
  additional_info5: note,
  additional_info6: note,
  additional_info7: note,
})

const digits = z.string().regex(/^\d{1,5}$/, "digits")
const flag = z.enum(["true", "false"])
export const device = z.strictObject({
  init_channel: z.enum(["internet", "app"]),
  ip: z.union([z.ipv4(), z.ipv6()]),
  user_agent: text,
  accept_header: text.optional(),
  browser_tz: z
    .string()
    .regex(/^-?\d{1,3}$/, "minutes")
    .optional(),
  browser_color_depth: digits.optional(),
  browser_java_enabled: flag.optional(),
  browser_javascript_enabled: flag.optional(),
  browser_screen_height: digits.optional(),
  browser_screen_width: digits.optional(),
  browser_language: text.optional(),
  fingerprintid: text.optional(),
})

/** Reads a request or says which member is at fault; a member that BillDesk does not know is a fault too. */
export function readFields<T extends z.ZodType>(
  schema: T,
  payload: JsonObject,
  errorCode: string,
): { ok: true; fields: z.output<T> } | { ok: false; result: ApiResult } {
  const parsed = schema.safeParse(payload)
  if (parsed.success) return { ok: true, fields: parsed.data }
  const issue = parsed.error.issues[0]
  const where = issue?.path.join(".") ?? ""
  const code = where.startsWith("additional_info") ? "AIIDE0001" : errorCode
  return {
    ok: false,
    result: invalidData(code, `Invalid ${where || "request"}: ${issue?.message ?? "wrong form"}`),
  }
}

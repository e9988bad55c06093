import { z } from "zod"
import { noticeLocale } from "./notice-locale"
import type { NoticeLocale } from "./notice-locale"
import { readEmail } from "./read-email"

export interface NoteRequest {
  readonly variantId: string
  readonly email: string
  readonly locale: NoticeLocale
}

export type NoteFault = "invalid_email" | "consent_required" | "unknown_variant"

export type NoteReading =
  { readonly ok: true; readonly request: NoteRequest } | { readonly ok: false; readonly fault: NoteFault }

const body = z.object({
  email: z.unknown(),
  consent: z.unknown(),
  variant_id: z.unknown(),
  locale: z.unknown(),
})
const variantId = z.string().regex(/^[A-Za-z0-9_-]{1,100}$/)

/** What a shopper sent, or the first thing that is missing from it. */
export function readNoteRequest(sent: unknown): NoteReading {
  const read = body.catch({ email: undefined, consent: undefined, variant_id: undefined, locale: undefined })
  const { email: text, consent, variant_id, locale } = read.parse(sent)
  const email = readEmail(text)
  if (email === undefined) return { ok: false, fault: "invalid_email" }
  // Nothing but a plain yes is one.
  if (consent !== true) return { ok: false, fault: "consent_required" }
  const variant = variantId.safeParse(variant_id)
  if (!variant.success) return { ok: false, fault: "unknown_variant" }
  return { ok: true, request: { variantId: variant.data, email, locale: noticeLocale(locale) } }
}

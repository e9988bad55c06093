import "server-only"
import { z } from "zod"
import type { Language } from "@/language/languages"
import { type Answer, mapFound } from "./answer"
import { mediaPath } from "./media-path"
import { askStore } from "./store-client"

/** What became of "tell me when it is back". */
export type NoticeOutcome = "noted" | "in_stock"

const outcomeShape = z.object({ status: z.enum(["noted", "in_stock"]) })

/** Medusa looks after consent, limits and double requests. Absent: this shop has no such notices. */
export async function askForNotice(request: {
  readonly variantId: string
  readonly email: string
  readonly consent: boolean
  readonly language: Language
}): Promise<Answer<NoticeOutcome>> {
  const { variantId, email, consent, language } = request
  const answer = await askStore({
    path: "/store/stock-notices",
    method: "POST",
    body: { variant_id: variantId, email, consent, locale: language },
    shape: outcomeShape,
  })
  return mapFound(answer, ({ status }) => status)
}

const consentShape = z.object({ consent: z.object({ en: z.string(), hi: z.string() }) })

/** The sentence of consent that Medusa keeps with a notice. Absent: this shop has no such notices. */
export async function readNoticeConsent(language: Language): Promise<Answer<string>> {
  const answer = await askStore({ path: "/store/stock-notices", shape: consentShape, timeoutMs: 2_000 })
  return mapFound(answer, ({ consent }) => consent[language])
}

export interface StockNotice {
  readonly status: "waiting" | "sent" | "forgotten" | "ended"
  readonly product:
    { readonly title: string; readonly handle: string; readonly picture: string | undefined } | undefined
}

const noticeShape = z.object({
  notice: z.object({
    status: z.enum(["waiting", "sent", "forgotten", "ended"]),
    product: z.object({ title: z.string(), handle: z.string(), thumbnail: z.string().nullish() }).nullish(),
  }),
})

/** A notice by its id and the token of its mail; without the right token there is none. */
export async function readNotice(id: string, token: string): Promise<Answer<StockNotice>> {
  const answer = await askStore({ path: `/store/stock-notices/${id}`, query: { token }, shape: noticeShape })
  return mapFound(answer, ({ notice: { status, product } }) => ({
    status,
    product: product
      ? { title: product.title, handle: product.handle, picture: mediaPath(product.thumbnail) }
      : undefined,
  }))
}

/** Withdraws it. Once more is no error. */
export async function forgetNotice(id: string, token: string): Promise<Answer<unknown>> {
  const path = `/store/stock-notices/${id}/forget` as const
  return askStore({ path, method: "POST", query: { token }, shape: z.unknown() })
}

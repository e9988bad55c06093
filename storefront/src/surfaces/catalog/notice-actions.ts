"use server"

import { redirect } from "next/navigation"
import { askForNotice, forgetNotice } from "@/commerce/stock-notices"
import { idOf } from "@/handoff/ids"
import { isPlainPost } from "@/handoff/plain-post"
import { urls } from "@/handoff/urls"
import { actionLanguage } from "@/language/action-language"
import { inLanguage, type Language } from "@/language/languages"
import type { NoticeOutcome, NoticeResult } from "./notice-results"

/** Longer than any mailbox's address. */
const LONGEST_EMAIL = 254

/** Notes that somebody wants to hear when a variant is back. Reads `handle`, `variant`, `email` and `consent`. */
export async function requestNotice(
  _before: NoticeResult | undefined,
  form: FormData,
): Promise<NoticeResult> {
  const language = await actionLanguage()
  const email = textOf(form, "email").trim().slice(0, LONGEST_EMAIL)
  const outcome = await note(form, email, language)
  if (await isPlainPost()) {
    const page = urls.productNotice(textOf(form, "handle"), textOf(form, "variant"), outcome)
    redirect(inLanguage(language, page))
  }
  return { outcome, email }
}

async function note(form: FormData, email: string, language: Language): Promise<NoticeOutcome> {
  const variantId = idOf("variant", form.get("variant"))
  if (!variantId) return "unknown_variant"
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return "invalid_email"
  if (form.get("consent") !== "on") return "consent_required"
  const answer = await askForNotice({ variantId, email, consent: true, language })
  switch (answer.kind) {
    case "found":
      return answer.value
    case "refused":
      // The variant came from our own page and the consent is there: what is left to object to is the address.
      return answer.status === 429 ? "too_many" : answer.status === 400 ? "invalid_email" : "outage"
    case "absent":
    case "outage":
      return "outage"
  }
}

/** Withdraws a notice. Reads `notice` and `token`; the page it was called from shows what is now. */
export async function withdrawNotice(form: FormData): Promise<void> {
  const id = idOf("stockNotice", form.get("notice"))
  const token = textOf(form, "token")
  if (!id) return
  const answer = await forgetNotice(id, token)
  const page = urls.stockNotice(id, token) + (answer.kind === "found" ? "" : "&failed=1")
  redirect(inLanguage(await actionLanguage(), page))
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === "string" ? value : ""
}

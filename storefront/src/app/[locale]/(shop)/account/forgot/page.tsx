import { getTranslations } from "next-intl/server"
import type { Metadata } from "next"
import { connection } from "next/server"
import { readFormAnswer } from "@/handoff/form-answer"
import { formWords } from "@/handoff/form-words"
import { messagesIn } from "@/language/messages"
import { pageLanguage } from "@/language/page-language"
import { ForgotView } from "@/surfaces/account/forgot-view"

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await getTranslations("account.forgot"))("title"),
    robots: { index: false, follow: false },
  }
}

export default async function ForgotPage() {
  await connection()
  const { sentences } = (await messagesIn(await pageLanguage())).account
  return <ForgotView start={formWords(await readFormAnswer("forgot"), sentences)} />
}

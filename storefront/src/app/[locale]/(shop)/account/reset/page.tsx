import { getTranslations } from "next-intl/server"
import type { Metadata } from "next"
import { connection } from "next/server"
import { readFormAnswer } from "@/handoff/form-answer"
import { formWords } from "@/handoff/form-words"
import { firstOf } from "@/handoff/urls"
import { messagesIn } from "@/language/messages"
import { pageLanguage } from "@/language/page-language"
import { ResetView } from "@/surfaces/account/reset-view"

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.reset"))("title"), robots: { index: false, follow: false } }
}

const LONGEST_EMAIL = 254

/** Where the mail's link leads. */
export default async function ResetPage({ searchParams }: PageProps<"/[locale]/account/reset">) {
  await connection()
  const { token, email } = await searchParams
  const { sentences } = (await messagesIn(await pageLanguage())).account
  return (
    <ResetView
      start={formWords(await readFormAnswer("reset"), sentences)}
      token={firstOf(token) || undefined}
      email={firstOf(email)?.slice(0, LONGEST_EMAIL) || undefined}
    />
  )
}

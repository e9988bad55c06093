import { getTranslations } from "next-intl/server"
import type { Metadata } from "next"
import { connection } from "next/server"
import { readFormAnswer } from "@/handoff/form-answer"
import { formWords } from "@/handoff/form-words"
import { nextPath } from "@/handoff/next-path"
import { firstOf } from "@/handoff/urls"
import { messagesIn } from "@/language/messages"
import { pageLanguage } from "@/language/page-language"
import { RegisterView } from "@/surfaces/account/register-view"

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await getTranslations("account.register"))("title"),
    robots: { index: false, follow: false },
  }
}

export default async function RegisterPage({ searchParams }: PageProps<"/[locale]/account/register">) {
  await connection()
  const next = nextPath(firstOf((await searchParams)["next"]))
  const { sentences } = (await messagesIn(await pageLanguage())).account
  return <RegisterView start={formWords(await readFormAnswer("register"), sentences)} next={next} />
}

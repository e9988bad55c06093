import { getTranslations } from "next-intl/server"
import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { connection } from "next/server"
import { readCustomer } from "@/commerce/customer"
import { readCustomerToken } from "@/handoff/customer-cookie"
import { readFormAnswer } from "@/handoff/form-answer"
import { formWords } from "@/handoff/form-words"
import { nextPath } from "@/handoff/next-path"
import { firstOf, urls } from "@/handoff/urls"
import { inLanguage } from "@/language/languages"
import { messagesIn } from "@/language/messages"
import { pageLanguage } from "@/language/page-language"
import { SignInView } from "@/surfaces/account/sign-in-view"

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await getTranslations("account.signIn"))("title"),
    robots: { index: false, follow: false },
  }
}

export default async function SignInPage({ searchParams }: PageProps<"/[locale]/account/sign-in">) {
  await connection()
  const { next, why } = await searchParams
  const goOn = nextPath(firstOf(next))
  const language = await pageLanguage()
  const token = await readCustomerToken()
  if (token !== undefined && (await readCustomer(token)).kind === "found") {
    redirect(inLanguage(language, goOn ?? urls.account))
  }
  const { sentences } = (await messagesIn(language)).account
  const start = formWords(await readFormAnswer("sign-in"), sentences)
  return <SignInView start={start} next={goOn} expired={firstOf(why) === "expired"} />
}

import { getTranslations } from "next-intl/server"
import type { Metadata } from "next"
import { connection } from "next/server"
import { readFormAnswer } from "@/handoff/form-answer"
import { formWords } from "@/handoff/form-words"
import { urls } from "@/handoff/urls"
import { messagesIn } from "@/language/messages"
import { pageLanguage } from "@/language/page-language"
import { AccountFrame } from "@/surfaces/account/account-frame"
import { AccountOutage } from "@/surfaces/account/account-outage"
import { ProfileView } from "@/surfaces/account/profile-view"
import { requireCustomer } from "@/surfaces/account/require-customer"

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await getTranslations("account.profile"))("title"),
    robots: { index: false, follow: false },
  }
}

export default async function ProfilePage() {
  await connection()
  const who = await requireCustomer(urls.profile)
  if (!who) return <AccountOutage page={urls.profile} />
  const { sentences } = (await messagesIn(await pageLanguage())).account
  const answer = await readFormAnswer("profile")
  const { fullName, mobile, email } = who.customer
  const start = answer ? formWords(answer, sentences) : { round: 0, values: { fullName, mobile } }
  return (
    <AccountFrame current="profile" title={(await getTranslations("account.profile"))("title")}>
      <ProfileView start={start} email={email} />
    </AccountFrame>
  )
}

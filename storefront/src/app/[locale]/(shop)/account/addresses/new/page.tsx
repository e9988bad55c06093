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
import { AddressFormView } from "@/surfaces/account/address-form-view"
import { requireCustomer } from "@/surfaces/account/require-customer"

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await getTranslations("account.addresses"))("title"),
    robots: { index: false, follow: false },
  }
}

export default async function NewAddressPage() {
  await connection()
  const who = await requireCustomer(urls.newAddress)
  if (!who) return <AccountOutage page={urls.newAddress} />
  const { sentences } = (await messagesIn(await pageLanguage())).account
  const answer = await readFormAnswer("address")
  const { fullName, mobile } = who.customer
  const start = answer ? formWords(answer, sentences) : { round: 0, values: { fullName, mobile } }
  return (
    <AccountFrame current="addresses" title={(await getTranslations("account.addresses"))("addTitle")}>
      <AddressFormView start={start} id={undefined} />
    </AccountFrame>
  )
}

import { getTranslations } from "next-intl/server"
import type { Metadata } from "next"
import { connection } from "next/server"
import { readAddresses } from "@/commerce/customer-addresses"
import { readFormAnswer } from "@/handoff/form-answer"
import { formWords } from "@/handoff/form-words"
import { urls } from "@/handoff/urls"
import { messagesIn } from "@/language/messages"
import { pageLanguage } from "@/language/page-language"
import { AccountFrame } from "@/surfaces/account/account-frame"
import { AccountOutage } from "@/surfaces/account/account-outage"
import { AddressesView } from "@/surfaces/account/addresses-view"
import { requireCustomer } from "@/surfaces/account/require-customer"

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await getTranslations("account.addresses"))("title"),
    robots: { index: false, follow: false },
  }
}

export default async function AddressesPage() {
  await connection()
  const who = await requireCustomer(urls.addresses)
  const addresses = who && (await readAddresses(who.token))
  if (addresses?.kind !== "found") return <AccountOutage page={urls.addresses} />
  const { sentences } = (await messagesIn(await pageLanguage())).account
  return (
    <AccountFrame current="addresses" title={(await getTranslations("account.addresses"))("title")}>
      <AddressesView
        addresses={addresses.value}
        answer={formWords(await readFormAnswer("addresses"), sentences)}
      />
    </AccountFrame>
  )
}

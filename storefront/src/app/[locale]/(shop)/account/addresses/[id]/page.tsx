import { getTranslations } from "next-intl/server"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { connection } from "next/server"
import { readAddress } from "@/commerce/customer-addresses"
import { readFormAnswer } from "@/handoff/form-answer"
import { formWords } from "@/handoff/form-words"
import { idOf } from "@/handoff/ids"
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

export default async function AddressPage({ params }: PageProps<"/[locale]/account/addresses/[id]">) {
  await connection()
  const id = idOf("address", (await params).id)
  if (!id) notFound()
  const who = await requireCustomer(urls.address(id))
  const address = who && (await readAddress(who.token, id))
  if (address?.kind === "absent") notFound()
  if (address?.kind !== "found") return <AccountOutage page={urls.address(id)} />
  const { sentences } = (await messagesIn(await pageLanguage())).account
  const answer = await readFormAnswer("address")
  const { id: _, isDefault, ...details } = address.value
  const values = { ...details, isDefault: isDefault ? "1" : "" }
  return (
    <AccountFrame current="addresses" title={(await getTranslations("account.addresses"))("editTitle")}>
      <AddressFormView start={answer ? formWords(answer, sentences) : { round: 0, values }} id={id} />
    </AccountFrame>
  )
}

import { getTranslations } from "next-intl/server"
import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { connection } from "next/server"
import { readOwnOrder, readOwnOrderKey } from "@/commerce/customer-orders"
import { idOf } from "@/handoff/ids"
import { urls } from "@/handoff/urls"
import { inLanguage } from "@/language/languages"
import { pageLanguage } from "@/language/page-language"
import { AccountFrame } from "@/surfaces/account/account-frame"
import { AccountOutage } from "@/surfaces/account/account-outage"
import { OwnOrderView } from "@/surfaces/account/own-order-view"
import { requireCustomer } from "@/surfaces/account/require-customer"

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await getTranslations("account.orders"))("title"),
    robots: { index: false, follow: false },
  }
}

/** Leads the owner of an order to its page. */
export default async function OwnOrderPage({ params }: PageProps<"/[locale]/account/orders/[id]">) {
  await connection()
  const id = idOf("order", (await params).id)
  if (!id) notFound()
  const page = urls.accountOrder(id)
  const who = await requireCustomer(page)
  if (!who) return <AccountOutage page={page} />
  const key = await readOwnOrderKey(who.token, id)
  if (key.kind === "found") redirect(inLanguage(await pageLanguage(), urls.order(id, key.value.token)))
  const order = await readOwnOrder(who.token, id)
  if (order.kind === "absent") notFound()
  if (order.kind !== "found") return <AccountOutage page={page} />
  const t = await getTranslations("account.orders")
  const { number } = order.value
  return (
    <AccountFrame current="orders" title={number ? t("number", { number }) : t("unnumbered")}>
      <OwnOrderView order={order.value} />
    </AccountFrame>
  )
}

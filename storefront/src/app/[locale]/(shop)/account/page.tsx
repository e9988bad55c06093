import { getTranslations } from "next-intl/server"
import type { Metadata } from "next"
import { connection } from "next/server"
import { readOwnOrders } from "@/commerce/customer-orders"
import { urls } from "@/handoff/urls"
import { AccountFrame } from "@/surfaces/account/account-frame"
import { AccountOutage } from "@/surfaces/account/account-outage"
import { OverviewView } from "@/surfaces/account/overview-view"
import { requireCustomer } from "@/surfaces/account/require-customer"

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.overview")
  return { title: t("titlePlain"), robots: { index: false, follow: false } }
}

export default async function AccountPage() {
  await connection()
  const who = await requireCustomer(urls.account)
  if (!who) return <AccountOutage page={urls.account} />
  const t = await getTranslations("account.overview")
  const orders = await readOwnOrders(who.token, { page: 1, size: 1 })
  const latest = orders.kind === "found" ? orders.value.orders[0] : undefined
  const { fullName } = who.customer
  const title = fullName ? t("title", { name: fullName }) : t("titlePlain")
  return (
    <AccountFrame current="overview" title={title}>
      <OverviewView latest={latest} />
    </AccountFrame>
  )
}

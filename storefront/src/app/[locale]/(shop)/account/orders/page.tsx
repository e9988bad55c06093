import { getTranslations } from "next-intl/server"
import type { Metadata } from "next"
import { connection } from "next/server"
import { readOwnOrders } from "@/commerce/customer-orders"
import { firstOf, urls } from "@/handoff/urls"
import { AccountFrame } from "@/surfaces/account/account-frame"
import { AccountOutage } from "@/surfaces/account/account-outage"
import { OrdersView } from "@/surfaces/account/orders-view"
import { requireCustomer } from "@/surfaces/account/require-customer"

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await getTranslations("account.orders"))("title"),
    robots: { index: false, follow: false },
  }
}

const PAGE_SIZE = 10

export default async function OrdersPage({ searchParams }: PageProps<"/[locale]/account/orders">) {
  await connection()
  const asked = firstOf((await searchParams)["page"]) ?? ""
  const page = /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1
  const who = await requireCustomer(urls.orders(page))
  const orders = who && (await readOwnOrders(who.token, { page, size: PAGE_SIZE }))
  if (orders?.kind !== "found") return <AccountOutage page={urls.orders(page)} />
  const pages = Math.max(1, Math.ceil(orders.value.count / PAGE_SIZE))
  return (
    <AccountFrame current="orders" title={(await getTranslations("account.orders"))("title")}>
      <OrdersView orders={orders.value.orders} page={page} pages={pages} />
    </AccountFrame>
  )
}

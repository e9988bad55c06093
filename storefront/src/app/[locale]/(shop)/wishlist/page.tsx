import { getTranslations } from "next-intl/server"
import type { Metadata } from "next"
import { connection } from "next/server"
import { WishlistView } from "@/surfaces/account/wishlist-view"

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await getTranslations("account.wishlist"))("title"),
    robots: { index: false, follow: false },
  }
}

export default async function WishlistPage() {
  await connection()
  return <WishlistView />
}

import { getTranslations } from "next-intl/server"
import type { OwnOrder } from "@/commerce/customer-orders"
import { Icon, type IconName } from "@/design/icon"
import { Link } from "@/design/link"
import { urls } from "@/handoff/urls"
import { OwnOrderRow } from "./own-order-row"

/** The way into every room, and the order that one most likely came for. */
export async function OverviewView({ latest }: { readonly latest: OwnOrder | undefined }) {
  const t = await getTranslations("account.overview")
  const nav = await getTranslations("account.nav")
  const rooms: readonly { href: string; icon: IconName; title: string; text: string }[] = [
    { href: urls.orders(), icon: "bag", title: nav("orders"), text: t("ordersText") },
    { href: urls.addresses, icon: "pin", title: nav("addresses"), text: t("addressesText") },
    { href: urls.profile, icon: "person", title: nav("profile"), text: t("profileText") },
    { href: urls.wishlist, icon: "heart", title: nav("wishlist"), text: t("wishlistText") },
  ]
  return (
    <>
      {latest && (
        <section aria-labelledby="latest" className="grid gap-3">
          <h2 id="latest" className="text-xl">
            {t("latest")}
          </h2>
          <OwnOrderRow order={latest} />
        </section>
      )}
      <ul className="grid gap-3 sm:grid-cols-2">
        {rooms.map(({ href, icon, title, text }) => (
          <li key={href} className="relative flex gap-4 rounded-2xl bg-surface p-5 hover:bg-surface-2">
            <Icon name={icon} />
            <div>
              <h2 className="text-sm font-semibold">
                <Link href={href} className="after:absolute after:inset-0 after:rounded-2xl">
                  {title}
                </Link>
              </h2>
              <p className="text-xs text-muted">{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

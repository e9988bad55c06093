import { getTranslations } from "next-intl/server"
import { messagesIn } from "@/language/messages"
import { pageLanguage } from "@/language/page-language"
import { GuestNote } from "./guest-note"
import { WishlistList } from "./wishlist-list"

/** The wishlist is this browser's or this customer's: the page itself is the same for everybody. */
export async function WishlistView() {
  const t = await getTranslations("account.wishlist")
  const language = await pageLanguage()
  const words = (await messagesIn(language)).account.wishlist
  const { guest, signIn, ...rest } = words
  return (
    <div className="page-width grid gap-f-md pt-f-lg pb-f-2xl">
      <div className="grid gap-3">
        <h1 className="text-3xl">{t("title")}</h1>
        <GuestNote words={{ guest, signIn }} />
      </div>
      <noscript>
        <p>{t("noScript")}</p>
      </noscript>
      <div className="[@media(scripting:none)]:hidden">
        <WishlistList language={language} words={rest} />
      </div>
    </div>
  )
}

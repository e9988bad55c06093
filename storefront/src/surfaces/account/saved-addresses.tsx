import { getTranslations } from "next-intl/server"
import type { SavedAddress } from "@/commerce/customer-addresses"
import { classNames } from "@/design/class-names"
import { Icon } from "@/design/icon"
import { Link } from "@/design/link"
import { urls } from "@/handoff/urls"
import { messagesIn } from "@/language/messages"
import { pageLanguage } from "@/language/page-language"
import { placeLine } from "@/language/place-line"

interface SavedAddressesProps {
  readonly addresses: readonly SavedAddress[]
  /** The id of the one that the form shows; undefined while it shows another. */
  readonly shown: string | undefined
  /** Whether the shopper has just chosen. */
  readonly asked: boolean
}

/** So many stand open; the others are folded. */
const OPEN = 4

const CARD =
  "relative grid content-between gap-1 rounded-xl border px-4 text-sm has-focus-visible:outline-2 " +
  "has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
const ACT =
  "inline-flex min-h-8 items-center gap-1.5 text-xs font-semibold underline-offset-4 outline-none " +
  "after:absolute after:inset-0 after:rounded-xl"

/** A customer's addresses as ways to the checkout's form, which is filled by the server: no script is needed. */
export async function SavedAddresses({ addresses, shown, asked }: SavedAddressesProps) {
  const t = await getTranslations("account.saved")
  const { states } = (await messagesIn(await pageLanguage())).places
  const card = (address: SavedAddress) => {
    const { id, fullName, address1, address2, city } = address
    const isShown = id === shown
    return (
      <li key={id} className={classNames(CARD, "py-4", edgeOf(isShown))}>
        <div className="min-w-0 break-words">
          <p className="font-semibold">{fullName}</p>
          <p className="text-xs text-muted">
            {[address1, address2, placeLine(states, address)].filter(Boolean).join(", ")}
          </p>
        </div>
        <Link
          href={urls.checkoutAddress(id)}
          replace
          scroll={false}
          aria-current={isShown || undefined}
          className={classNames(ACT, isShown ? "text-success" : "underline")}
        >
          {isShown && <Icon name="check" className="size-4" />}
          {isShown ? t("shown") : t("choose")}
          <span className="sr-only">{[fullName, address1, city].filter(Boolean).join(", ")}</span>
        </Link>
      </li>
    )
  }
  const folded = addresses.slice(OPEN)
  return (
    <section aria-labelledby="saved-addresses" className="grid gap-3">
      <h3 id="saved-addresses" className="text-xs font-semibold">
        {t("title")}
      </h3>
      <ul className="grid gap-3 sm:grid-cols-2">
        {addresses.slice(0, OPEN).map(card)}
        {folded.length === 0 && <Another isShown={shown === undefined} label={t("another")} />}
      </ul>
      {folded.length > 0 && (
        <details open={folded.some(({ id }) => id === shown)} className="group/more">
          <summary className="flex min-h-11 list-none items-center gap-2 text-sm underline underline-offset-4">
            {t("more", { count: folded.length })}
          </summary>
          <ul className="grid gap-3 pt-2 sm:grid-cols-2">
            {folded.map(card)}
            <Another isShown={shown === undefined} label={t("another")} />
          </ul>
        </details>
      )}
      <p role="status" className="text-xs text-muted empty:hidden">
        {asked && shown !== undefined && t("filled")}
      </p>
    </section>
  )
}

function Another({ isShown, label }: { readonly isShown: boolean; readonly label: string }) {
  return (
    <li className={classNames(CARD, "content-center py-1", edgeOf(isShown))}>
      <Link
        href={urls.checkoutAddress("new")}
        replace
        scroll={false}
        aria-current={isShown || undefined}
        className={classNames(ACT, "min-h-11", !isShown && "underline")}
      >
        {label}
      </Link>
    </li>
  )
}

const edgeOf = (isShown: boolean): string =>
  isShown ? "border-ink ring-1 ring-ink" : "border-line-strong hover:border-ink"

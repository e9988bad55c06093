import { getTranslations } from "next-intl/server"
import type { SavedAddress } from "@/commerce/customer-addresses"
import { buttonClass } from "@/design/button-class"
import type { FormState } from "@/design/form-state"
import { Icon } from "@/design/icon"
import { Link } from "@/design/link"
import { Notice } from "@/design/notice"
import { urls } from "@/handoff/urls"
import { messagesIn } from "@/language/messages"
import { pageLanguage } from "@/language/page-language"
import { placeLine } from "@/language/place-line"
import { dropAddress, preferAddress } from "./address-actions"

interface AddressesViewProps {
  readonly addresses: readonly SavedAddress[]
  /** What came of the last change. */
  readonly answer: FormState
}

const ACT =
  "inline-flex min-h-11 items-center text-sm underline decoration-line-strong underline-offset-4 hover:decoration-current"

export async function AddressesView({ addresses, answer }: AddressesViewProps) {
  const t = await getTranslations("account.addresses")
  const { states } = (await messagesIn(await pageLanguage())).places
  return (
    <>
      {answer.done && (
        <Notice kind="success" live>
          <p>{answer.done}</p>
        </Notice>
      )}
      {answer.problem && (
        <Notice kind="warning" live>
          <p>{answer.problem.message}</p>
        </Notice>
      )}
      {addresses.length === 0 && <p className="max-w-[60ch] text-muted">{t("empty")}</p>}
      {addresses.length > 0 && (
        <ul className="grid gap-3 lg:grid-cols-2">
          {addresses.map((address) => (
            <li key={address.id} className="grid content-between gap-3 rounded-2xl border border-line p-5">
              <div className="grid gap-1 text-sm break-words">
                {address.isDefault && (
                  <p className="mb-1 inline-flex w-fit items-center gap-1.5 rounded-full bg-success-bg py-1 pr-3 pl-2 text-xs font-semibold text-success">
                    <Icon name="check" className="size-4" />
                    {t("default")}
                  </p>
                )}
                <p className="font-semibold">{address.fullName}</p>
                <p>{address.address1}</p>
                {address.address2 && <p>{address.address2}</p>}
                <p>{placeLine(states, address)}</p>
                {address.mobile && <p className="text-muted">+91 {address.mobile}</p>}
              </div>
              <div className="flex flex-wrap gap-x-5">
                <Link
                  href={urls.address(address.id)}
                  aria-label={t("editOf", { name: address.fullName })}
                  className={ACT}
                >
                  {t("edit")}
                </Link>
                <form action={dropAddress}>
                  <input type="hidden" name="id" value={address.id} />
                  <button
                    type="submit"
                    aria-label={t("removeOf", { name: address.fullName })}
                    className={ACT}
                  >
                    {t("remove")}
                  </button>
                </form>
                {!address.isDefault && (
                  <form action={preferAddress}>
                    <input type="hidden" name="id" value={address.id} />
                    <button
                      type="submit"
                      aria-label={t("makeDefaultOf", { name: address.fullName })}
                      className={ACT}
                    >
                      {t("makeDefault")}
                    </button>
                  </form>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link href={urls.newAddress} className={buttonClass("primary")}>
          {t("add")}
        </Link>
      </p>
    </>
  )
}

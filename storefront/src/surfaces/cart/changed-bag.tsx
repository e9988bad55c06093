import { getTranslations } from "next-intl/server"
import type { BagChange } from "@/commerce/bag-changes"
import { buttonClass } from "@/design/button-class"
import { Link } from "@/design/link"
import { Notice } from "@/design/notice"
import { SubmitButton } from "@/design/submit-button"
import { urls } from "@/handoff/urls"
import { agreeAtCheckout } from "./agree-at-checkout"
import { changeSentence } from "./change-sentence"

/** What has changed in the bag, on pages that only show it: read it, say OK, and go on. */
export async function ChangedBag({ changes }: { readonly changes: readonly BagChange[] }) {
  const t = await getTranslations("cart")
  return (
    <Notice kind="warning" title={t("panel.changedTitle")} live>
      <ul className="grid gap-1 text-sm">
        {changes.map((change) => (
          <li key={`${change.lineId} ${change.kind}`}>{changeSentence(change, t)}</li>
        ))}
      </ul>
      <form action={agreeAtCheckout} className="flex flex-wrap items-center gap-x-6 pt-2">
        <SubmitButton busyText={t("panel.ok")} kind="secondary">
          {t("panel.ok")}
        </SubmitButton>
        <Link href={urls.bag} className={buttonClass("quiet")}>
          {t("add.view")}
        </Link>
      </form>
    </Notice>
  )
}

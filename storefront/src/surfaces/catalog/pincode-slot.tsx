import { getTranslations } from "next-intl/server"
import { urls } from "@/handoff/urls"
import { pageLanguage } from "@/language/page-language"
import { estimateLines } from "./estimate-lines"
import { PincodeCheck } from "./pincode-check"

interface PincodeSlotProps {
  readonly handle: string
  readonly variantId: string | undefined
  /** What the address asks for: a form without a script was sent. */
  readonly typed: string | undefined
}

/** "Delivery to your pincode". */
export async function PincodeSlot({ handle, variantId, typed }: PincodeSlotProps) {
  const t = await getTranslations("catalog.pin")
  const language = await pageLanguage()
  const asked = typed === undefined ? undefined : await estimateLines(typed, language)
  return (
    <PincodeCheck
      path={urls.product(handle)}
      variantId={variantId}
      language={language}
      before={asked && { typed: typed?.slice(0, 10) ?? "", ...asked }}
      words={{
        title: t("title"),
        label: t("label"),
        check: t("check"),
        busy: t("busy"),
        note: t("note"),
        failed: t("failed"),
      }}
    />
  )
}

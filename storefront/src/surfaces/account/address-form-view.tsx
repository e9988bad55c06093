import { getTranslations } from "next-intl/server"
import type { FormState } from "@/design/form-state"
import { Link } from "@/design/link"
import { PostedForm } from "@/design/posted-form"
import { urls } from "@/handoff/urls"
import { keepAddress } from "./address-actions"
import { formText } from "./form-text"
import { sideLinkClass } from "./side-link-class"

interface AddressFormViewProps {
  readonly start: FormState
  /** Undefined for a new one. */
  readonly id: string | undefined
}

export async function AddressFormView({ start, id }: AddressFormViewProps) {
  const t = await getTranslations("account.addresses")
  const { fullName, mobile, place, words } = await formText()
  return (
    <div className="grid max-w-[720px] gap-f-md">
      <PostedForm
        action={keepAddress}
        start={start}
        hidden={id ? { id } : {}}
        fields={[
          { ...fullName, span: 3 },
          { ...mobile, span: 3 },
          ...place,
          { name: "isDefault", label: t("isDefault"), kind: "checkbox" },
        ]}
        words={words(t("submit"))}
      />
      <p>
        <Link href={urls.addresses} className={sideLinkClass}>
          {t("back")}
        </Link>
      </p>
    </div>
  )
}

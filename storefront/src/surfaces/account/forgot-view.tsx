import { getTranslations } from "next-intl/server"
import type { FormState } from "@/design/form-state"
import { Link } from "@/design/link"
import { PostedForm } from "@/design/posted-form"
import { urls } from "@/handoff/urls"
import { DoorFrame } from "./door-frame"
import { formText } from "./form-text"
import { askForPassword } from "./new-password"
import { sideLinkClass } from "./side-link-class"

export async function ForgotView({ start }: { readonly start: FormState }) {
  const t = await getTranslations("account.forgot")
  const { email, words } = await formText()
  return (
    <DoorFrame title={t("title")} text={t("text")}>
      <PostedForm action={askForPassword} start={start} fields={[email]} words={words(t("submit"))} />
      <p>
        <Link href={urls.signIn()} className={sideLinkClass}>
          {t("back")}
        </Link>
      </p>
    </DoorFrame>
  )
}

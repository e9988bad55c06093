import { getTranslations } from "next-intl/server"
import type { FormState } from "@/design/form-state"
import { Link } from "@/design/link"
import { PostedForm } from "@/design/posted-form"
import { urls } from "@/handoff/urls"
import { DoorFrame } from "./door-frame"
import { formText } from "./form-text"
import { registerAccount } from "./register-account"
import { sideLinkClass } from "./side-link-class"

interface RegisterViewProps {
  readonly start: FormState
  /** Where to go afterwards, already checked. */
  readonly next: string | undefined
}

export async function RegisterView({ start, next }: RegisterViewProps) {
  const t = await getTranslations("account.register")
  const text = await formText()
  const mobile = { ...text.optionalMobile, hint: t("mobileHint") }
  return (
    <DoorFrame title={t("title")} text={t("text")}>
      <PostedForm
        action={registerAccount}
        start={start}
        hidden={next ? { next } : {}}
        fields={[text.fullName, text.email, { ...text.newPassword, label: text.password.label }, mobile]}
        words={text.words(t("submit"))}
        passwordWords={text.passwordWords}
      />
      <p className="border-t border-line pt-f-sm text-sm text-muted">
        {t("haveAccount")}{" "}
        <Link href={urls.signIn(next)} className={sideLinkClass}>
          {t("signIn")}
        </Link>
      </p>
    </DoorFrame>
  )
}

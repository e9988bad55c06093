import { getTranslations } from "next-intl/server"
import { buttonClass } from "@/design/button-class"
import type { FormState } from "@/design/form-state"
import { Link } from "@/design/link"
import { Notice } from "@/design/notice"
import { PostedForm } from "@/design/posted-form"
import { urls } from "@/handoff/urls"
import { DoorFrame } from "./door-frame"
import { formText } from "./form-text"
import { choosePassword } from "./new-password"
import { sideLinkClass } from "./side-link-class"

interface ResetViewProps {
  readonly start: FormState
  /** Both from the mail's link. */
  readonly token: string | undefined
  readonly email: string | undefined
}

export async function ResetView({ start, token, email }: ResetViewProps) {
  const t = await getTranslations("account.reset")
  const signIn = (await getTranslations("account.signIn"))("title")
  const { newPassword, passwordWords, words } = await formText()
  if (token === undefined) {
    return (
      <DoorFrame title={t("title")}>
        <Notice kind="warning">
          <p>{t("noLink")}</p>
        </Notice>
        <p>
          <Link href={urls.forgotPassword} className={buttonClass("primary")}>
            {t("again")}
          </Link>
        </p>
      </DoorFrame>
    )
  }
  return (
    <DoorFrame title={t("title")} text={email && t("for", { email })}>
      <PostedForm
        action={choosePassword}
        start={start}
        hidden={{ token, email: email ?? "" }}
        fields={[newPassword]}
        words={words(t("submit"))}
        passwordWords={passwordWords}
      >
        {/* For the keeper of passwords: whose the new one is. */}
        {email && <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />}
      </PostedForm>
      <p className="flex flex-wrap gap-x-6">
        <Link href={urls.signIn()} className={sideLinkClass}>
          {signIn}
        </Link>
        <Link href={urls.forgotPassword} className={sideLinkClass}>
          {t("again")}
        </Link>
      </p>
    </DoorFrame>
  )
}

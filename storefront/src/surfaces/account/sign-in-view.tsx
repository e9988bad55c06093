import { getTranslations } from "next-intl/server"
import type { FormState } from "@/design/form-state"
import { Link } from "@/design/link"
import { Notice } from "@/design/notice"
import { PostedForm } from "@/design/posted-form"
import { urls } from "@/handoff/urls"
import { DoorFrame } from "./door-frame"
import { formText } from "./form-text"
import { sideLinkClass } from "./side-link-class"
import { signIn } from "./sign-in"

interface SignInViewProps {
  readonly start: FormState
  /** Where to go afterwards, already checked. */
  readonly next: string | undefined
  /** Whether the shopper was signed in until a moment ago. */
  readonly expired: boolean
}

export async function SignInView({ start, next, expired }: SignInViewProps) {
  const t = await getTranslations("account.signIn")
  const { email, password, passwordWords, words } = await formText()
  const quiet = start.problem === undefined && start.done === undefined
  return (
    <DoorFrame title={t("title")} text={t("text")}>
      {quiet && (expired || next) && (
        <Notice kind="info">
          <p>{expired ? t("expired") : t("needed")}</p>
        </Notice>
      )}
      <PostedForm
        action={signIn}
        start={start}
        hidden={next ? { next } : {}}
        fields={[email, password]}
        words={words(t("submit"))}
        passwordWords={passwordWords}
      >
        <p>
          <Link href={urls.forgotPassword} className={sideLinkClass}>
            {t("forgot")}
          </Link>
        </p>
      </PostedForm>
      <div className="grid gap-1 border-t border-line pt-f-sm text-sm text-muted">
        <p>
          {t("noAccount")}{" "}
          <Link href={urls.register(next)} className={sideLinkClass}>
            {t("register")}
          </Link>
        </p>
        <p>
          {t("track")}{" "}
          <Link href={urls.track} className={sideLinkClass}>
            {t("trackLink")}
          </Link>
        </p>
      </div>
    </DoorFrame>
  )
}

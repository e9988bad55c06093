import { getTranslations } from "next-intl/server"
import type { FormState } from "@/design/form-state"
import { Link } from "@/design/link"
import { PostedForm } from "@/design/posted-form"
import { urls } from "@/handoff/urls"
import { formText } from "./form-text"
import { changeProfile } from "./profile-actions"
import { sideLinkClass } from "./side-link-class"

interface ProfileViewProps {
  readonly start: FormState
  readonly email: string
}

export async function ProfileView({ start, email }: ProfileViewProps) {
  const t = await getTranslations("account.profile")
  const { fullName, optionalMobile, words } = await formText()
  return (
    <div className="grid max-w-[560px] grid-cols-1 gap-f-lg">
      <div className="grid grid-cols-1 gap-f-md">
        <p className="grid grid-cols-1 text-sm">
          <span className="font-semibold break-words">{email}</span>
          <span className="text-xs text-muted">{t("emailNote")}</span>
        </p>
        <PostedForm
          action={changeProfile}
          start={start}
          fields={[fullName, optionalMobile]}
          words={words(t("submit"))}
        />
      </div>
      <section aria-labelledby="password" className="grid gap-1 border-t border-line pt-f-md">
        <h2 id="password" className="text-xl">
          {t("password")}
        </h2>
        <p className="text-sm text-muted">{t("passwordText")}</p>
        <p>
          <Link href={urls.forgotPassword} className={sideLinkClass}>
            {t("passwordLink")}
          </Link>
        </p>
      </section>
      <section aria-labelledby="delete" className="grid gap-1 border-t border-line pt-f-md">
        <h2 id="delete" className="text-xl">
          {t("delete")}
        </h2>
        <p className="text-sm text-muted">{t("deleteText")}</p>
        <p>
          <Link href={urls.contact} className={sideLinkClass}>
            {t("deleteLink")}
          </Link>
        </p>
      </section>
    </div>
  )
}

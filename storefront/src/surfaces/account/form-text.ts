import "server-only"
import { getTranslations } from "next-intl/server"
import { STATES } from "medusa-plugin-india-checkout/contract"
import type { PostedFieldText } from "@/design/posted-field"
import { messagesIn } from "@/language/messages"
import { pageLanguage } from "@/language/page-language"
import { stateName } from "@/language/state-name"

/** The fields of the account's forms with their words, and the words around them. */
export async function formText() {
  const t = await getTranslations("account.form")
  const optional = t("optional")
  const { states } = (await messagesIn(await pageLanguage())).places
  const choicesOf = (union: boolean) =>
    STATES.filter((state) => state.union === union).map(({ name }) => ({
      value: name,
      label: stateName(states, name),
    }))
  const email: PostedFieldText = {
    name: "email",
    label: t("email"),
    input: {
      type: "email",
      inputMode: "email",
      autoComplete: "username",
      autoCapitalize: "none",
      spellCheck: false,
    },
  }
  const password: PostedFieldText = {
    name: "password",
    label: t("password"),
    kind: "password",
    input: { autoComplete: "current-password" },
  }
  const newPassword: PostedFieldText = {
    name: "password",
    label: t("newPassword"),
    kind: "password",
    hint: t("passwordHint"),
    input: { autoComplete: "new-password", minLength: 8 },
  }
  const fullName: PostedFieldText = {
    name: "fullName",
    label: t("fullName"),
    input: { autoComplete: "name", autoCapitalize: "words", spellCheck: false },
  }
  const mobile: PostedFieldText = {
    name: "mobile",
    label: t("mobile"),
    prefix: "+91",
    input: { type: "tel", inputMode: "numeric", autoComplete: "tel-national" },
  }
  const place: readonly PostedFieldText[] = [
    {
      name: "pincode",
      label: t("pincode"),
      span: 2,
      input: { inputMode: "numeric", autoComplete: "shipping postal-code", maxLength: 7 },
    },
    {
      name: "address1",
      label: t("address1"),
      span: 4,
      input: { autoComplete: "shipping address-line1", placeholder: t("address1Place") },
    },
    { name: "address2", label: t("address2"), optional, input: { autoComplete: "shipping address-line2" } },
    { name: "city", label: t("city"), span: 3, input: { autoComplete: "shipping address-level2" } },
    {
      name: "state",
      label: t("state"),
      kind: "select",
      span: 3,
      input: { autoComplete: "shipping address-level1" },
      choices: {
        none: t("choose"),
        groups: [
          { label: t("states"), choices: choicesOf(false) },
          { label: t("territories"), choices: choicesOf(true) },
        ],
      },
    },
  ]
  return {
    email,
    password,
    newPassword,
    fullName,
    mobile,
    optionalMobile: { ...mobile, optional },
    place,
    passwordWords: { show: t("show"), hide: t("hide") },
    words: (submit: string) => ({ submit, busy: t("busy"), faults: t("faults") }),
  }
}

import * as rootParams from "next/root-params"
import { getRequestConfig } from "next-intl/server"
import { DEFAULT_LANGUAGE, isLanguage } from "./languages"
import { messagesIn } from "./messages"

/** What `getTranslations` and `useTranslations` speak: the language given to them, else that of the page's address. */
export default getRequestConfig(async ({ locale }) => {
  const asked = locale ?? (await rootParams.locale())
  const language = isLanguage(asked) ? asked : DEFAULT_LANGUAGE
  return { locale: language, messages: await messagesIn(language), timeZone: "Asia/Kolkata" }
})

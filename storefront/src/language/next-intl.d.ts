import type { Language } from "./languages"
import type { Messages as OurMessages } from "./messages"

declare module "next-intl" {
  interface AppConfig {
    Locale: Language
    Messages: OurMessages
  }
}

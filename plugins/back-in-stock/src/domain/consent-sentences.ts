import type { NoticeLocale } from "./notice-locale"

/** What is shown beside the box and kept with the moment of the consent. A changed sentence is a new consent. */
export const CONSENT_SENTENCES = {
  en: "Send me one e-mail when this is back in stock. My address is used for nothing else and deleted after that e-mail.",
  hi: "जब यह फिर से उपलब्ध हो, तो मुझे एक ई-मेल भेजें। मेरा पता किसी और काम में नहीं लिया जाएगा और उस ई-मेल के बाद हटा दिया जाएगा।",
} satisfies Record<NoticeLocale, string>

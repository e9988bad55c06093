import type { Brand } from "./brand"
import { brandLetter } from "./brand-letter"
import type { Mail } from "./mail"
import { MAIL_WORDS } from "./mail-words"
import type { MailLanguage } from "./mail-words"

export interface ResetFacts {
  readonly brand: Brand
  readonly language: MailLanguage
  /** Empty when nobody knows it. */
  readonly name: string
  readonly link: string
}

interface ResetWords {
  readonly subject: (store: string) => string
  readonly heading: string
  readonly asked: (store: string) => string
  readonly lasts: string
  readonly button: string
  readonly notYou: string
}

const WORDS = {
  en: {
    subject: (store) => `Choose a new password for ${store}`,
    heading: "Choose a new password",
    asked: (store) => `Somebody, we hope you, asked for a new password for your account at ${store}.`,
    lasts: "The link works once and for 15 minutes. If you asked more than once, only the newest link works.",
    button: "Choose a new password",
    notYou: "If it was not you, do nothing: your password stays as it is. Never pass this link on.",
  },
  hi: {
    subject: (store) => `${store} के लिए नया पासवर्ड चुनें`,
    heading: "नया पासवर्ड चुनें",
    asked: (store) => `किसी ने, शायद आपने, ${store} के आपके खाते के लिए नया पासवर्ड माँगा है।`,
    lasts: "यह लिंक एक बार और 15 मिनट तक काम करता है। अगर आपने एक से ज़्यादा बार माँगा है, तो केवल सबसे नया लिंक चलेगा।",
    button: "नया पासवर्ड चुनें",
    notYou: "अगर यह आपने नहीं किया, तो कुछ न करें: आपका पासवर्ड वही रहेगा। यह लिंक किसी को न दें।",
  },
} satisfies Record<MailLanguage, ResetWords>

/** "Choose a new password": the way back into an account. */
export function passwordReset({ brand, language, name, link }: ResetFacts): Mail {
  const words = WORDS[language]
  const { storeName } = brand
  return {
    subject: words.subject(storeName),
    ...brandLetter(brand, {
      language,
      preheader: words.lasts,
      heading: words.heading,
      paragraphs: [MAIL_WORDS[language].hello(name), words.asked(storeName), words.lasts],
      button: { label: words.button, href: link },
      smallPrint: [{ text: words.notYou }],
    }),
  }
}

import type { LetterWords } from "./letter-words"
import { LOCALE_TAGS } from "./notice-locale"
import type { NoticeLocale } from "./notice-locale"

export interface StockLetterFacts {
  readonly locale: NoticeLocale
  /** As the shopper knows it. */
  readonly name: string
  /** As it is now, with its currency's sign; undefined where it cannot be said for certain. */
  readonly price: string | undefined
  readonly askedAt: Date
  readonly productLink: string
  readonly forgetLink: string
}

interface StockWords {
  readonly subject: (name: string) => string
  readonly heading: string
  readonly back: (name: string) => string
  readonly price: (price: string) => string
  readonly hurry: string
  readonly button: string
  readonly why: (day: string) => string
  readonly forget: string
}

const WORDS = {
  en: {
    subject: (name) => `Back in stock: ${name}`,
    heading: "It is back",
    back: (name) => `${name} can be ordered again.`,
    price: (price) => `Its price today: ${price}.`,
    hurry:
      "Others who asked are told as well, so it may be gone again soon. Nothing is reserved by this mail.",
    button: "See it in the shop",
    why: (day) =>
      `You asked on ${day} to be told once. This is that one mail; your address is deleted from this list now.`,
    forget: "See or delete what we know",
  },
  hi: {
    subject: (name) => `फिर से उपलब्ध: ${name}`,
    heading: "यह फिर से उपलब्ध है",
    back: (name) => `${name} अब फिर से ऑर्डर किया जा सकता है।`,
    price: (price) => `आज की कीमत: ${price}।`,
    hurry:
      "जिन और लोगों ने पूछा था, उन्हें भी बताया जा रहा है, इसलिए यह जल्दी खत्म हो सकता है। इस ई-मेल से कुछ भी आरक्षित नहीं होता।",
    button: "दुकान में देखें",
    why: (day) =>
      `आपने ${day} को एक बार बताने के लिए कहा था। यह वही एक ई-मेल है; आपका पता अब इस सूची से हटा दिया गया है।`,
    forget: "हमारे पास क्या है, देखें या हटाएँ",
  },
} satisfies Record<NoticeLocale, StockWords>

/** "It is back": the one mail of a notice. */
export function stockLetter(facts: StockLetterFacts): {
  readonly subject: string
  readonly words: LetterWords
} {
  const { locale, name, price, askedAt, productLink, forgetLink } = facts
  const words = WORDS[locale]
  const day = new Intl.DateTimeFormat(LOCALE_TAGS[locale], {
    dateStyle: "long",
    timeZone: "Asia/Kolkata",
  }).format(askedAt)
  return {
    subject: words.subject(name),
    words: {
      language: locale,
      preheader: words.back(name),
      heading: words.heading,
      paragraphs: [
        price === undefined ? words.back(name) : `${words.back(name)} ${words.price(price)}`,
        words.hurry,
      ],
      button: { label: words.button, href: productLink },
      smallPrint: [{ text: words.why(day), link: { label: words.forget, href: forgetLink } }],
    },
  }
}

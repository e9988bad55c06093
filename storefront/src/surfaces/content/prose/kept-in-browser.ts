import type { Language } from "@/language/languages"
import type { TableBlock } from "../content-page"

type Place = "cookie" | "hidden" | "local" | "tab"

interface KeptThing {
  readonly name: string
  readonly place: Place
  readonly why: Readonly<Record<Language, string>>
  readonly life: Life
}

const LIVES = {
  thirtyDays: { en: "30 days", hi: "30 दिन" },
  twoMinutes: { en: "2 minutes", hi: "2 मिनट" },
  sixMonths: { en: "6 months", hi: "6 महीने" },
  signOut: { en: "Until you sign out, at most 30 days", hi: "साइन आउट तक, अधिकतम 30 दिन" },
  oneDay: { en: "1 day", hi: "1 दिन" },
  tab: { en: "Until you close the tab", hi: "टैब बंद करने तक" },
  cleared: { en: "Until you clear it", hi: "जब तक आप न मिटाएँ" },
} as const satisfies Record<string, Record<Language, string>>

type Life = keyof typeof LIVES

const PLACES = {
  cookie: { en: "Cookie", hi: "कुकी" },
  hidden: { en: "Cookie that scripts cannot read", hi: "कुकी जिसे स्क्रिप्ट नहीं पढ़ सकतीं" },
  local: { en: "Local storage", hi: "लोकल स्टोरेज" },
  tab: { en: "This tab's storage", hi: "इस टैब का स्टोरेज" },
} as const satisfies Record<Place, Record<Language, string>>

/** All that the shop stores in a browser. A test holds the names against those in the code. */
export const KEPT: readonly KeptThing[] = [
  {
    name: "bag",
    place: "hidden",
    why: { en: "Opens your bag.", hi: "आपका बैग खोलती है।" },
    life: "thirtyDays",
  },
  {
    name: "bag_count",
    place: "cookie",
    why: { en: "The number on the bag's sign.", hi: "बैग के निशान पर दिखने वाली संख्या।" },
    life: "thirtyDays",
  },
  {
    name: "bag_seen",
    place: "hidden",
    why: {
      en: "The prices and quantities you saw last, so that we can tell you what has changed.",
      hi: "आपने जो कीमतें और मात्राएँ पिछली बार देखीं, ताकि बदलाव बताया जा सके।",
    },
    life: "thirtyDays",
  },
  {
    name: "checkout_answer, form_answer",
    place: "hidden",
    why: {
      en: "Without JavaScript: what you typed, so that it is still there when something has to be corrected.",
      hi: "JavaScript के बिना: आपने जो लिखा, ताकि सुधार के समय वह बना रहे।",
    },
    life: "twoMinutes",
  },
  {
    name: "checkout:…, checkout_started, handed-over:…",
    place: "tab",
    why: {
      en: "What you have typed in the checkout and how far you are; never your GSTIN.",
      hi: "चेकआउट में आपने जो लिखा और आप कहाँ तक पहुँचे; GSTIN कभी नहीं।",
    },
    life: "tab",
  },
  {
    name: "language",
    place: "cookie",
    why: { en: "The language to come back to after paying.", hi: "भुगतान के बाद किस भाषा में लौटना है।" },
    life: "oneDay",
  },
  {
    name: "customer",
    place: "hidden",
    why: { en: "Keeps you signed in.", hi: "आपको साइन इन रखती है।" },
    life: "signOut",
  },
  {
    name: "signed_in",
    place: "cookie",
    why: { en: "Says that you are signed in, and nothing else.", hi: "केवल यह बताती है कि आप साइन इन हैं।" },
    life: "signOut",
  },
  {
    name: "wishlist",
    place: "local",
    why: { en: "Your wishlist while you are not signed in.", hi: "साइन इन न होने पर आपकी पसंदीदा सूची।" },
    life: "cleared",
  },
  {
    name: "viewed",
    place: "local",
    why: {
      en: "The products you looked at last. It never leaves your browser.",
      hi: "आपके हाल में देखे उत्पाद। यह आपके ब्राउज़र से बाहर नहीं जाता।",
    },
    life: "cleared",
  },
  {
    name: "searches",
    place: "local",
    why: {
      en: "What you searched for last. It never leaves your browser.",
      hi: "आपकी हाल की खोजें। यह आपके ब्राउज़र से बाहर नहीं जाता।",
    },
    life: "cleared",
  },
  {
    name: "pincode",
    place: "local",
    why: { en: "The pincode for which you asked about delivery.", hi: "वह पिनकोड जिसके लिए आपने डिलीवरी पूछी।" },
    life: "cleared",
  },
  {
    name: "theme",
    place: "local",
    why: { en: "Light or dark, if you chose one.", hi: "हल्का या गहरा रूप, यदि आपने चुना हो।" },
    life: "cleared",
  },
  {
    name: "consent",
    place: "cookie",
    why: {
      en: "Your answer about statistics, so that we do not ask again. Also in local storage.",
      hi: "आँकड़ों के बारे में आपका उत्तर, ताकि हम दोबारा न पूछें। लोकल स्टोरेज में भी।",
    },
    life: "sixMonths",
  },
  {
    name: "client_id",
    place: "cookie",
    why: {
      en: "Only if you allow statistics: a random number that stands for this browser.",
      hi: "केवल आँकड़ों की अनुमति देने पर: इस ब्राउज़र के लिए एक यादृच्छिक संख्या।",
    },
    life: "sixMonths",
  },
]

const WORDS = {
  en: {
    caption: "Cookies and local storage",
    head: ["Name", "Kind", "What it is for", "Kept for"],
  },
  hi: { caption: "कुकी और लोकल स्टोरेज", head: ["नाम", "प्रकार", "किस काम की", "कब तक"] },
} as const satisfies Record<Language, { caption: string; head: readonly string[] }>

export function keptInBrowser(language: Language): TableBlock {
  return {
    ...WORDS[language],
    rows: KEPT.map(({ name, place, why, life }) => [
      name,
      PLACES[place][language],
      why[language],
      LIVES[life][language],
    ]),
  }
}

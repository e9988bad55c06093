import { SHOP_FACTS } from "../../../../config/shop-facts"
import type { ContentPage } from "../../content-page"

export const accessibility: ContentPage = {
  title: "Accessibility",
  summary: "What this shop does so that everybody can use it, what is known not to work, and how to tell us.",
  lead: "Everybody should be able to look, choose and pay here, whatever they see, hear or hold.",
  sections: [
    {
      id: "standard",
      title: "The standard we hold",
      blocks: [
        "The shop is built to conform with the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA, as India's Rights of Persons with Disabilities Act 2016 and the standard IS 17802 ask of digital services. Every page is checked by machine in both languages and both themes before each release, and by hand with a keyboard and a screen reader.",
      ],
    },
    {
      id: "measures",
      title: "What you can rely on",
      blocks: [
        [
          "Everything works with a keyboard alone, and you can always see where you are.",
          "Pages have headings, landmarks and labels that screen readers announce; what changes on a page is said aloud.",
          "Text has enough contrast, can be enlarged to 200 % and fits screens from 320 pixels.",
          "Nothing relies on colour, sound, dragging or a time limit that you cannot see.",
          "If your device asks for less motion, nothing moves. You can choose light or dark at the foot of every page.",
          "Buying works without JavaScript.",
        ],
      ],
    },
    {
      id: "limits",
      title: "What we know to be imperfect",
      blocks: [
        [
          "The payment page belongs to BillDesk and to your bank, and we cannot change it.",
          "Invoices are PDF files that are not fully tagged yet. We read or send them in another form when you ask.",
        ],
      ],
    },
    {
      id: "report",
      title: "Tell us what is in your way",
      blocks: [
        `Write to [${SHOP_FACTS.care.email}](mailto:${SHOP_FACTS.care.email}) or call [${SHOP_FACTS.care.phone}](tel:${SHOP_FACTS.care.phone.replaceAll(" ", "")}): which page, what you wanted to do, and what you use (browser, screen reader). We answer within two working days, and we take your order by phone meanwhile if you like.`,
        "If our answer does not help, please write to the [grievance officer](/contact#grievance).",
      ],
    },
  ],
}

import { SHOP_FACTS } from "../../../../config/shop-facts"
import type { ContentPage } from "../../content-page"
import { keptInBrowser } from "../kept-in-browser"

const { grievance } = SHOP_FACTS

export const privacy: ContentPage = {
  title: "Privacy",
  summary:
    "What this shop knows about you, why, for how long, and your rights under the Digital Personal Data Protection Act 2023.",
  lead: `We keep what an order needs, and nothing for advertising. Last changed on ${SHOP_FACTS.revised.en}.`,
  sections: [
    {
      id: "who",
      title: "Who is responsible",
      blocks: [
        `The data fiduciary is ${SHOP_FACTS.legalName}, ${SHOP_FACTS.address}. For anything about your data write to ${grievance.name.en}, ${grievance.designation.en}: [${grievance.email}](mailto:${grievance.email}), [${grievance.phone}](tel:${grievance.phone.replaceAll(" ", "")}).`,
      ],
    },
    {
      id: "what",
      title: "What we keep, why and how long",
      blocks: [
        {
          caption: "Personal data on our servers",
          head: ["Data", "Why", "How long"],
          rows: [
            [
              "Bag: products and quantities, your language",
              "So that it is there when you come back",
              "30 days after you last used it",
            ],
            [
              "Order: name, mobile, e-mail, address, GSTIN if you give it, products, amounts",
              "To deliver, to make the invoice, to answer you",
              "8 years, as the Companies Act 2013 and GST law ask for books and invoices",
            ],
            [
              "Payment: BillDesk's transaction numbers, amount and result; never card numbers, PINs or passwords",
              "To tie money to orders and to refund",
              "8 years, with the order",
            ],
            [
              "Account, if you make one: name, e-mail, mobile, addresses, wishlist; the password only as a hash",
              "So that you need not type it again",
              "Until you delete it",
            ],
            [
              "Request to be told when a product is back: e-mail",
              "To tell you once",
              "Until you were told, at most 6 months",
            ],
            ["Messages to us", "To answer you and to show how a complaint was settled", "3 years"],
            [
              "Statistics, only if you allow them: which products are looked at and bought, under a random number",
              "To see what works",
              "14 months",
            ],
            [
              "Logs: time, page, IP address",
              "To keep the shop running and safe",
              "180 days, as CERT-In's directions ask",
            ],
          ],
        },
        "Buying needs no account. We ask for nothing that an order does not need, and fields that you may leave out say so.",
      ],
    },
    {
      id: "basis",
      title: "On what ground",
      blocks: [
        "What an order needs we use because you gave it to us for that order (section 7(a) of the Act); books and invoices because the law demands them. Statistics and the note that a product is back rest on your consent (section 6), which you give by a plain choice and can take back as easily.",
      ],
    },
    {
      id: "who-else",
      title: "Who else sees it",
      blocks: [
        [
          "BillDesk and the banks, to take the payment.",
          "Couriers: name, address and mobile, to deliver.",
          "Zoho, in India: orders and customers, for customer care.",
          "Our hosting and mail providers, under contract and on our instructions.",
          "Authorities, where the law obliges us.",
        ],
        "Nobody buys data from us. The pages of this shop load nothing from other companies: no advertising, no social networks, no fonts or scripts from elsewhere.",
      ],
    },
    {
      id: "cookies",
      title: "What is stored in your browser",
      blocks: [
        "This is the whole list. What the shop needs to work is set when you use that part of it; the statistics number only after you have allowed it.",
        keptInBrowser("en"),
        "You can change your mind at any time under “Cookie choices” at the foot of every page, or clear your browser's data for this site.",
      ],
    },
    {
      id: "rights",
      title: "Your rights",
      blocks: [
        [
          "To know what we hold about you and who has seen it.",
          "To have it corrected, completed, updated or erased, unless the law obliges us to keep it.",
          "To withdraw a consent, as easily as you gave it. What was done before stays lawful.",
          "To name somebody who exercises these rights when you no longer can.",
          "To complain: first to our grievance officer, then to the Data Protection Board of India.",
        ],
        `Write to [${grievance.email}](mailto:${grievance.email}) from the address of your order or account. We acknowledge within ${grievance.acknowledgeHours} hours and answer within one month. It costs nothing.`,
      ],
    },
    {
      id: "safety",
      title: "How it is kept safe",
      blocks: [
        "All pages and calls are encrypted. The page of an order opens only with an address that cannot be guessed. Those who work with orders have accounts of their own, and what they do is recorded. If data should ever be exposed, we tell you and the Board without delay.",
        "The shop is not meant for children. We do not knowingly keep data of anybody under 18 without a parent's consent, and we follow nobody's behaviour for advertising.",
      ],
    },
  ],
}

import { SHOP_FACTS } from "../../../../config/shop-facts"
import type { ContentPage } from "../../content-page"

export const terms: ContentPage = {
  title: "Terms of sale",
  summary:
    "The terms under which ŠKODA Lifestyle India sells: orders, prices, payment, delivery, returns and liability.",
  lead: `Between you and ${SHOP_FACTS.legalName}, in words that are meant to be read. Last changed on ${SHOP_FACTS.revised.en}.`,
  sections: [
    {
      id: "scope",
      title: "Who and what",
      blocks: [
        `These terms hold for everything you buy in this shop. The seller is ${SHOP_FACTS.legalName}, ${SHOP_FACTS.address}. You must be 18 or older to buy, or have a parent or guardian buy for you. The shop sells to people who buy for themselves or for a business in India, in quantities that a household or an office uses.`,
      ],
    },
    {
      id: "products",
      title: "Products and pictures",
      blocks: [
        "We describe products as exactly as we can, with maker or importer, country of origin and what else the Legal Metrology (Packaged Commodities) Rules 2011 ask for. Colours differ a little between screens; pictures are illustrative, and decoration shown beside a product is not part of it.",
      ],
    },
    {
      id: "prices",
      title: "Prices",
      blocks: [
        "Prices are in Indian rupees and include GST. They never exceed the maximum retail price. Delivery is shown separately before you pay. The amount on the pay button is the amount we ask for: if something has changed meanwhile, we tell you first.",
        "If a price is plainly a mistake, we may cancel the order before it is sent and refund it in full at once.",
      ],
    },
    {
      id: "order",
      title: "How an order comes about",
      blocks: [
        [
          "When you press the pay button, an order is made and its products are put aside for you.",
          "You then have the time shown on the payment page, usually 30 minutes, to pay at BillDesk. An order that is not paid ends by itself and the products are free again.",
          "The contract is made when we confirm your payment by e-mail.",
        ],
        "You may pay again on the same order when a payment has failed. You are never charged twice for one order; should two payments arrive, we send one back.",
      ],
    },
    {
      id: "payment",
      title: "Payment",
      blocks: [
        "Payments are handled by BillDesk under the Reserve Bank of India's rules. Card numbers, UPI PINs and passwords are entered there, never here, and we never see them. A payment that stays pending is settled when your bank has answered; your order's page tells you how it stands.",
      ],
    },
    {
      id: "delivery-returns",
      title: "Delivery, returns and cancellation",
      blocks: [
        "The pages on [delivery](/delivery) and on [returns and refunds](/returns) are part of these terms. We charge nothing for a cancellation unless we bear a like charge when we cancel ourselves.",
      ],
    },
    {
      id: "use",
      title: "Using the shop",
      blocks: [
        "Please do not try to break the shop, to read it out wholesale, or to buy for resale under other names. We may limit quantities and refuse orders where we have good reason to suspect fraud, and we say so at once. Keep your account's password to yourself.",
        "Texts, pictures and marks belong to their owners and may not be used without permission.",
      ],
    },
    {
      id: "liability",
      title: "Liability",
      blocks: [
        "We answer for what we cause by intent or neglect, for faults of what we sell as the Consumer Protection Act 2019 says, and for harm to life and health without limit. Otherwise we are liable up to the amount you paid for the order. Nothing here takes away a right that the law gives you.",
      ],
    },
    {
      id: "law",
      title: "Law and disputes",
      blocks: [
        `Indian law applies, and the courts of ${SHOP_FACTS.courts.en} decide, without prejudice to your right to go to the consumer commission where you live. Please speak to our [grievance officer](/contact#grievance) first: most things can be settled in a day.`,
        "If we change these terms, the change holds for orders made after it. The terms of your order are those of the day you made it.",
      ],
    },
  ],
}

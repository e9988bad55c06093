import { SHOP_FACTS } from "../../../../config/shop-facts"
import type { ContentPage } from "../../content-page"

const { windowDays, refundDays } = SHOP_FACTS.returns

export const returns: ContentPage = {
  title: "Returns and refunds",
  summary: `Return what you do not want within ${windowDays} days of delivery. How it is picked up and when your money is back.`,
  lead: `You have ${windowDays} days from delivery to change your mind.`,
  sections: [
    {
      id: "what",
      title: "What you can return",
      blocks: [
        [
          "Anything unused, with its tags and in its own box.",
          "Anything damaged, faulty or other than what you ordered, used or not.",
        ],
        "For reasons of hygiene we cannot take back bottles, mugs and caps that have been used, unless they are faulty.",
      ],
    },
    {
      id: "how",
      title: "How to return",
      blocks: [
        [
          `Write to [${SHOP_FACTS.care.email}](mailto:${SHOP_FACTS.care.email}) with your order's number and what you want to return.`,
          "We answer within one working day and arrange a pick-up at your address.",
          "Hand the parcel over. The courier gives you a receipt.",
        ],
        "A return because of a fault or a mistake of ours costs you nothing. Otherwise the pick-up costs the same as standard delivery and is taken off the refund; we tell you the amount before you decide.",
      ],
    },
    {
      id: "refunds",
      title: "Your money",
      blocks: [
        `We look at the parcel within two working days and then send the refund to the card, account or UPI you paid with. Your bank shows it within ${refundDays} working days.`,
        "The refund includes the delivery price when the whole order comes back because of us. You get an e-mail when the refund has been sent, and [your order](/track) shows it.",
        "If a payment was taken and no order came of it, you need not ask: we find it when we compare our books with BillDesk's and send it back.",
      ],
    },
    {
      id: "cancel",
      title: "Cancelling before dispatch",
      blocks: [
        "Until your order has been packed you can cancel it in full by writing or calling. An order that is not paid ends by itself after its payment time, and nothing is charged.",
      ],
    },
    {
      id: "warranty",
      title: "Faults that show later",
      blocks: [
        "If something fails within six months of normal use, tell us: we repair it, replace it or refund it. Your rights under the Consumer Protection Act 2019 stay as they are.",
      ],
    },
  ],
}

import { SHOP_FACTS } from "../../../../config/shop-facts"
import type { ContentPage } from "../../content-page"
import { rupees } from "../rupees"

const { standard, express, dispatchHours } = SHOP_FACTS.delivery

export const delivery: ContentPage = {
  title: "Delivery",
  summary: `Delivery across India: standard ${rupees(standard.price)}, free from ${rupees(standard.freeFrom)}; express ${rupees(express.price)}. How long it takes and how to follow it.`,
  lead: `Anywhere in India with a pincode. Standard delivery is free from ${rupees(standard.freeFrom)}.`,
  sections: [
    {
      id: "prices",
      title: "Prices and times",
      blocks: [
        {
          caption: "Ways of delivery",
          head: ["Way", "Price, GST included", "Working days after dispatch"],
          rows: [
            [
              "Standard",
              `${rupees(standard.price)}; free when the products come to ${rupees(standard.freeFrom)} or more`,
              standard.days,
            ],
            ["Express", rupees(express.price), express.days],
          ],
        },
        "You choose the way at checkout, and its price stands in the total before you pay. There is no charge on top: no handling fee, no packing fee and nothing to pay at the door.",
        "The North-Eastern states, Jammu and Kashmir, Ladakh, the Andaman and Nicobar Islands and Lakshadweep may take up to four working days longer.",
      ],
    },
    {
      id: "dispatch",
      title: "When your order leaves us",
      blocks: [
        `Paid orders are packed within ${dispatchHours} hours, Monday to Saturday except public holidays. If your payment is still pending at the bank, we wait for it: nothing is sent before it has been confirmed.`,
        "We deliver in India only and do not offer cash on delivery.",
      ],
    },
    {
      id: "follow",
      title: "Following a parcel",
      blocks: [
        "As soon as the courier has your parcel, we send its number by e-mail. You can also [track an order](/track) with its number and your mobile number, without an account.",
        "The courier calls before delivery and tries up to three times. After that the parcel returns to us and we refund the products in full.",
      ],
    },
    {
      id: "trouble",
      title: "Damaged, missing or late",
      blocks: [
        [
          "If the parcel is open or crushed, please do not accept it, or note it with the courier.",
          "If something is damaged, wrong or missing, write to us within 48 hours of delivery with a picture: we replace it or refund it, and we pay for the way back.",
          "If your order has not come when it should have, tell us. We look for it, and if it is lost we send another or refund you.",
        ],
        `Write to [${SHOP_FACTS.care.email}](mailto:${SHOP_FACTS.care.email}) or see [all ways to reach us](/contact).`,
      ],
    },
  ],
}

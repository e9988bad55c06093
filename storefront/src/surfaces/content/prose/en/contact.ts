import { SHOP_FACTS } from "../../../../config/shop-facts"
import type { ContentPage } from "../../content-page"

const { care, grievance } = SHOP_FACTS

export const contact: ContentPage = {
  title: "Contact and grievances",
  summary:
    "How to reach ŠKODA Lifestyle India: customer care, the company behind the shop, and the grievance officer.",
  lead: "A person reads every message. Please have your order's number ready.",
  sections: [
    {
      id: "care",
      title: "Customer care",
      blocks: [
        {
          facts: [
            ["E-mail", `[${care.email}](mailto:${care.email})`],
            ["Phone", `[${care.phone}](tel:${care.phone.replaceAll(" ", "")})`],
            ["Hours", care.hours.en],
          ],
        },
        "To see where an order is, [track it](/track) with its number and your mobile number. Answers to most questions stand under [delivery](/delivery) and [returns](/returns).",
      ],
    },
    {
      id: "grievance",
      title: "Grievance officer",
      blocks: [
        "If an answer of ours does not settle your complaint, or if it concerns your personal data, write to the officer named under the Consumer Protection (E-Commerce) Rules 2020 and the Digital Personal Data Protection Act 2023.",
        {
          facts: [
            ["Name", grievance.name.en],
            ["Designation", grievance.designation.en],
            ["E-mail", `[${grievance.email}](mailto:${grievance.email})`],
            ["Phone", `[${grievance.phone}](tel:${grievance.phone.replaceAll(" ", "")})`],
            ["Post", `${SHOP_FACTS.legalName}, ${SHOP_FACTS.address}`],
          ],
        },
        [
          `Your complaint is acknowledged within ${grievance.acknowledgeHours} hours, with a ticket number to follow it by.`,
          "It is settled within one month of the day we receive it.",
        ],
        "You can also turn to the National Consumer Helpline: call 1915, or visit consumerhelpline.gov.in.",
      ],
    },
    {
      id: "company",
      title: "Who runs this shop",
      blocks: [
        {
          facts: [
            ["Company", SHOP_FACTS.legalName],
            ["Registered office", SHOP_FACTS.address],
            ["CIN", SHOP_FACTS.cin],
            ["GSTIN", SHOP_FACTS.gstin],
          ],
        },
        "The company is the seller of everything in this shop. Payments are handled by BillDesk.",
      ],
    },
  ],
}

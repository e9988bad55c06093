import { html } from "../protocol"
import type { Brand } from "./brand"
import { shortened } from "./clean-text"
import { indiaMoment } from "./india-moment"
import type { Mail } from "./mail"
import { button, heading, mailPage, paragraph, sideBySide } from "./mail-page"
import type { CapturedPayment, OrderSnapshot } from "./order-snapshot"
import { orderLines, orderTable } from "./order-table"
import { plainMail, signature } from "./plain-mail"
import { rupees } from "./rupees"

export interface MailFacts {
  readonly order: OrderSnapshot
  readonly brand: Brand
  /** The page of the order; null where the store has none. */
  readonly link: string | null
}

/** An order with its money. */
export type PaidOrder = OrderSnapshot & { readonly payment: CapturedPayment }

/** "Your payment has arrived": the receipt of an order. */
export function orderConfirmation({ order, brand, link }: MailFacts & { readonly order: PaidOrder }): Mail {
  const { payment } = order
  const title = "Thank you, your order is confirmed"
  const arrived = `Your payment of ${rupees(order.total)} has arrived. We will let you know when your order is on its way.`
  const paid = ["Paid on", indiaMoment(payment.at), "Payment reference", payment.reference] as const
  return {
    subject: `Order ${order.number} is confirmed${forName(order)}`,
    text: plainMail([
      greeting(order),
      `${title}. ${arrived}`,
      orderLines(order),
      `${paid[0]}: ${paid[1]}\n${paid[2]}: ${paid[3]}`,
      ...deliveryText(order),
      ...(link === null ? [] : [`See your order:\n${link}`]),
      signature(brand),
    ]),
    html: mailPage({
      brand,
      title,
      preheader: `Order ${order.number}, ${rupees(order.total)}, paid.`,
      rows: [
        heading(title),
        paragraph(html`${greeting(order)}`),
        paragraph(html`${arrived}`),
        ...(link === null ? [] : [button(brand, "See your order", link)]),
        orderTable(order),
        sideBySide([...deliveryBlock(order), { title: paid[0], lines: [paid[1], `${paid[2]} ${paid[3]}`] }]),
      ],
    }),
  }
}

/** "It did not work, and nothing is lost": with the way to pay again. */
export function paymentFailed({ order, brand, link }: MailFacts): Mail {
  const title = "Your payment did not go through"
  const kept = `Your order ${order.number} is still kept for you, for a short while. You can pay again with any card, UPI or bank.`
  const taken =
    "If money has left your account all the same, your bank gives it back by itself, usually within a few working days."
  return {
    subject: `Payment failed for order ${order.number}${forName(order)}`,
    text: plainMail([
      greeting(order),
      `${title}. ${kept}`,
      ...(link === null ? [] : [`Pay again:\n${link}`]),
      taken,
      orderLines(order),
      ...deliveryText(order),
      signature(brand),
    ]),
    html: mailPage({
      brand,
      title,
      preheader: `Order ${order.number} is kept for you: pay again.`,
      rows: [
        heading(title),
        paragraph(html`${greeting(order)}`),
        paragraph(html`${kept}`),
        ...(link === null ? [] : [button(brand, "Pay again", link)]),
        paragraph(html`${taken}`),
        orderTable(order),
        sideBySide(deliveryBlock(order)),
      ],
    }),
  }
}

/** The longest name that a subject line carries. */
const SUBJECT_NAME = 40

const forName = ({ customerName }: OrderSnapshot): string =>
  customerName === "" ? "" : `, ${shortened(customerName, SUBJECT_NAME)}`

const greeting = ({ customerName }: OrderSnapshot): string =>
  customerName === "" ? "Hello," : `Hello ${customerName},`

const deliveryBlock = ({ address, phone }: OrderSnapshot) =>
  address.length === 0
    ? []
    : [{ title: "Delivery to", lines: [...address, ...(phone === "" ? [] : [phone])] }]

const deliveryText = (order: OrderSnapshot): string[] =>
  deliveryBlock(order).map(({ title, lines }) => `${title}:\n${lines.map((line) => `  ${line}`).join("\n")}`)

import { html } from "../protocol"
import type { Html } from "../protocol"
import { FONT } from "./mail-page"
import type { OrderSnapshot } from "./order-snapshot"
import { rupees } from "./rupees"

interface SumLine {
  readonly label: string
  readonly amount: string
}

/** What stands between the goods and the total. Left out where it says nothing. */
function sums(order: OrderSnapshot): SumLine[] {
  const { delivery, discount } = order
  const isFree = delivery.total === 0
  return [
    ...(delivery.name === "" && isFree
      ? []
      : [{ label: delivery.name || "Delivery", amount: isFree ? "Free" : rupees(delivery.total) }]),
    ...(discount === 0 ? [] : [{ label: "Discount", amount: `−${rupees(discount)}` }]),
  ]
}

/** Prices in India are told with their taxes. */
const taxNote = ({ tax }: OrderSnapshot): string =>
  tax === 0 ? "Inclusive of all taxes" : `Inclusive of all taxes (${rupees(tax)})`

/** The goods and what they cost, for a mail in HTML. */
export function orderTable(order: OrderSnapshot): Html {
  const lines = order.lines.map(({ name, quantity, total }) =>
    tableRow(
      html`<span class="faint" style="color:#5f5f5f">${quantity}&nbsp;×</span> ${name}`,
      rupees(total),
    ),
  )
  const between = sums(order).map(({ label, amount }) => tableRow(html`${label}`, amount))
  return html`<tr>
    <td class="gap" style="padding:28px 40px 0">
      <table width="100%" cellpadding="0" cellspacing="0" border="0">
        <tr>
          <th
            scope="col"
            align="left"
            class="faint"
            style="padding-bottom:8px;font-size:13px;font-weight:400;color:#5f5f5f;${FONT}"
          >
            Order ${order.number}
          </th>
          <th
            scope="col"
            align="right"
            class="faint"
            style="padding-bottom:8px;font-size:13px;font-weight:400;color:#5f5f5f;${FONT}"
          >
            Amount
          </th>
        </tr>
        ${lines}${between}
        <tr>
          <td
            class="ink line"
            style="padding:14px 12px 0 0;border-top:1px solid #e3e3e0;font-size:17px;font-weight:600;color:#1a1a1a;${FONT}"
          >
            Total
          </td>
          <td
            class="ink line"
            align="right"
            style="padding:14px 0 0;border-top:1px solid #e3e3e0;font-size:17px;font-weight:600;white-space:nowrap;color:#1a1a1a;${FONT}"
          >
            ${rupees(order.total)}
          </td>
        </tr>
        <tr>
          <td colspan="2" class="faint" style="padding-top:4px;font-size:13px;color:#5f5f5f;${FONT}">
            ${taxNote(order)}
          </td>
        </tr>
      </table>
    </td>
  </tr> `
}

const tableRow = (label: Html, amount: string): Html =>
  html`<tr>
    <td
      class="ink line"
      valign="top"
      style="padding:11px 12px 11px 0;border-top:1px solid #e3e3e0;font-size:15px;line-height:1.45;color:#1a1a1a;${FONT}"
    >
      ${label}
    </td>
    <td
      class="ink line"
      valign="top"
      align="right"
      style="padding:11px 0;border-top:1px solid #e3e3e0;font-size:15px;line-height:1.45;white-space:nowrap;color:#1a1a1a;${FONT}"
    >
      ${amount}
    </td>
  </tr>`

/** The same for the plain part. */
export function orderLines(order: OrderSnapshot): string {
  return [
    `Order ${order.number}`,
    ...order.lines.map(({ name, quantity, total }) => `  ${quantity} × ${name}: ${rupees(total)}`),
    ...sums(order).map(({ label, amount }) => `  ${label}: ${amount}`),
    `  Total: ${rupees(order.total)}`,
    `  ${taxNote(order)}`,
  ].join("\n")
}

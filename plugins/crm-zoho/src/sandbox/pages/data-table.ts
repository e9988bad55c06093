import { html } from "./html"
import type { Html } from "./html"

export interface TableCell {
  readonly head: string
  readonly content: string | Html
  readonly isNumber?: boolean
}

/** A table that becomes a stack of cards on a narrow screen. */
export function dataTable(rows: readonly (readonly TableCell[])[], whenEmpty: string): Html {
  const [first] = rows
  if (!first) return html`<p class="empty">${whenEmpty}</p>`
  return html`<div class="card scroll">
    <table>
      <thead>
        <tr>
          ${first.map(({ head, isNumber }) => html`<th${isNumber ? NUMBER : ""}>${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map(cell)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

const NUMBER = html` class="number"`

function cell({ head, content, isNumber }: TableCell): Html {
  const isEmpty = content === ""
  return html`<td data-head="${head}" ${isNumber ? NUMBER : ""}${isEmpty ? html` data-empty` : ""}>
    ${content}
  </td>`
}

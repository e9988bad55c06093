import { html, type Html } from "./html"

type Cell = string | number | Html | undefined | false | readonly (Html | undefined | false)[]

/** A row and the words that stand above its cells; on a narrow screen each row is a card with these words beside. */
export interface DataTable {
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** Said where there are no rows. */
  readonly empty?: string
}

export function dataTable({ title, heads, rows, empty = "None yet." }: DataTable): Html {
  const table =
    rows.length === 0
      ? html`<p class="empty">${empty}</p>`
      : html`<table>
          <thead>
            <tr>
              ${heads.map((head) => html`<th scope="col">${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (cells) =>
                html`<tr>
                  ${cells.map((cell, index) => tableCell(cell, heads[index] ?? ""))}
                </tr>`,
            )}
          </tbody>
        </table>`
  return html`<h2>${title}</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="${title}">${table}</div>`
}

/** An empty cell takes no line on a narrow screen. */
const tableCell = (cell: Cell, head: string): Html => {
  const nothing =
    cell === undefined || cell === false || cell === "" || (Array.isArray(cell) && cell.length === 0)
  return html`<td data-head="${head}" class="${nothing ? "none" : ""}"><div>${cell}</div></td>`
}

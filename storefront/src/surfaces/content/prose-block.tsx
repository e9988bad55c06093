import type { ContentBlock, FactsBlock, TableBlock } from "./content-page"
import { InlineText } from "./inline-text"

/** One block of a section. */
export function ProseBlock({ block }: { readonly block: ContentBlock }) {
  if (typeof block === "string") {
    return (
      <p>
        <InlineText text={block} />
      </p>
    )
  }
  if ("facts" in block) return <Facts {...block} />
  if ("rows" in block) return <ProseTable {...block} />
  return (
    <ul className="grid gap-2">
      {block.map((item) => (
        <li
          key={item}
          className="relative pl-5 before:absolute before:top-[0.65em] before:left-0 before:h-px before:w-2.5 before:bg-current"
        >
          <InlineText text={item} />
        </li>
      ))}
    </ul>
  )
}

function Facts({ facts }: FactsBlock) {
  return (
    <dl className="grid gap-x-f-md border-y border-line sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
      {facts.map(([label, value], index) => (
        <div
          key={label}
          className={`grid gap-x-f-md py-3 sm:col-span-2 sm:grid-cols-subgrid ${index > 0 ? "border-t border-line" : ""}`}
        >
          <dt className="text-xs leading-fluid text-muted sm:text-sm">{label}</dt>
          <dd className="min-w-0 break-words">
            <InlineText text={value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** On phones each row is a card whose cells carry their column's name. The roles keep it a table wherever it is drawn. */
function ProseTable({ caption, head, rows }: TableBlock) {
  return (
    <table role="table" className="w-full border-collapse text-left max-sm:block">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="max-sm:sr-only">
        <tr role="row" className="border-b border-line-strong">
          {head.map((name) => (
            <th
              key={name}
              role="columnheader"
              scope="col"
              className="py-3 pr-f-md text-xs font-normal text-muted"
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-sm:grid max-sm:gap-3">
        {rows.map((cells) => (
          <tr
            key={cells[0]}
            role="row"
            className="align-top max-sm:grid max-sm:gap-2 max-sm:rounded-xl max-sm:bg-surface max-sm:p-4 sm:border-b sm:border-line"
          >
            {cells.map((cell, column) =>
              column === 0 ? (
                <th
                  key={head[column]}
                  role="rowheader"
                  scope="row"
                  className="font-semibold break-words sm:py-3 sm:pr-f-md"
                >
                  {cell}
                </th>
              ) : (
                <td key={head[column]} role="cell" className="text-sm sm:py-3 sm:pr-f-md">
                  <span aria-hidden="true" className="block text-xs text-muted sm:hidden">
                    {head[column]}
                  </span>
                  <InlineText text={cell} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

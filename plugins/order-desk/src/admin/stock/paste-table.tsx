import { Text, clx } from "@medusajs/ui"
import type { PastePreview } from "../../contract/stock-board"
import { count } from "../format"
import { REASON_WORDS } from "./stock-words"

/** So many rows are shown; what is wrong always is. */
const MOST_SHOWN = 200

/** What each row of a list would do: before and after, or what is wrong with it. Faults stand first. */
export function PasteTable({ preview }: { preview: PastePreview }) {
  const faulty = preview.rows.filter(({ error }) => error !== null)
  const good = preview.rows.filter(({ error }) => error === null)
  const shown = [...faulty, ...good].slice(0, Math.max(MOST_SHOWN, faulty.length))
  return (
    <>
      <table className="txt-compact-small w-full">
        <thead className="text-ui-fg-subtle text-left">
          <tr>
            <th className="py-1 pr-2 font-medium">Line</th>
            <th className="py-1 pr-2 font-medium">SKU</th>
            <th className="py-1 text-right font-medium">On hand</th>
          </tr>
        </thead>
        <tbody className="divide-y">
          {shown.map((row) => (
            <tr key={row.line} className="align-top">
              <td className="text-ui-fg-muted py-1.5 pr-2 tabular-nums">{row.line}</td>
              <td className="py-1.5 pr-2">
                <bdi className="block max-w-56 truncate">{row.sku === "" ? "–" : row.sku}</bdi>
                <bdi className="txt-compact-xsmall text-ui-fg-subtle block max-w-56 truncate">
                  {[row.title, row.location, row.reason === null ? "" : REASON_WORDS[row.reason]]
                    .filter(Boolean)
                    .join(" · ")}
                </bdi>
                {row.error !== null && <span className="text-ui-fg-error">{row.error}</span>}
              </td>
              <td
                className={clx(
                  "whitespace-nowrap py-1.5 text-right tabular-nums",
                  row.before === row.after && "text-ui-fg-muted",
                )}
              >
                {row.before === null ? "?" : count(row.before)} →{" "}
                {row.after === null ? "?" : count(row.after)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < preview.rows.length && (
        <Text size="small" className="text-ui-fg-subtle">
          and {count(preview.rows.length - shown.length)} more without a fault.
        </Text>
      )}
    </>
  )
}

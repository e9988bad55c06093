import type { Bag } from "@/commerce/bag"
import { AmountRow, TotalRows } from "@/design/amount-rows"
import { formatMoney } from "@/design/format-money"
import { Icon } from "@/design/icon"
import { Picture } from "@/design/picture"

/** What is bought and what it costs, as Medusa states it. Folded on phones, with its total visible. */
export function OrderSummary({ bag }: { readonly bag: Bag }) {
  return (
    <details open className="group">
      <summary className="flex min-h-11 list-none items-center justify-between gap-4">
        <h2 className="text-xl">Your order</h2>
        <span className="flex items-center gap-1 text-xs text-muted">
          {bag.pieces === 1 ? "1 item" : `${bag.pieces} items`}
          <Icon name="down" className="turn-when-open size-5 transition-[rotate] duration-base" />
        </span>
      </summary>
      <ul className="grid gap-3 py-3">
        {bag.lines.map((line) => (
          <li key={line.id} className="grid grid-cols-[56px_1fr_auto] items-center gap-3 text-xs">
            <div className="relative aspect-tile overflow-hidden rounded-md bg-surface-2">
              <Picture src={line.picture} alt="" sizes="56px" />
            </div>
            <div>
              <p className="font-semibold">{line.title}</p>
              <p className="text-muted">
                {[line.variantTitle, `Qty ${line.quantity}`].filter(Boolean).join(" · ")}
              </p>
            </div>
            <p className="price self-start">{formatMoney(line.total)}</p>
          </li>
        ))}
      </ul>
      <dl className="price grid gap-1.5 border-t border-line pt-4 text-sm">
        <AmountRow label="Products" value={formatMoney(bag.itemTotal)} />
        <AmountRow
          label="Delivery"
          value={bag.shippingTotal.amount === 0 ? "Free" : formatMoney(bag.shippingTotal)}
        />
        <TotalRows label="Total" total={formatMoney(bag.total)} tax={formatMoney(bag.taxTotal)} />
      </dl>
    </details>
  )
}

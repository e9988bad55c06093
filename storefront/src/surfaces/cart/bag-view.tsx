import { Link } from "@/design/link"
import type { ReactNode } from "react"
import type { Bag } from "@/commerce/bag"
import { type LineStock, shortagesIn } from "@/commerce/availability"
import { buttonClass } from "@/design/button-class"
import { Notice } from "@/design/notice"
import { urls } from "@/handoff/urls"
import { BagCountIsland } from "./bag-count-island"
import { BagLineRow } from "./bag-line-row"
import { BagTotals } from "./bag-totals"

interface BagViewProps {
  readonly bag: Bag
  /** Undefined when the stock could not be asked. */
  readonly stock: readonly LineStock[] | undefined
}

/** The bag with its lines, what has run short, and the way to the checkout. */
export function BagView({ bag, stock }: BagViewProps) {
  if (bag.lines.length === 0) return <EmptyBag />
  const short = shortagesIn(stock ?? [])
  return (
    <BagPage pieces={bag.pieces}>
      {short.length > 0 && (
        <Notice kind="warning" title="Some things in your bag have run short" live className="mb-f-md">
          <p>Set them to what is left, and you can go on to the checkout.</p>
        </Notice>
      )}
      {stock === undefined && (
        <Notice kind="info" className="mb-f-md">
          <p>We cannot see the stock just now. We check it again before you pay.</p>
        </Notice>
      )}
      <div className="grid gap-f-lg md:grid-cols-[minmax(0,7fr)_minmax(0,4fr)] md:gap-f-xl">
        <ul className="border-t border-line" aria-label="Products in your bag">
          {bag.lines.map((line) => (
            <BagLineRow key={line.id} line={line} stock={stock?.find((entry) => entry.lineId === line.id)} />
          ))}
        </ul>
        <aside
          aria-label="Summary"
          className="md:sticky md:top-[calc(var(--spacing-header)+24px)] md:self-start"
        >
          <div className="grid gap-f-md rounded-2xl bg-surface p-f-md sm:p-6">
            <BagTotals bag={bag} />
            {short.length > 0 ? (
              <p className="text-xs text-muted">Checkout opens when your bag fits what is left.</p>
            ) : (
              <Link href={urls.checkout} className={buttonClass("primary", { large: true, wide: true })}>
                Checkout
              </Link>
            )}
            <Link href={urls.allProducts} className={buttonClass("quiet", { wide: true })}>
              Continue shopping
            </Link>
          </div>
        </aside>
      </div>
    </BagPage>
  )
}

export function EmptyBag() {
  return (
    <BagPage pieces={0}>
      <div className="grid justify-items-start gap-f-md pb-f-xl">
        <p className="max-w-[46ch] text-muted">
          Your bag is empty. Bottles, bags and small companions are waiting to fill it.
        </p>
        <Link href={urls.allProducts} className={buttonClass("primary")}>
          Discover the collection
        </Link>
      </div>
    </BagPage>
  )
}

function BagPage({ pieces, children }: { readonly pieces: number; readonly children: ReactNode }) {
  return (
    <div className="page-width pt-f-lg pb-f-2xl">
      <h1 className="mb-f-md text-3xl">
        Bag{" "}
        {pieces > 0 && (
          <span className="text-md text-muted">{pieces === 1 ? "1 item" : `${pieces} items`}</span>
        )}
      </h1>
      {children}
      <BagCountIsland pieces={pieces} />
    </div>
  )
}

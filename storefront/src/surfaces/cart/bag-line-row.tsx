"use client"

import { Link } from "@/design/link"
import { useActionState, useEffect } from "react"
import type { BagLine } from "@/commerce/bag"
import type { LineStock } from "@/commerce/availability"
import { MOST_PER_ORDER } from "@/commerce/stock-level"
import { buttonClass } from "@/design/button-class"
import { classNames } from "@/design/class-names"
import { formatMoney } from "@/design/format-money"
import { Icon } from "@/design/icon"
import { Picture } from "@/design/picture"
import { BAG_CHANGED } from "@/handoff/bag-count"
import { urls } from "@/handoff/urls"
import { changeLine } from "./bag-actions"
import type { ChangeResult } from "./bag-results"

interface BagLineRowProps {
  readonly line: BagLine
  /** Undefined when the stock could not be asked. */
  readonly stock: LineStock | undefined
}

const IDLE: ChangeResult = { kind: "idle" }
const STEP =
  "inline-flex size-11 items-center justify-center rounded-lg hover:bg-surface disabled:text-muted disabled:opacity-50"

/** One line. Each of its buttons sends the quantity it stands for, so that it works without JavaScript too. */
export function BagLineRow({ line, stock }: BagLineRowProps) {
  const [result, action, pending] = useActionState(changeLine, IDLE)
  useEffect(() => {
    if (result.kind !== "idle") window.dispatchEvent(new Event(BAG_CHANGED))
  }, [result])
  const left = stock?.available ?? Number.MAX_SAFE_INTEGER
  const most = Math.min(left, MOST_PER_ORDER)
  const name = line.variantTitle ? `${line.title}, ${line.variantTitle}` : line.title
  const title = line.handle ? (
    <Link href={urls.product(line.handle, line.variantId)} className="hover:underline">
      {line.title}
    </Link>
  ) : (
    line.title
  )
  return (
    <li className={classNames("border-b border-line py-f-md", pending && "opacity-60")}>
      <form action={action} className="grid grid-cols-[96px_1fr] gap-4 xs:grid-cols-[128px_1fr] sm:gap-6">
        <input type="hidden" name="line" value={line.id} />
        <div className="relative aspect-tile self-start overflow-hidden rounded-lg bg-surface">
          <Picture src={line.picture} alt="" sizes="128px" />
        </div>
        <div className="grid content-start gap-2">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h2 className="text-sm font-semibold">{title}</h2>
            <p className="price text-sm">{formatMoney(line.total)}</p>
          </div>
          <p className="text-xs text-muted">
            {line.variantTitle && <span>{line.variantTitle}, </span>}
            <span className="price">{formatMoney(line.unitPrice)} each</span>
          </p>
          {left < line.quantity && <ShortageOffer available={left} disabled={pending} />}
          <div className="mt-1 flex items-center justify-between gap-2">
            <div
              role="group"
              aria-label={`Quantity of ${name}`}
              className="-ml-1 flex items-center rounded-lg"
            >
              <button
                name="quantity"
                value={line.quantity - 1}
                disabled={pending || line.quantity <= 1}
                aria-label={`One less of ${name}`}
                className={STEP}
              >
                <Icon name="minus" className="size-5" />
              </button>
              <output className="min-w-8 text-center text-sm tabular-nums" aria-live="polite">
                {line.quantity}
              </output>
              <button
                name="quantity"
                value={line.quantity + 1}
                disabled={pending || line.quantity >= most}
                aria-label={`One more of ${name}`}
                className={STEP}
              >
                <Icon name="plus" className="size-5" />
              </button>
            </div>
            <button
              name="quantity"
              value={0}
              disabled={pending}
              aria-label={`Remove ${name}`}
              className="inline-flex min-h-11 items-center gap-1.5 rounded-lg px-2 text-xs text-muted hover:bg-surface hover:text-ink"
            >
              <Icon name="trash" className="size-5" />
              Remove
            </button>
          </div>
          <p
            role="status"
            className={classNames("text-xs", result.kind === "refused" ? "text-error" : "sr-only")}
          >
            {result.kind === "idle" ? "" : result.message}
          </p>
        </div>
      </form>
    </li>
  )
}

function ShortageOffer({ available, disabled }: { readonly available: number; readonly disabled: boolean }) {
  return (
    <div className="grid justify-items-start gap-2 rounded-lg bg-warning-bg p-3">
      <p className="flex items-center gap-1.5 text-xs text-warning">
        <Icon name="alert" className="size-4" />
        {available === 0 ? "Out of stock" : `Only ${available} left`}
      </p>
      <button name="quantity" value={available} disabled={disabled} className={buttonClass("secondary")}>
        {available === 0 ? "Take it out" : `Set to ${available}`}
      </button>
    </div>
  )
}

"use client"

import { AmountRow } from "@/design/amount-row"
import { buttonClass } from "@/design/button-class"
import { classNames } from "@/design/class-names"
import { Link } from "@/design/link"
import { urls } from "@/handoff/urls"
import { BagCoupon } from "./bag-coupon"
import type { BagWords, FilledSheet, Said } from "./bag-sheet"

interface BagSummaryProps {
  readonly sheet: FilledSheet
  readonly said: Said | undefined
  readonly words: BagWords
  readonly pending: boolean
  readonly send: (form: FormData) => void
  /** In the drawer, where the bag's own page is one of the ways on. */
  readonly drawer: boolean
}

/** Coupon, amounts as Medusa states them, and the way on. */
export function BagSummary({ sheet, said, words, pending, send, drawer }: BagSummaryProps) {
  const blocked = sheet.changes.length > 0
  return (
    <div className="grid gap-3">
      {!drawer && <BagCoupon coupons={sheet.coupons} said={said} words={words} send={send} />}
      <dl className={classNames("price grid gap-1.5 text-sm", pending && "text-muted")} aria-busy={pending}>
        {sheet.rows.map(({ label, value }) => (
          <AmountRow key={label} label={label} value={value} />
        ))}
        <div className="mt-1 flex items-baseline justify-between gap-4 border-t border-line pt-3">
          <dt className="font-semibold">{words.total}</dt>
          <dd className="text-lg font-semibold">{sheet.total}</dd>
        </div>
      </dl>
      <p className="text-xs text-muted">
        <span className="block">{sheet.tax}</span>
        {sheet.deliveryNote}
      </p>
      {blocked ? (
        <p className="text-xs text-muted">{words.agreeFirst}</p>
      ) : (
        <Link href={urls.checkout} className={buttonClass("primary", { large: true, wide: true })}>
          {words.checkout}
        </Link>
      )}
      <Link
        href={drawer ? urls.bag : urls.allProducts}
        className={buttonClass(drawer ? "secondary" : "quiet", { wide: true })}
      >
        {drawer ? words.view : words.goOn}
      </Link>
    </div>
  )
}

"use client"

import { buttonClass } from "@/design/button-class"
import { controlClass, fieldIds } from "@/design/field"
import { Icon } from "@/design/icon"
import { fill } from "@/language/fill"
import { BagForm } from "./bag-form"
import type { BagWords, Said, SheetCoupon } from "./bag-sheet"

interface BagCouponProps {
  readonly coupons: readonly SheetCoupon[]
  /** What was said about the last code. */
  readonly said: Said | undefined
  readonly words: BagWords
  readonly send: (form: FormData) => void
}

/** The coupon's field, folded until it is wanted, and the codes that are applied. */
export function BagCoupon({ coupons, said, words, send }: BagCouponProps) {
  const ids = fieldIds("coupon")
  const bad = said?.tone === "bad" ? said.text : undefined
  return (
    <div className="grid gap-2">
      {coupons.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {coupons.map(({ code, text, removable }) => (
            <li key={code}>
              <BagForm act="uncoupon" fields={{ code }} send={send} className="flex">
                <span className="inline-flex min-h-11 items-center gap-2 rounded-lg bg-surface-2 pl-3 text-xs">
                  <Icon name="check" className="size-4" />
                  <span className="font-semibold">{code}</span>
                  <span className="price pr-3 text-muted">{text}</span>
                  {removable && (
                    <button
                      aria-label={fill(words.takeOff, { name: code })}
                      className="-ml-3 inline-flex size-11 items-center justify-center rounded-lg hover:text-error"
                    >
                      <Icon name="close" className="size-4" />
                    </button>
                  )}
                </span>
              </BagForm>
            </li>
          ))}
        </ul>
      )}
      <details open={bad ? true : undefined}>
        <summary className="flex min-h-11 list-none items-center justify-between text-xs">
          {words.haveCoupon}
          <Icon name="down" className="turn-when-open size-5 transition-[rotate] duration-base" />
        </summary>
        <BagForm act="coupon" send={send} className="grid gap-1.5 pt-1 pb-2">
          <label htmlFor={ids.input} className="sr-only">
            {words.coupon}
          </label>
          <div className="flex gap-2">
            <input
              id={ids.input}
              name="code"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              placeholder={words.coupon}
              aria-invalid={bad ? true : undefined}
              aria-describedby={ids.error}
              className={`${controlClass} min-w-0`}
            />
            <button className={buttonClass("secondary")}>{words.apply}</button>
          </div>
        </BagForm>
      </details>
      <p id={ids.error} role="status" className="text-xs empty:hidden">
        {said && <span className={said.tone === "bad" ? "text-error" : "text-success"}>{said.text}</span>}
      </p>
    </div>
  )
}

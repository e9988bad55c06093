"use client"

import { type ReactNode, useEffect, useState } from "react"
import { buttonClass } from "@/design/button-class"

/** Around the buy box: what the bar watches, and where its button finds the form. */
export const BUY_BOX = "data-buy-box"

interface BuyBarProps {
  readonly title: string
  readonly price: ReactNode
  /** "Add to bag", or "See options" where that is not possible. */
  readonly label: string
  readonly canAdd: boolean
}

/** On phones, once the buy box has left the screen: name, price and its button. */
export function BuyBar({ title, price, label, canAdd }: BuyBarProps) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const box = visibleBox()
    if (!box) return
    const watch = new IntersectionObserver(([entry]) => {
      setShown(entry !== undefined && !entry.isIntersecting && entry.boundingClientRect.bottom < 0)
    })
    watch.observe(box)
    return () => watch.disconnect()
  }, [])
  if (!shown) return null
  return (
    <div className="buy-bar fixed inset-x-0 bottom-0 z-20 flex items-center gap-4 border-t border-line bg-canvas px-gutter py-2 pb-[max(8px,env(safe-area-inset-bottom))] md:hidden">
      <div className="min-w-0 flex-1">
        <p className="truncate text-xs font-semibold">{title}</p>
        <p className="text-xs">{price}</p>
      </div>
      <button
        type="button"
        className={buttonClass("primary")}
        onClick={() => {
          const box = visibleBox()
          if (canAdd) box?.querySelector("form")?.requestSubmit()
          box?.scrollIntoView({ block: "center", behavior: "smooth" })
        }}
      >
        {label}
      </button>
    </div>
  )
}

/** Pages that were left stay in the document for a while, without a box on the screen. */
function visibleBox(): HTMLElement | undefined {
  const boxes = [...document.querySelectorAll<HTMLElement>(`[${BUY_BOX}]`)]
  return boxes.find((box) => box.offsetParent !== null)
}

import type { ReactNode } from "react"
import { WishlistSync } from "./wishlist-sync"

interface DoorFrameProps {
  readonly title: string
  readonly text?: string | undefined
  readonly children: ReactNode
}

/** A page before the account: one thing to do, in one column. */
export function DoorFrame({ title, text, children }: DoorFrameProps) {
  return (
    <div className="page-width grid justify-items-center pt-f-lg pb-f-2xl">
      <WishlistSync />
      <div className="grid w-full max-w-[520px] gap-f-md">
        <div className="grid gap-3">
          <h1 className="text-3xl">{title}</h1>
          {text && <p className="text-muted">{text}</p>}
        </div>
        {children}
      </div>
    </div>
  )
}

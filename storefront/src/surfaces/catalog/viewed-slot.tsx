"use client"

import { type ComponentProps, lazy, Suspense } from "react"

/** Loaded when it is shown: the bag, which is on every page, is seldom empty and open. */
const RecentlyViewed = lazy(async () => ({
  default: (await import("./recently-viewed")).RecentlyViewed,
}))

type ViewedSlotProps = Pick<ComponentProps<typeof RecentlyViewed>, "language" | "words">

/** What was viewed before, for places that have a margin of their own and are no product's page. */
export function ViewedSlot(props: ViewedSlotProps) {
  return (
    <Suspense fallback={null}>
      <RecentlyViewed {...props} inset />
    </Suspense>
  )
}

import type { ReactNode } from "react"

/** A bag of which an order was made that still waits for its payment. */
export function OrderedBag({ resume }: { readonly resume: ReactNode }) {
  return (
    <div className="page-width grid justify-items-start gap-f-md pt-f-lg pb-f-2xl">
      <h1 className="text-3xl">Your order is waiting</h1>
      <p className="max-w-[56ch] text-muted">
        You have already placed an order with what was in this bag. We have set your products aside; go on to
        see its payment. Nothing is ordered twice.
      </p>
      {resume}
    </div>
  )
}

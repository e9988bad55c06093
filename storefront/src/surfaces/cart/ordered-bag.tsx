import type { ReactNode } from "react"
import type { BagWords } from "./bag-sheet"

interface OrderedBagProps {
  readonly words: BagWords
  readonly resume: ReactNode
}

/** A bag of which an order was made that still waits for its payment. */
export function OrderedBag({ words, resume }: OrderedBagProps) {
  return (
    <div className="page-width grid justify-items-start gap-f-md pt-f-lg pb-f-2xl">
      <h1 className="text-3xl">{words.orderedTitle}</h1>
      <p className="max-w-[56ch] text-muted">{words.ordered}</p>
      {resume}
    </div>
  )
}

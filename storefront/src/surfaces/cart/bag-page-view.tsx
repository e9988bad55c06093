"use client"

import type { ReactNode } from "react"
import { BagPanel } from "./bag-panel"
import type { BagAnswer, BagWords } from "./bag-sheet"

interface BagPageViewProps {
  readonly start: BagAnswer
  readonly title: string
  readonly words: BagWords
  /** Ways on from an empty bag. */
  readonly whenEmpty: ReactNode
}

/** The bag's own page. */
export function BagPageView({ start, title, words, whenEmpty }: BagPageViewProps) {
  return (
    <div className="page-width pt-f-lg pb-f-2xl">
      <BagPanel
        start={start}
        words={words}
        whenEmpty={whenEmpty}
        heading={(count) => (
          <h1 className="mb-f-md text-3xl">
            {title} {count && <span className="text-md text-muted">{count}</span>}
          </h1>
        )}
      />
    </div>
  )
}

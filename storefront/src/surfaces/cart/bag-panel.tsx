"use client"

import type { ReactNode } from "react"
import { classNames } from "@/design/class-names"
import { BagLineItem } from "./bag-line-item"
import { BagNews } from "./bag-news"
import type { BagAnswer, BagWords } from "./bag-sheet"
import { BagSummary } from "./bag-summary"
import { BagWays } from "./bag-ways"
import { useBag } from "./use-bag"

interface BagPanelProps {
  readonly start: BagAnswer
  readonly words: BagWords
  /** The heading; it is told how many things are in the bag. */
  readonly heading: (count: string) => ReactNode
  readonly drawer?: boolean
  /** Ways on from an empty bag. */
  readonly whenEmpty?: ReactNode
}

/** The bag with its lines, what has changed, and the ways on: on its page and in the drawer. */
export function BagPanel({ start, words, heading, drawer = false, whenEmpty }: BagPanelProps) {
  const { answer, pending, send } = useBag(start, words.notReached)
  const { sheet } = answer
  const news = <BagNews answer={answer} words={words} send={send} />
  if (sheet.kind !== "filled") {
    return (
      <div
        className={classNames(
          "grid grid-cols-1 content-start gap-f-md",
          drawer && "overflow-y-auto px-5 pb-5 sm:px-6",
        )}
      >
        {heading("")}
        {news}
        <BagWays kind={sheet.kind} words={words} />
        {sheet.kind === "empty" && whenEmpty && <div className="min-w-0 pt-f-md">{whenEmpty}</div>}
      </div>
    )
  }
  const summary = (
    <BagSummary
      sheet={sheet}
      said={answer.said?.coupon ? answer.said : undefined}
      words={words}
      pending={pending}
      send={send}
      drawer={drawer}
    />
  )
  const lines = (
    <ul aria-label={words.products}>
      {sheet.lines.map((line) => (
        <BagLineItem key={line.id} line={line} words={words} pending={pending} send={send} />
      ))}
    </ul>
  )
  if (drawer) {
    return (
      <>
        <div className="grid content-start gap-3 overflow-y-auto px-5 pb-4 sm:px-6">
          {heading(sheet.count)}
          {news}
          {lines}
        </div>
        <div className="border-t border-line px-5 py-4 sm:px-6">{summary}</div>
      </>
    )
  }
  return (
    <>
      {heading(sheet.count)}
      <div className="mb-f-sm grid gap-3 empty:hidden">{news}</div>
      <div className="grid gap-f-lg md:grid-cols-[minmax(0,7fr)_minmax(0,4fr)] md:gap-f-xl">
        <div className="border-t border-line">{lines}</div>
        <aside
          aria-label={words.summary}
          className="md:sticky md:top-[calc(var(--spacing-header)+24px)] md:self-start"
        >
          <div className="rounded-2xl bg-surface p-f-md sm:p-6">{summary}</div>
        </aside>
      </div>
    </>
  )
}

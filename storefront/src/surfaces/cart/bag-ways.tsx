"use client"

import { buttonClass } from "@/design/button-class"
import { Link } from "@/design/link"
import { PlainLink } from "@/design/plain-link"
import { urls } from "@/handoff/urls"
import type { BagSheet, BagWords } from "./bag-sheet"

interface BagWaysProps {
  readonly kind: Exclude<BagSheet["kind"], "filled">
  readonly words: BagWords
}

const SENTENCES = { empty: "empty", ordered: "ordered", outage: "outage" } as const
const TITLES = { empty: "emptyTitle", ordered: "orderedTitle", outage: "outageTitle" } as const

/** A bag without lines says why, and where to go from here. */
export function BagWays({ kind, words }: BagWaysProps) {
  return (
    <div className="grid justify-items-start gap-4">
      <h2 className="text-xl">{words[TITLES[kind]]}</h2>
      <p className="max-w-[56ch] text-muted">{words[SENTENCES[kind]]}</p>
      {kind === "empty" ? (
        <p className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <Link href={urls.allProducts} className={buttonClass("primary")}>
            {words.discover}
          </Link>
          <Link href={urls.wishlist} className={buttonClass("quiet")}>
            {words.wishlist}
          </Link>
        </p>
      ) : (
        <PlainLink href={urls.bag} className={buttonClass("primary")}>
          {kind === "ordered" ? words.view : words.retry}
        </PlainLink>
      )}
    </div>
  )
}

"use client"

import { useEffect, useState } from "react"
import { classNames } from "@/design/class-names"
import { Link } from "@/design/link"
import { urls } from "@/handoff/urls"
import type { Language } from "@/language/languages"
import { keptList } from "./kept-list"
import { type SmallCard, smallCardsIn } from "./small-card"

const VIEWED = keptList("viewed", 9)

interface RecentlyViewedProps {
  /** The product of this page: it is remembered, and not shown. Undefined on pages of no product. */
  readonly handle?: string
  readonly language: Language
  readonly words: Readonly<Record<"title" | "clear", string>>
  /** Whether it stands inside something that has a margin of its own. */
  readonly inset?: boolean
}

/** What this browser looked at before. The list never leaves it but for the names whose cards are asked for. */
export function RecentlyViewed({ handle, language, words, inset = false }: RecentlyViewedProps) {
  const [cards, setCards] = useState<readonly SmallCard[]>([])
  useEffect(() => {
    const others = VIEWED.read().filter((other) => other !== handle)
    if (handle !== undefined) VIEWED.add(handle)
    if (others.length === 0) return
    const stop = new AbortController()
    const ask = async () => {
      try {
        const answer = await fetch(urls.productCards(others, language), { signal: stop.signal })
        if (answer.ok) setCards(smallCardsIn(await answer.json()))
      } catch {
        // A memory that cannot be shown is no fault of the page.
      }
    }
    void ask()
    return () => stop.abort()
  }, [handle, language])
  if (cards.length === 0) return null
  return (
    <section aria-label={words.title} className="grid min-w-0 grid-cols-1 gap-f-sm">
      <div
        className={classNames(
          "flex flex-wrap items-baseline justify-between gap-x-4",
          !inset && "page-width",
        )}
      >
        <h2 className="text-xl">{words.title}</h2>
        <button
          type="button"
          className="min-h-11 text-xs underline underline-offset-4"
          onClick={() => {
            VIEWED.clear()
            setCards([])
          }}
        >
          {words.clear}
        </button>
      </div>
      <ul
        className={classNames("scroll-row gap-f-sm", !inset && "px-gutter")}
        tabIndex={0}
        aria-label={words.title}
      >
        {cards.map(({ handle, title, lang, price, picture }) => (
          <li key={handle} className="relative grid w-32 shrink-0 snap-start content-start gap-1 sm:w-40">
            <span className="block aspect-tile overflow-hidden rounded-lg bg-surface">
              {picture && (
                <img
                  src={picture.src}
                  srcSet={picture.srcSet}
                  alt=""
                  loading="lazy"
                  className="dark-dim size-full object-cover"
                />
              )}
            </span>
            <Link
              href={urls.product(handle)}
              lang={lang}
              className="line-clamp-2 text-xs font-semibold after:absolute after:inset-0"
            >
              {title}
            </Link>
            <span className="price text-xs">{price}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

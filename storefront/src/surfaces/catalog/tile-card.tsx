"use client"

import type { ReactNode } from "react"
import { classNames } from "@/design/class-names"
import { Link } from "@/design/link"
import { Picture } from "@/design/picture"
import { StockLine, type StockWords } from "@/design/stock-line"
import { swatchColour } from "@/design/swatch-colour"

/** All words of a tile, in the language of its page. */
export interface TileWords {
  readonly title: string
  /** The language of the title, as in the HTML attribute. */
  readonly lang: string
  readonly price: { readonly text: string; readonly isKnown: boolean }
  readonly stock: StockWords
  /** One word over the picture. */
  readonly label?: { readonly text: string; readonly isNews: boolean } | undefined
  /** Names every colour; none where there is no choice. */
  readonly colours?: string | undefined
}

interface TileCardProps {
  /** An address of the shop without a language. */
  readonly href: string
  readonly picture: { readonly src: string | undefined; readonly alt: string }
  readonly sizes: string
  /** Seen first: its picture loads at once. */
  readonly first: boolean
  readonly words: TileWords
  /** The colours behind the dots. */
  readonly dots: readonly string[]
  /** The wishlist's button, above the one link of the tile. */
  readonly heart?: ReactNode
}

const LABEL = "inline-flex rounded-full px-2.5 py-1 text-2xs leading-none font-semibold"

/**
 * How a tile looks. Drawn from its words on both sides: sent as a tree, two dozen tiles would be most of a page that a
 * phone reads before it can be pressed.
 */
export function TileCard({ href, picture, sizes, first, words, dots, heart }: TileCardProps) {
  const { price, label } = words
  return (
    <article className="group relative grid content-start gap-2">
      <div className="relative aspect-tile overflow-hidden rounded-xl bg-surface">
        <div className="absolute inset-0 transition-transform duration-slow ease-standard group-hover:scale-105">
          <Picture src={picture.src} alt={picture.alt} sizes={sizes} first={first} />
        </div>
      </div>
      <div className="grid gap-1 px-1 xs:px-2">
        <h3 className="line-clamp-2 text-sm font-semibold" lang={words.lang}>
          <Link href={href} className="after:absolute after:inset-0 after:rounded-xl">
            {words.title}
          </Link>
        </h3>
        <p className="text-xs">
          <span className={price.isKnown ? "price" : "text-muted"}>{price.text}</span>
        </p>
        <p className="min-h-5">
          <StockLine words={words.stock} />
        </p>
        {words.colours !== undefined && (
          <p className="flex items-center gap-1.5 pt-1">
            <span className="sr-only">{words.colours}</span>
            {dots.map((colour) => (
              <span
                key={colour}
                aria-hidden="true"
                className="size-3.5 rounded-full border border-line-strong"
                style={{ background: swatchColour(colour) }}
              />
            ))}
          </p>
        )}
      </div>
      <div className="pointer-events-none absolute top-3 left-3 flex max-w-[calc(100%-72px)]">
        {label && (
          <span
            className={classNames(LABEL, label.isNews ? "bg-electric text-emerald" : "bg-surface text-ink")}
          >
            {label.text}
          </span>
        )}
      </div>
      {heart && <div className="absolute top-1 right-1">{heart}</div>}
    </article>
  )
}

"use client"

import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react"
import { classNames } from "@/design/class-names"

/** Fetched when somebody enlarges a picture. */
const ZoomDialog = lazy(() => import("./zoom-dialog"))

export interface LargePicture {
  readonly src: string
  readonly alt: string
}

export type ZoomWords = Readonly<
  Record<"place" | "zoom" | "zoomIn" | "zoomOut" | "close" | "previous" | "next", string>
>

interface GalleryFrameProps {
  readonly label: string
  readonly pictures: readonly LargePicture[]
  /** In `place` stands `%p` for the number of the picture. */
  readonly words: ZoomWords
  /** One list item for each picture; a link with `data-picture` enlarges it. */
  readonly children: ReactNode
}

/** The row of pictures, where one stands in it, and the enlarged view. Without a script a link shows the picture itself. */
export function GalleryFrame({ label, pictures, words, children }: GalleryFrameProps) {
  const row = useRef<HTMLUListElement>(null)
  const [place, setPlace] = useState(0)
  const [zoomed, setZoomed] = useState<number>()
  const first = pictures[0]?.src
  useEffect(() => {
    // Another colour begins with its own picture.
    row.current?.scrollTo({ left: 0 })
  }, [first])
  return (
    <section aria-label={label} className="-mx-gutter min-w-0 md:mx-0">
      <ul
        ref={row}
        className="scroll-row gap-2 px-gutter md:grid md:grid-cols-2 md:gap-f-sm md:overflow-visible md:px-0"
        onScroll={({ currentTarget: { scrollLeft, scrollWidth } }) =>
          setPlace(Math.min(Math.round((scrollLeft / scrollWidth) * pictures.length), pictures.length - 1))
        }
        onClick={(event) => {
          const link = event.target instanceof Element && event.target.closest<HTMLElement>("[data-picture]")
          if (!link || event.metaKey || event.ctrlKey) return
          event.preventDefault()
          setZoomed(Number(link.dataset["picture"]))
        }}
      >
        {children}
      </ul>
      {pictures.length > 1 && (
        <p className="flex items-center justify-center gap-1.5 pt-3 text-2xs text-muted md:hidden">
          {pictures.map(({ src }, index) => (
            <span
              key={src}
              aria-hidden="true"
              className={classNames(
                "size-1.5 rounded-full transition-colors",
                index === place ? "bg-ink" : "bg-line-strong/50",
              )}
            />
          ))}
          <span className="ml-2 tabular-nums">{words.place.replace("%p", String(place + 1))}</span>
        </p>
      )}
      {zoomed !== undefined && (
        <Suspense fallback={null}>
          <ZoomDialog pictures={pictures} start={zoomed} words={words} onClose={() => setZoomed(undefined)} />
        </Suspense>
      )}
    </section>
  )
}

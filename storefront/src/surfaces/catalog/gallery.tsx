import type { ProductPicture } from "@/commerce/product"
import { Picture } from "@/design/picture"

interface GalleryProps {
  readonly title: string
  readonly pictures: readonly ProductPicture[]
}

/** Swiped on phones; a mosaic on wide screens, the first picture across both columns. */
export function Gallery({ title, pictures }: GalleryProps) {
  const shown = pictures.length > 0 ? pictures : [{ src: undefined, alt: title }]
  return (
    <section aria-label={`Pictures of ${title}`} className="-mx-gutter min-w-0 md:mx-0">
      <ul
        tabIndex={0}
        aria-label="Pictures"
        className="scroll-row gap-2 px-gutter md:grid md:grid-cols-2 md:gap-f-sm md:overflow-visible md:px-0"
      >
        {shown.map((picture, index) => (
          <li
            key={picture.src ?? "none"}
            className="relative aspect-tile w-[84vw] shrink-0 snap-center overflow-hidden rounded-xl bg-surface md:w-auto md:first:col-span-2 md:last:even:col-span-2"
          >
            <Picture
              src={picture.src}
              alt={picture.alt}
              first={index === 0}
              sizes={index === 0 ? "(min-width: 1000px) 56vw, 84vw" : "(min-width: 1000px) 28vw, 84vw"}
            />
          </li>
        ))}
      </ul>
      {shown.length > 1 && (
        <p className="px-gutter pt-2 text-2xs text-muted md:hidden">
          {shown.length} pictures, swipe to see them
        </p>
      )}
    </section>
  )
}

import { useTranslations } from "next-intl"
import { getImageProps } from "next/image"
import type { ProductPicture } from "@/commerce/product"
import { Picture } from "@/design/picture"
import { GalleryFrame } from "./gallery-frame"

interface GalleryProps {
  readonly title: string
  readonly pictures: readonly ProductPicture[]
}

/** Pixels across in the enlarged view; the catalogue's pictures are 1200. */
const LARGE = 1200

/** Swiped on phones; a mosaic on wide screens, the first picture across both columns. Each can be enlarged. */
export function Gallery({ title, pictures }: GalleryProps) {
  const t = useTranslations("catalog.product")
  if (pictures.length === 0) {
    return (
      <div className="relative aspect-tile overflow-hidden rounded-xl bg-surface">
        <Picture src={undefined} alt={title} sizes="100vw" />
      </div>
    )
  }
  const large = pictures.map(({ src, alt }) => ({
    src: getImageProps({ src, alt, width: LARGE, height: (LARGE * 9) / 8 }).props.src,
    alt,
  }))
  return (
    <GalleryFrame
      label={t("pictures", { title })}
      pictures={large}
      words={{
        place: t("place", { place: "%p", count: String(pictures.length) }),
        zoom: t("zoom"),
        zoomIn: t("zoomIn"),
        zoomOut: t("zoomOut"),
        close: t("closeZoom"),
        previous: t("previous"),
        next: t("next"),
      }}
    >
      {pictures.map((picture, index) => (
        <li
          key={picture.src}
          className="relative aspect-tile w-[84vw] shrink-0 snap-center overflow-hidden rounded-xl bg-surface md:w-auto md:first:col-span-2 md:last:even:col-span-2"
        >
          <a
            href={large[index]?.src}
            data-picture={index}
            aria-label={t("enlarge", { picture: picture.alt })}
            className="absolute inset-0 cursor-zoom-in outline-offset-[-4px]"
          >
            <Picture
              src={picture.src}
              alt={picture.alt}
              first={index === 0}
              sizes={index === 0 ? "(min-width: 1000px) 56vw, 84vw" : "(min-width: 1000px) 28vw, 84vw"}
            />
          </a>
        </li>
      ))}
    </GalleryFrame>
  )
}

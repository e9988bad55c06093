import Image from "next/image"
import { classNames } from "./class-names"

interface PictureProps {
  readonly src: string | undefined
  readonly alt: string
  /** The widths at which it is shown, as in the HTML attribute. */
  readonly sizes: string
  /** Loads at once and first: for the picture that a visitor sees first. */
  readonly first?: boolean
  readonly className?: string
}

/** A product picture on its grey well. The box gives the ratio; the picture fills it. */
export function Picture({ src, alt, sizes, first = false, className = "" }: PictureProps) {
  if (src === undefined) return <div className="size-full bg-surface" role="img" aria-label={alt} />
  return (
    <Image
      src={src}
      alt={alt}
      fill
      sizes={sizes}
      loading={first ? "eager" : "lazy"}
      fetchPriority={first ? "high" : "auto"}
      // With the first frame and not in one after it.
      decoding={first ? "sync" : "async"}
      className={classNames("object-cover dark-dim", className)}
    />
  )
}

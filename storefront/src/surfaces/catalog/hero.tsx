import { useTranslations } from "next-intl"
import { getImageProps } from "next/image"
import { preload } from "react-dom"
import { Link } from "@/design/link"
import { buttonClass } from "@/design/button-class"
import { urls } from "@/handoff/urls"

/** Phones get a crop of their own: a quarter of the bytes for the same sight. */
const PHONES = "(max-width: 600px)"
const OTHERS = "(min-width: 600.02px)"

/** The first thing a visitor sees: one picture, one line, one way on. The header lies over it. */
export function Hero() {
  const t = useTranslations("catalog.home")
  const common = { alt: t("heroAlt"), loading: "eager", fetchPriority: "high", quality: 60 } as const
  const tall = getImageProps({
    ...common,
    src: "/home/hero-emerald-tall.jpg",
    width: 1125,
    height: 1350,
    sizes: "100vw",
  })
  const wide = getImageProps({
    ...common,
    src: "/home/hero-emerald.jpg",
    width: 2400,
    height: 1350,
    sizes: "(max-aspect-ratio: 1/1) 110vh, 100vw",
  })
  for (const [media, { props }] of [
    [PHONES, tall],
    [OTHERS, wide],
  ] as const)
    preload(props.src, {
      as: "image",
      fetchPriority: "high",
      media,
      imageSrcSet: props.srcSet,
      imageSizes: props.sizes,
    })
  return (
    <section
      data-hero
      className="relative isolate flex h-[clamp(480px,84vh,1000px)] items-end overflow-hidden bg-[#0a2c24]"
    >
      <picture className="hero-picture absolute inset-x-0 top-0 -z-10 block">
        <source media={PHONES} srcSet={tall.props.srcSet} sizes={tall.props.sizes} />
        {/* The optimizer's addresses come from getImageProps; an Image could not choose between two crops. */}
        <img
          {...wide.props}
          decoding="sync"
          className="absolute inset-0 size-full object-cover object-[82%_60%] md:object-center"
        />
      </picture>
      <div className="absolute inset-x-0 top-0 -z-10 h-40 bg-linear-to-b from-black/45 to-transparent" />
      <div className="page-width grid justify-items-start gap-f-sm pb-f-xl text-white">
        <h1 className="max-w-[13ch] text-[clamp(2.5rem,1.4rem+3vw,4.75rem)]">{t("heroTitle")}</h1>
        <p className="max-w-[36ch] text-md text-white/90">{t("heroText")}</p>
        <Link href={urls.allProducts} className={`${buttonClass("on-picture", { large: true })} mt-2`}>
          {t("heroAction")}
        </Link>
      </div>
    </section>
  )
}

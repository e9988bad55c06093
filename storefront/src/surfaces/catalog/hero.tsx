import Image from "next/image"
import { Link } from "@/design/link"
import { buttonClass } from "@/design/button-class"
import { urls } from "@/handoff/urls"

/** The first thing a visitor sees: one picture, one line, one way on. The header lies over it. */
export function Hero() {
  return (
    <section
      data-hero
      className="relative isolate flex h-[clamp(480px,84vh,1000px)] items-end overflow-hidden bg-[#0a2c24]"
    >
      <div className="hero-picture absolute inset-x-0 top-0 -z-10">
        <Image
          src="/home/hero-emerald.jpg"
          alt="Off-white bottle, sand tumbler and notebook, graphite weekender, tan key loop and emerald umbrella on a deep emerald set"
          fill
          preload
          sizes="(max-aspect-ratio: 1/1) 110vh, 100vw"
          className="object-cover object-[82%_60%] md:object-center"
        />
      </div>
      <div className="absolute inset-x-0 top-0 -z-10 h-40 bg-linear-to-b from-black/45 to-transparent" />
      <div className="page-width grid justify-items-start gap-f-sm pb-f-xl text-white">
        <h1 className="max-w-[13ch] text-[clamp(2.5rem,1.4rem+3vw,4.75rem)]">Made for the way you move</h1>
        <p className="max-w-[36ch] text-md text-white/90">
          Bottles, bags and small companions in emerald, graphite and sand. Delivered across India.
        </p>
        <Link href={urls.allProducts} className={`${buttonClass("on-picture", { large: true })} mt-2`}>
          Discover the collection
        </Link>
      </div>
    </section>
  )
}

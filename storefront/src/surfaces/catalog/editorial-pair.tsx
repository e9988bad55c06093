import Image from "next/image"
import { Link } from "@/design/link"
import type { Category } from "@/commerce/product"
import { urls } from "@/handoff/urls"

const STORIES = [
  {
    picture: "/home/editorial-travel.jpg",
    alt: "Graphite weekender, rolled emerald picnic blanket, sunglasses case and umbrella on a sand set",
    title: "Away by Friday",
    text: "One bag for two nights, a blanket for the stop in between.",
    category: /^travel$/i,
    label: "Shop travel",
  },
  {
    picture: "/home/editorial-desk.jpg",
    alt: "Desk from above: sand notebook with an emerald pen, wireless charger on an emerald mat, off-white mug",
    title: "A calmer desk",
    text: "Paper, pen and power, in the colours of the garage.",
    category: /^desk/i,
    label: "Shop desk and tech",
  },
] as const

/** Two stories side by side. Each leads to its category, or to all products if the catalogue has no such category. */
export function EditorialPair({ categories }: { readonly categories: readonly Category[] }) {
  return (
    <section aria-label="Stories" className="page-width grid gap-f-md sm:grid-cols-2 sm:gap-f-sm">
      {STORIES.map((story) => {
        const category = categories.find((candidate) => story.category.test(candidate.name))
        return (
          <article key={story.title} className="group relative grid content-start gap-f-sm">
            <div className="relative aspect-[4/3] overflow-hidden rounded-2xl bg-surface">
              <Image
                src={story.picture}
                alt={story.alt}
                fill
                sizes="(min-width: 760px) 48vw, 100vw"
                className="dark-dim object-cover transition-transform duration-hero ease-standard group-hover:scale-[1.03]"
              />
            </div>
            <div className="grid gap-1">
              <h2 className="text-xl">{story.title}</h2>
              <p className="text-muted">{story.text}</p>
              <p>
                <Link
                  href={category ? urls.category(category.slug) : urls.allProducts}
                  className="inline-flex min-h-11 items-center underline decoration-line-strong underline-offset-4 after:absolute after:inset-0 group-hover:decoration-current"
                >
                  {story.label}
                </Link>
              </p>
            </div>
          </article>
        )
      })}
    </section>
  )
}

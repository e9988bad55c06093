import { useTranslations } from "next-intl"
import Image from "next/image"
import { Link } from "@/design/link"
import type { Category } from "@/commerce/product"
import { urls } from "@/handoff/urls"

/** `category` is a slug: it is the same in every language. */
const STORIES = [
  { name: "travel", picture: "/home/editorial-travel.jpg", category: "travel" },
  { name: "desk", picture: "/home/editorial-desk.jpg", category: "desk-tech" },
] as const

/** Two stories side by side. Each leads to its category, or to all products if the catalogue has no such category. */
export function EditorialPair({ categories }: { readonly categories: readonly Category[] }) {
  const t = useTranslations("catalog.home")
  return (
    <section aria-label={t("stories")} className="page-width grid gap-f-md sm:grid-cols-2 sm:gap-f-sm">
      {STORIES.map((story) => {
        const category = categories.find((candidate) => candidate.slug === story.category)
        return (
          <article key={story.name} className="group relative grid content-start gap-f-sm">
            <div className="relative aspect-[4/3] overflow-hidden rounded-2xl bg-surface">
              <Image
                src={story.picture}
                alt={t(`${story.name}.alt`)}
                fill
                sizes="(min-width: 760px) 48vw, 100vw"
                className="dark-dim object-cover transition-transform duration-hero ease-standard group-hover:scale-[1.03]"
              />
            </div>
            <div className="grid gap-1">
              <h2 className="text-xl">{t(`${story.name}.title`)}</h2>
              <p className="text-muted">{t(`${story.name}.text`)}</p>
              <p>
                <Link
                  href={category ? urls.category(category.slug) : urls.allProducts}
                  className="inline-flex min-h-11 items-center underline decoration-line-strong underline-offset-4 after:absolute after:inset-0 group-hover:decoration-current"
                >
                  {t(`${story.name}.action`)}
                </Link>
              </p>
            </div>
          </article>
        )
      })}
    </section>
  )
}

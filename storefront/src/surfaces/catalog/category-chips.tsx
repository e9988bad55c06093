import { useTranslations } from "next-intl"
import { categoriesAround } from "@/commerce/category-tree"
import type { Category } from "@/commerce/product"
import { classNames } from "@/design/class-names"
import { Link } from "@/design/link"
import { urls } from "@/handoff/urls"

interface CategoryChipsProps {
  readonly categories: readonly Category[]
  /** The slug of the listing that is shown, or `all`. */
  readonly current?: string
}

/** Ways to the other listings. */
export function CategoryChips({ categories, current }: CategoryChipsProps) {
  const t = useTranslations("catalog.listing")
  const chips = [{ slug: "all", name: t("allShort") }, ...categoriesAround(categories, current)]
  return (
    <nav aria-label={t("categories")} className="-mx-gutter min-w-0 md:mx-0">
      <ul className="scroll-row gap-2 px-gutter py-1 md:flex-wrap md:px-0">
        {chips.map(({ slug, name }) => (
          <li key={slug} className="shrink-0 snap-start">
            <Link
              href={urls.category(slug)}
              aria-current={slug === current ? "page" : undefined}
              className={classNames(
                "inline-flex min-h-11 items-center rounded-full border px-4 text-xs transition-colors duration-base",
                slug === current
                  ? "border-primary bg-primary text-on-primary"
                  : "border-line hover:border-line-strong hover:bg-surface",
              )}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

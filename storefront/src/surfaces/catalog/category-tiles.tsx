import { useTranslations } from "next-intl"
import { Link } from "@/design/link"
import type { Catalogue } from "@/commerce/catalogue"
import { categoriesBelow } from "@/commerce/category-tree"
import { Icon } from "@/design/icon"
import { Picture } from "@/design/picture"
import { urls } from "@/handoff/urls"

/** One picture for each category: that of its first product. A category without products is left out. */
export function CategoryTiles({ catalogue }: { readonly catalogue: Catalogue }) {
  const t = useTranslations("catalog.home")
  const tiles = categoriesBelow(catalogue.categories, undefined).flatMap((category) => {
    const product = catalogue.products.findLast((candidate) =>
      candidate.categorySlugs.includes(category.slug),
    )
    return product ? [{ category, picture: product.picture }] : []
  })
  if (tiles.length === 0) return null
  return (
    <section aria-labelledby="categories-title" className="page-width grid gap-f-md">
      <h2 id="categories-title" className="text-2xl">
        {t("categories")}
      </h2>
      <ul className="grid grid-cols-2 gap-f-sm sm:grid-cols-3 lg:grid-cols-4">
        {tiles.map(({ category, picture }) => (
          <li key={category.id} className="group relative aspect-tile overflow-hidden rounded-2xl bg-surface">
            <div className="absolute inset-0 transition-transform duration-slow ease-standard group-hover:scale-105">
              <Picture
                src={picture?.src}
                alt=""
                sizes="(min-width: 1300px) 24vw, (min-width: 760px) 32vw, 50vw"
              />
            </div>
            <Link
              href={urls.category(category.slug)}
              className="absolute inset-0 flex items-end p-3 text-sm font-semibold text-[#0b0f0d] outline-offset-[-4px] xs:p-4"
            >
              <span className="rounded-full bg-white/90 px-4 py-2">{category.name}</span>
            </Link>
          </li>
        ))}
        <li className="relative aspect-tile overflow-hidden rounded-2xl bg-emerald">
          <Link
            href={urls.allProducts}
            className="absolute inset-0 flex items-end justify-between p-4 text-md font-semibold text-white outline-offset-[-4px] transition-colors duration-base hover:bg-emerald-hover xs:p-6"
          >
            {t("everything")}
            <Icon name="right" />
          </Link>
        </li>
      </ul>
    </section>
  )
}

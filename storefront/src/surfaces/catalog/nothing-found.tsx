import { useTranslations } from "next-intl"
import type { Category } from "@/commerce/product"
import { buttonClass } from "@/design/button-class"
import { Link } from "@/design/link"
import { urls } from "@/handoff/urls"
import { CategoryChips } from "./category-chips"

interface NothingFoundProps {
  readonly words: string
  readonly categories: readonly Category[]
}

/** Ways on when a search came to nothing. */
export function NothingFound({ words, categories }: NothingFoundProps) {
  const t = useTranslations("catalog.search.nothing")
  return (
    <section className="grid gap-f-md py-f-lg">
      <div className="grid gap-2">
        <h2 className="max-w-full text-xl break-words">{t("title", { words })}</h2>
        <p className="max-w-[60ch] text-muted">{t("text")}</p>
      </div>
      <CategoryChips categories={categories} />
      <div className="flex flex-wrap gap-3">
        <Link href={urls.allProducts} className={buttonClass("primary")}>
          {t("all")}
        </Link>
        <Link href={urls.contact} className={buttonClass("secondary")}>
          {t("contact")}
        </Link>
      </div>
    </section>
  )
}

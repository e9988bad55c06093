import { Link } from "@/design/link"
import { connection } from "next/server"
import { readCategories } from "@/commerce/catalogue"
import { categoriesBelow } from "@/commerce/category-tree"
import { pageLanguage } from "@/language/page-language"
import { urls } from "@/handoff/urls"

interface CategoryLinksProps {
  readonly className: string
}

/** One list item for each category of the catalogue. During an outage there are none; the fixed links beside it remain. */
export async function CategoryLinks({ className }: CategoryLinksProps) {
  await connection()
  const categories = await readCategories(await pageLanguage())
  if (categories.kind !== "found") return null
  return categoriesBelow(categories.value, undefined).map((category) => (
    <li key={category.id}>
      <Link href={urls.category(category.slug)} className={className}>
        {category.name}
      </Link>
    </li>
  ))
}

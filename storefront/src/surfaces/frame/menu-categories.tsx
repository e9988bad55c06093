import { getTranslations } from "next-intl/server"
import { connection } from "next/server"
import type { ReactNode } from "react"
import { readCategories } from "@/commerce/catalogue"
import { categoriesBelow } from "@/commerce/category-tree"
import type { Category } from "@/commerce/product"
import { Icon } from "@/design/icon"
import { Link } from "@/design/link"
import { urls } from "@/handoff/urls"
import { pageLanguage } from "@/language/page-language"

const ITEM = "flex min-h-control w-full items-center justify-between gap-3 text-left text-xl hover:text-link"

/** The catalogue's categories; one that has parts opens them. During an outage there are none. */
export async function MenuCategories() {
  await connection()
  const categories = await readCategories(await pageLanguage())
  if (categories.kind !== "found") return null
  return <Level all={categories.value} shown={categoriesBelow(categories.value, undefined)} />
}

interface LevelProps {
  readonly all: readonly Category[]
  /** Those that lie side by side here. */
  readonly shown: readonly Category[]
}

function Level({ all, shown }: LevelProps) {
  return shown.map((category) => {
    const parts = categoriesBelow(all, category.id)
    return (
      <li key={category.id}>
        {parts.length > 0 ? (
          <Branch category={category}>
            <Level all={all} shown={parts} />
          </Branch>
        ) : (
          <Link href={urls.category(category.slug)} className={ITEM}>
            {category.name}
          </Link>
        )}
      </li>
    )
  })
}

interface BranchProps {
  readonly category: Category
  /** Its parts. */
  readonly children: ReactNode
}

/** A native popover inside the menu's: over it on narrow screens, beside it on wide ones. */
async function Branch({ category, children }: BranchProps) {
  const t = await getTranslations("frame.menu")
  const id = `menu-${category.id}`
  return (
    <>
      <button type="button" popoverTarget={id} className={ITEM}>
        {category.name}
        <Icon name="right" className="size-5" />
      </button>
      <div
        id={id}
        popover="auto"
        role="group"
        aria-label={category.name}
        data-pane
        className="sheet-left menu-pane"
      >
        <div className="grid h-full grid-rows-[auto_1fr] overflow-y-auto">
          <div className="flex h-header items-center px-gutter">
            <button
              type="button"
              popoverTarget={id}
              popoverTargetAction="hide"
              className="-ml-2.5 inline-flex min-h-11 items-center gap-2 rounded-lg px-2.5 hover:bg-surface"
            >
              <Icon name="left" className="size-5" />
              {t("back")}
            </button>
          </div>
          <ul className="grid content-start gap-1 px-gutter pb-f-lg">
            <li>
              <Link href={urls.category(category.slug)} className={ITEM}>
                {t("allOf", { category: category.name })}
              </Link>
            </li>
            {children}
          </ul>
        </div>
      </div>
    </>
  )
}

import type { Category } from "./product"

/**
 * The categories directly below one, in the merchandiser's order. Below nothing are those that the shop begins with, and
 * with them the ones whose parent is not shown.
 */
export function categoriesBelow(all: readonly Category[], parentId: string | undefined): readonly Category[] {
  const ids = new Set(all.map(({ id }) => id))
  const parentOf = (category: Category) =>
    category.parentId !== undefined && ids.has(category.parentId) ? category.parentId : undefined
  return all.filter((category) => parentOf(category) === parentId)
}

/** From the outermost category down to the one of this slug. Empty when there is none. */
export function categoryPath(all: readonly Category[], slug: string): readonly Category[] {
  const path: Category[] = []
  let category = all.find((candidate) => candidate.slug === slug)
  while (category && !path.includes(category)) {
    path.unshift(category)
    const { parentId } = category
    category = all.find(({ id }) => id === parentId)
  }
  return path
}

/** The slugs of these categories, and of all that they lie in. */
export function slugsWithAncestors(all: readonly Category[], slugs: readonly string[]): readonly string[] {
  const above = slugs.flatMap((slug) => categoryPath(all, slug).map((category) => category.slug))
  return [...new Set([...slugs, ...above])]
}

/** Where a shopper may go on from a listing: its parts, else what lies beside it, and the whole it is a part of. */
export function categoriesAround(all: readonly Category[], slug: string | undefined): readonly Category[] {
  const path = slug === undefined ? [] : categoryPath(all, slug)
  for (const whole of path.toReversed()) {
    const parts = categoriesBelow(all, whole.id)
    if (parts.length > 0) return [whole, ...parts]
  }
  return categoriesBelow(all, undefined)
}

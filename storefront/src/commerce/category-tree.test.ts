import { describe, expect, it } from "vitest"
import { categoriesAround, categoriesBelow, categoryPath, slugsWithAncestors } from "./category-tree"

const category = (slug: string, parent?: string) => ({
  id: `pcat_${slug}`,
  slug,
  name: slug,
  description: undefined,
  parentId: parent === undefined ? undefined : `pcat_${parent}`,
})

const ALL = [
  category("drinkware"),
  category("bottles", "drinkware"),
  category("mugs", "drinkware"),
  category("steel", "bottles"),
  category("bags"),
  category("orphans", "internal"),
]

const slugs = (categories: readonly { slug: string }[]) => categories.map(({ slug }) => slug)

describe("categories in categories", () => {
  it("the shop begins with the outermost, and with one whose parent is not shown", () => {
    expect(slugs(categoriesBelow(ALL, undefined))).toEqual(["drinkware", "bags", "orphans"])
    expect(slugs(categoriesBelow(ALL, "pcat_drinkware"))).toEqual(["bottles", "mugs"])
    expect(categoriesBelow(ALL, "pcat_steel")).toEqual([])
  })

  it("a path leads from the outermost down, and ends where categories lie in each other", () => {
    expect(slugs(categoryPath(ALL, "steel"))).toEqual(["drinkware", "bottles", "steel"])
    expect(categoryPath(ALL, "none")).toEqual([])
    expect(slugs(categoryPath([category("a", "b"), category("b", "a")], "a"))).toEqual(["b", "a"])
  })

  it("a product of a category is a product of all that the category lies in, its own first", () => {
    expect(slugsWithAncestors(ALL, ["steel", "bags"])).toEqual(["steel", "bags", "drinkware", "bottles"])
    expect(slugsWithAncestors(ALL, ["unknown"])).toEqual(["unknown"])
  })

  it.each([
    ["all", ["drinkware", "bags", "orphans"]],
    ["bags", ["drinkware", "bags", "orphans"]],
    ["drinkware", ["drinkware", "bottles", "mugs"]],
    ["mugs", ["drinkware", "bottles", "mugs"]],
    ["bottles", ["bottles", "steel"]],
    ["steel", ["bottles", "steel"]],
  ])("from %s a shopper goes on to %j", (slug, around) => {
    expect(slugs(categoriesAround(ALL, slug))).toEqual(around)
  })
})

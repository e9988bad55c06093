import type { Language } from "../language/languages"
import { mediaPath } from "./media-path"
import type { ProductCard } from "./product"
import type { SearchCard } from "./search-shape"

/** A product that the search knows and the kept catalogue does not: one made a moment ago, or one beyond what is kept. */
export function cardFromSearch(found: SearchCard, language: Language): ProductCard {
  const src = mediaPath(found.thumbnail?.url)
  return {
    id: found.id,
    handle: found.handle,
    title: found.title,
    textLanguage: language,
    picture: src === undefined ? undefined : { src, alt: found.thumbnail?.alt ?? "", colour: undefined },
    price: found.price ? { amount: found.price.amount, currency: found.price.currency_code } : undefined,
    priceFrom: found.price_from,
    colours: found.colours,
    colourLabels: found.colours,
    looks: [],
    categorySlugs: found.category_handles,
    createdAt: found.created_at,
    // The search's answer holds no tags; the kept catalogue has them once it knows the product.
    isNew: false,
  }
}

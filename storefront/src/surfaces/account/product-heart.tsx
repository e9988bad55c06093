import type { Language } from "@/language/languages"
import { messagesIn } from "@/language/messages"
import { pageLanguage } from "@/language/page-language"
import { type HeartWords, WishlistHeart } from "./wishlist-heart"

interface ProductHeartProps {
  readonly product: { readonly id: string; readonly handle: string; readonly title: string }
}

/** The heart of a product with its words, for the slots of tiles and of the product page. */
export async function ProductHeart({ product: { id, handle, title } }: ProductHeartProps) {
  return (
    <WishlistHeart productId={id} handle={handle} title={title} words={await wordsIn(await pageLanguage())} />
  )
}

const WORDS = new Map<string, HeartWords>()

/** One object for all hearts of a page: it is sent to the browser once. */
async function wordsIn(language: Language): Promise<HeartWords> {
  const known = WORDS.get(language)
  if (known) return known
  const { add, added, removed, failed } = (await messagesIn(language)).account.wishlist
  const words = { add, added, removed, failed }
  WORDS.set(language, words)
  return words
}

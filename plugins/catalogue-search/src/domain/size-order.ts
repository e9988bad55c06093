const LETTERS = ["xxxs", "xxs", "xs", "s", "m", "l", "xl", "xxl", "2xl", "xxxl", "3xl", "4xl", "5xl"]

/** Sizes as a shelf has them: letters from small to large, then numbers, then the rest by name. */
export function sizeOrder(a: string, b: string): number {
  const [first, second] = [placeOf(a), placeOf(b)]
  return (
    first.shelf - second.shelf || first.place - second.place || a.localeCompare(b, "en", { numeric: true })
  )
}

function placeOf(size: string): { readonly shelf: number; readonly place: number } {
  const letter = LETTERS.indexOf(size.trim().toLowerCase())
  if (letter >= 0) return { shelf: 0, place: letter }
  const number = Number.parseFloat(size)
  return Number.isNaN(number) ? { shelf: 2, place: 0 } : { shelf: 1, place: number }
}

import { paise } from "medusa-integration-kit"
import type { Paise } from "medusa-integration-kit"
import type { Exact } from "./exact"

/**
 * Divides an amount in proportion to weights, in whole paise that add up to it exactly: each part is rounded down, and
 * the paise that are left go to those that lost most, the earlier first. Weights that are all zero share nothing: the
 * first part takes what there is.
 *
 * @param weights none negative
 */
export function apportion(amount: Paise, weights: readonly Exact[]): Paise[] {
  const sum = weights.reduce((total, weight) => total + weight, 0n)
  if (sum === 0n) return weights.map((_, index) => (index === 0 ? amount : paise(0)))
  const parts = weights.map((weight, index) => {
    const share = BigInt(amount) * weight
    return { index, whole: Number(share / sum), lost: share % sum }
  })
  const left = amount - parts.reduce((total, { whole }) => total + whole, 0)
  const lucky = new Set(
    [...parts]
      .sort((a, b) => (a.lost === b.lost ? a.index - b.index : a.lost > b.lost ? -1 : 1))
      .slice(0, left)
      .map(({ index }) => index),
  )
  return parts.map(({ index, whole }) => paise(whole + (lucky.has(index) ? 1 : 0)))
}

/**
 * How many letters must be put in, left out, replaced, or swapped with their neighbour to make one word of the other.
 *
 * @returns the distance to `to`, and the least distance to any beginning of it
 */
export function editDistance(
  from: string,
  to: string,
): { readonly whole: number; readonly beginning: number } {
  const [a, b] = [[...from], [...to]]
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  a.forEach((letter, row) => {
    const line = [row + 1]
    b.forEach((other, column) => {
      const replaced = (above[column] ?? 0) + (letter === other ? 0 : 1)
      const dropped = Math.min((above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1)
      const isSwap = row > 0 && column > 0 && letter === b[column - 1] && a[row - 1] === other
      const swapped = isSwap ? (before[column - 1] ?? 0) + 1 : Infinity
      line.push(Math.min(replaced, dropped, swapped))
    })
    before = above
    above = line
  })
  return { whole: above.at(-1) ?? 0, beginning: Math.min(...above) }
}

/** The name that was probably meant: the same but for case, blanks and underscores, or a slip of the pen. */
export function nearName(wanted: string, names: readonly string[]): string | undefined {
  const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "")
  const same = names.find((name) => bare(name) === bare(wanted))
  if (same !== undefined) return same
  const allowed = wanted.length < 6 ? 1 : 2
  const ranked = names
    .map((name) => ({ name, distance: distance(bare(wanted), bare(name)) }))
    .filter((other) => other.distance <= allowed)
    .sort((a, b) => a.distance - b.distance)
  return ranked[0]?.name
}

/** Letters to change, add or leave out. */
function distance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const change = (before[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1)
      now.push(Math.min(change, (before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1))
    }
    before = now
  }
  return before[other.length] ?? 0
}

/** Does `act` for 0 … count − 1, `width` at a time, and answers in that order. */
export async function inTurns<T>(
  count: number,
  width: number,
  act: (index: number) => Promise<T>,
): Promise<T[]> {
  const results: T[] = []
  let next = 0
  const lane = async () => {
    for (let index = next++; index < count; index = next++) results[index] = await act(index)
  }
  await Promise.all(Array.from({ length: Math.min(width, count) }, lane))
  return results
}

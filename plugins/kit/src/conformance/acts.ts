/** How a promise ended, as a value. */
export type Ended = { readonly ok: true } | { readonly ok: false; readonly error: string }

export async function ended(act: Promise<unknown>): Promise<Ended> {
  try {
    await act
    return { ok: true }
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : JSON.stringify(error) }
  }
}

/** The same act so many times at once. */
export const times = <T>(count: number, act: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, act))

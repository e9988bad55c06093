/** Sets something for as long as an act runs. */
export async function during(begin: () => void, act: () => Promise<void>, end: () => void): Promise<void> {
  begin()
  await act().finally(end)
}

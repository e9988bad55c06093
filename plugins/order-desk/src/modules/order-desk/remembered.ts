/** Gives the last answer again until it is so old; whoever asks meanwhile waits for the same. A failure is not kept. */
export function remembered<Answer>(read: () => Promise<Answer>, forMs: number): () => Promise<Answer> {
  let kept: { readonly answer: Promise<Answer>; readonly until: number } | undefined
  return () => {
    if (kept !== undefined && performance.now() < kept.until) return kept.answer
    const answer = read()
    kept = { answer, until: performance.now() + forMs }
    answer.catch(() => {
      kept = undefined
    })
    return answer
  }
}

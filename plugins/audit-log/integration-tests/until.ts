/** Asks again until the answer is the expected one. @returns milliseconds it took; fails after `patience` of them */
export async function until(ask: () => Promise<boolean>, patience = 5000): Promise<number> {
  const start = Date.now()
  while (!(await ask())) {
    if (Date.now() - start > patience) throw new Error(`Not so within ${patience} ms.`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return Date.now() - start
}

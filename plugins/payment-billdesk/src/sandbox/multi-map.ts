/** Many items under one key, in the order in which they came. */
export class MultiMap<T> {
  readonly #lists = new Map<string, T[]>()

  add(key: string, item: T): void {
    const list = this.#lists.get(key)
    if (list) list.push(item)
    else this.#lists.set(key, [item])
  }

  get(key: string): readonly T[] {
    return this.#lists.get(key) ?? []
  }

  clear(): void {
    this.#lists.clear()
  }
}

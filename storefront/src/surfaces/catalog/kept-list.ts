/** A short list that this browser keeps for the shopper, newest first. A browser that keeps nothing has an empty one. */
export interface KeptList {
  readonly read: () => readonly string[]
  /** Puts an entry in front. */
  readonly add: (entry: string) => void
  readonly clear: () => void
}

/** @param key of localStorage */
export function keptList(key: string, most: number): KeptList {
  const read = (): readonly string[] => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]")
      return Array.isArray(kept)
        ? kept.filter((entry): entry is string => typeof entry === "string" && entry !== "").slice(0, most)
        : []
    } catch {
      return []
    }
  }
  return {
    read,
    add(entry) {
      try {
        const others = read().filter((other) => other !== entry)
        localStorage.setItem(key, JSON.stringify([entry, ...others].slice(0, most)))
      } catch {
        // Full or forbidden: the shop works without a memory.
      }
    },
    clear() {
      try {
        localStorage.removeItem(key)
      } catch {
        // Then there is nothing to clear.
      }
    },
  }
}

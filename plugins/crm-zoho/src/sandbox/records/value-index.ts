import { plainText } from "../plain-text"

/** Records by the value of one field; Zoho compares without regard to case. */
export class ValueIndex {
  private readonly ids = new Map<string, Set<string>>()

  /** The id that has had this value longest. */
  find(value: unknown): string | undefined {
    const [first] = this.ids.get(keyOf(value)) ?? []
    return first
  }

  all(value: unknown): readonly string[] {
    return [...(this.ids.get(keyOf(value)) ?? [])]
  }

  move(id: string, before: unknown, after: unknown): void {
    const [from, to] = [keyOf(before), keyOf(after)]
    if (from === to) return
    const left = this.ids.get(from)
    left?.delete(id)
    if (left?.size === 0) this.ids.delete(from)
    if (to === "") return
    const joined = this.ids.get(to) ?? new Set<string>()
    this.ids.set(to, joined.add(id))
  }
}

function keyOf(value: unknown): string {
  return plainText(value).toLowerCase()
}

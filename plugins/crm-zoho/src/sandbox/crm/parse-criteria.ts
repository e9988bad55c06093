import type { Comparison, Condition } from "./condition"

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  equals: "=",
  not_equal: "!=",
  starts_with: "like",
  in: "in",
  greater_than: ">",
  greater_equal: ">=",
  less_than: "<",
  less_equal: "<=",
}
const MOST_CRITERIA = 10

class CriteriaError extends Error {}

/** `((Email:equals:a@b.in)and(Phone:starts_with:+91))`; a backslash comes before `(`, `)`, `,` and itself. */
export function parseCriteria(text: string): Condition | undefined {
  try {
    const parser = new CriteriaParser(text)
    const condition = parser.whole()
    return parser.count <= MOST_CRITERIA ? condition : undefined
  } catch (error) {
    if (error instanceof CriteriaError) return undefined
    throw error
  }
}

class CriteriaParser {
  /** Criteria read so far. */
  count = 0
  private place = 0

  constructor(private readonly text: string) {}

  whole(): Condition {
    const condition = this.text.startsWith("(") ? this.chain() : this.criterion()
    if (this.place < this.text.length) throw new CriteriaError()
    return condition
  }

  /** Groups joined by one word. */
  private chain(): Condition {
    const parts = [this.group()]
    const word = /^(and|or)/.exec(this.text.slice(this.place))?.[1]
    if (word === undefined) return parts[0] ?? { kind: "and", parts }
    while (this.text.startsWith(word, this.place)) {
      this.place += word.length
      parts.push(this.group())
    }
    return { kind: word === "or" ? "or" : "and", parts }
  }

  private group(): Condition {
    this.sign("(")
    const inner = this.text[this.place] === "(" ? this.chain() : this.criterion()
    this.sign(")")
    return inner
  }

  private criterion(): Condition {
    const match = /^(\w+):(\w+):/.exec(this.text.slice(this.place))
    const [whole = "", field = "", word = ""] = match ?? []
    const comparison = COMPARISONS[word]
    if (!comparison) throw new CriteriaError()
    this.count += 1
    this.place += whole.length
    const values = this.values()
    const isStart = word === "starts_with"
    return { kind: "compare", field, comparison, values: isStart ? values.map((one) => `${one}%`) : values }
  }

  private values(): string[] {
    const values = [""]
    for (; this.place < this.text.length; this.place += 1) {
      const sign = this.text[this.place]
      if (sign === ")" || sign === "(") break
      if (sign === ",") {
        values.push("")
        continue
      }
      if (sign === "\\") this.place += 1
      values.push(`${values.pop() ?? ""}${this.text[this.place] ?? ""}`)
    }
    return values
  }

  private sign(wanted: string): void {
    if (this.text[this.place] !== wanted) throw new CriteriaError()
    this.place += 1
  }
}

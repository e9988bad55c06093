import type { Comparison, Condition } from "./condition"
import { coqlTokens } from "./coql-tokens"
import type { CoqlToken } from "./coql-tokens"

export interface CoqlQuery {
  readonly columns: readonly string[]
  readonly module: string
  readonly where: Condition
  readonly orderBy: readonly { readonly field: string; readonly isDescending: boolean }[]
  readonly limit: number
  readonly offset: number
}

const DEFAULT_LIMIT = 200

class CoqlSyntaxError extends Error {}

/** `select … from … where … [order by …] [limit …] [offset …]`; undefined when it is not that. */
export function parseCoql(text: string): CoqlQuery | undefined {
  const tokens = coqlTokens(text)
  if (!tokens) return undefined
  try {
    return new CoqlParser(tokens).query()
  } catch (error) {
    if (error instanceof CoqlSyntaxError) return undefined
    throw error
  }
}

class CoqlParser {
  private place = 0

  constructor(private readonly tokens: readonly CoqlToken[]) {}

  query(): CoqlQuery {
    this.keyword("select")
    const columns = this.list(() => this.name())
    this.keyword("from")
    const module = this.name()
    this.keyword("where")
    const where = this.either()
    const orderBy = this.isNext("order") ? this.order() : []
    const [limit, offset] = this.limit()
    if (this.place < this.tokens.length) throw new CoqlSyntaxError()
    return { columns, module, where, orderBy, limit, offset }
  }

  private either(): Condition {
    const parts = [this.both()]
    while (this.takes("or")) parts.push(this.both())
    return parts.length === 1 && parts[0] ? parts[0] : { kind: "or", parts }
  }

  private both(): Condition {
    const parts = [this.single()]
    while (this.takes("and")) parts.push(this.single())
    return parts.length === 1 && parts[0] ? parts[0] : { kind: "and", parts }
  }

  private single(): Condition {
    if (!this.takes("(")) return this.compare()
    const inner = this.either()
    this.keyword(")")
    return inner
  }

  private compare(): Condition {
    const field = this.name()
    const comparison = this.comparison()
    switch (comparison) {
      case "is null":
      case "is not null":
        return { kind: "compare", field, comparison, values: [] }
      case "in":
      case "not in": {
        this.keyword("(")
        const values = this.list(() => this.value())
        this.keyword(")")
        return { kind: "compare", field, comparison, values }
      }
      default:
        return { kind: "compare", field, comparison, values: [this.value()] }
    }
  }

  private comparison(): Comparison {
    const signs = ["=", "!=", ">=", "<=", ">", "<", "like", "in"] as const
    const sign = signs.find((one) => this.takes(one))
    if (sign) return sign
    if (this.takes("not")) {
      this.keyword("in")
      return "not in"
    }
    this.keyword("is")
    const isNegated = this.takes("not")
    this.keyword("null")
    return isNegated ? "is not null" : "is null"
  }

  private order(): CoqlQuery["orderBy"] {
    this.keyword("order")
    this.keyword("by")
    return this.list(() => {
      const field = this.name()
      const isDescending = this.takes("desc")
      if (!isDescending) this.takes("asc")
      return { field, isDescending }
    })
  }

  /** `limit n`, `limit offset, n` or `limit n offset m`. */
  private limit(): [limit: number, offset: number] {
    if (!this.takes("limit")) return [DEFAULT_LIMIT, 0]
    const first = this.number()
    if (this.takes(",")) return [this.number(), first]
    return [first, this.takes("offset") ? this.number() : 0]
  }

  private list<T>(one: () => T): T[] {
    const all = [one()]
    while (this.takes(",")) all.push(one())
    return all
  }

  private name(): string {
    const token = this.tokens[this.place]
    if (token?.kind !== "word") throw new CoqlSyntaxError()
    this.place += 1
    return token.text
  }

  private value(): string {
    const token = this.tokens[this.place]
    const isBare = token?.kind === "word" && /^(?:true|false)$/i.test(token.text)
    if (!token || (token.kind !== "value" && !isBare)) throw new CoqlSyntaxError()
    this.place += 1
    return token.text
  }

  private number(): number {
    const number = Number(this.value())
    if (!Number.isInteger(number) || number < 0) throw new CoqlSyntaxError()
    return number
  }

  private keyword(text: string): void {
    if (!this.takes(text)) throw new CoqlSyntaxError()
  }

  private takes(text: string): boolean {
    const isNext = this.isNext(text)
    if (isNext) this.place += 1
    return isNext
  }

  private isNext(text: string): boolean {
    const token = this.tokens[this.place]
    return token !== undefined && token.kind !== "value" && token.text.toLowerCase() === text
  }
}

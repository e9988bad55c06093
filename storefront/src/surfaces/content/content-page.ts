/** A page of prose. Text may hold links as `[words](address)`, the address without a language. */
export interface ContentPage {
  readonly title: string
  /** One sentence for search engines. */
  readonly summary: string
  readonly lead: string
  readonly sections: readonly ContentSection[]
}

export interface ContentSection {
  /** Part of the page's address; the same in each language. */
  readonly id: string
  readonly title: string
  readonly blocks: readonly ContentBlock[]
}

/** A paragraph, a list, named facts, or a table. */
export type ContentBlock = string | readonly string[] | FactsBlock | TableBlock

export interface FactsBlock {
  readonly facts: readonly (readonly [label: string, value: string])[]
}

export interface TableBlock {
  readonly caption: string
  readonly head: readonly string[]
  /** The first cell names its row. */
  readonly rows: readonly (readonly string[])[]
}

/** What a shop's thing is called in Zoho. */
export interface Link {
  readonly id: string
  /** Of the content that was last sent; null where what is there is left as it is. */
  readonly hash: string | null
}

export type LinkKind = "contact" | "product"

/** Where every process of the shop finds which contact and which product is which record. */
export interface LinkBook {
  find(kind: LinkKind, module: string, keys: readonly string[]): Promise<ReadonlyMap<string, Link>>
  keep(kind: LinkKind, module: string, links: ReadonlyMap<string, Link>): Promise<void>
  /** Zoho does not know them any more. */
  forget(kind: LinkKind, module: string, keys: readonly string[]): Promise<void>
}

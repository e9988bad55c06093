/** What the search sheet says; in `found` stands `%n` for the number of suggestions. */
export type SearchSheetWords = Readonly<
  Record<
    | "title"
    | "label"
    | "submit"
    | "close"
    | "recent"
    | "forget"
    | "popular"
    | "queries"
    | "products"
    | "found"
    | "failed",
    string
  >
>

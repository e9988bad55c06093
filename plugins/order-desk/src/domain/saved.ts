import type { SavedView } from "../contract/desk-page"

/** What a person keeps. */
export interface ViewToSave {
  readonly name: string
  readonly query: string
}

export type Saved =
  | { readonly kind: "saved"; readonly view: SavedView }
  /** The same person has another view of that name. */
  | { readonly kind: "name_is_taken" }
  | { readonly kind: "too_many_views"; readonly most: number }
  | { readonly kind: "not_found" }

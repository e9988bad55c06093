import type { CatalogueSearchSettings } from "../../domain/options"

/** Raised when the index keeps something else than before: then everything is indexed anew. */
const LAYOUT = 1

/** Names what the index is made by; another name means another content. */
export function indexVersion({ colourTitles, sizeTitles }: CatalogueSearchSettings): string {
  return JSON.stringify([LAYOUT, colourTitles, sizeTitles])
}

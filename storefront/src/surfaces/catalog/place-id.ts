import type { ListingPlace } from "./listing-query"

/** Tells the ids of one listing from those of another: pages that were left stay in the document for a while. */
export function placeId(place: ListingPlace): string {
  return place.kind === "search" ? "search" : place.slug.replace(/[^\w-]/g, "_")
}

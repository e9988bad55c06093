export type ParcelStatus = "preparing" | "packed" | "shipped" | "delivered" | "canceled"

/** When what happened to a parcel; null for what has not. */
export interface ParcelStamps {
  readonly packed_at: Date | null
  readonly shipped_at: Date | null
  readonly delivered_at: Date | null
  readonly canceled_at: Date | null
}

/** Medusa keeps moments and no word; the last word is the one furthest along. */
export function parcelStatus({
  packed_at,
  shipped_at,
  delivered_at,
  canceled_at,
}: ParcelStamps): ParcelStatus {
  if (canceled_at) return "canceled"
  if (delivered_at) return "delivered"
  if (shipped_at) return "shipped"
  return packed_at ? "packed" : "preparing"
}

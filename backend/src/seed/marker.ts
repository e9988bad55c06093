import { updateStoresWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { findStore } from "./store"

const markerSchema = z.object({
  /** Digest of the catalogue that was loaded. */
  digest: z.string(),
  /** Origin that stands in the addresses of the pictures. */
  origin: z.string(),
  /** Languages whose texts were loaded. Shops made by an earlier version have none. */
  languages: z.array(z.string()).default([]),
})

export type Marker = z.infer<typeof markerSchema>

/** What the last complete run loaded; `undefined` until one was complete. It stands in the store's metadata. */
export async function readMarker(container: MedusaContainer): Promise<Marker | undefined> {
  const { metadata } = await findStore(container)
  return markerSchema.safeParse(metadata?.["demo_catalogue"]).data
}

export async function writeMarker(container: MedusaContainer, marker: Marker): Promise<void> {
  const { id, metadata } = await findStore(container)
  await updateStoresWorkflow(container).run({
    input: { selector: { id }, update: { metadata: { ...metadata, demo_catalogue: marker } } },
  })
}

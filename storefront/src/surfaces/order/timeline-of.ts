import type { OrderTracking, Parcel } from "@/commerce/order-tracking"
import type { OrderStage } from "@/commerce/order-tracking-shape"

const WAY = ["ordered", "paid", "packed", "shipped", "delivered"] as const

export type StepName = (typeof WAY)[number] | "canceled" | "refunded"

export interface Step {
  readonly name: StepName
  readonly state: "done" | "partly" | "ahead"
  /** ISO 8601, when it is known. */
  readonly at: string | undefined
}

/** How many steps of the way are done, and whether the next one is done for some parcels. */
const REACHED = {
  placed: { done: 1, partly: false },
  paid: { done: 2, partly: false },
  partially_packed: { done: 2, partly: true },
  packed: { done: 3, partly: false },
  partially_shipped: { done: 3, partly: true },
  shipped: { done: 4, partly: false },
  partially_delivered: { done: 4, partly: true },
  delivered: { done: 5, partly: false },
  refunded: { done: 2, partly: false },
  canceled: { done: 2, partly: false },
} as const satisfies Record<OrderStage, { readonly done: number; readonly partly: boolean }>

type Facts = Pick<OrderTracking, "stage" | "parcels">

/** The way of a paid order, step by step. An order that went no further ends with what became of it. */
export function timelineOf({ stage, parcels }: Facts, orderedAt: string | undefined): readonly Step[] {
  // Whoever sees this page has paid, whatever the order's own word is by now.
  const { done, partly } = stage === "placed" ? REACHED.paid : REACHED[stage]
  const steps = WAY.map((name, index): Step => {
    const state = index < done ? "done" : index === done && partly ? "partly" : "ahead"
    return { name, state, at: state === "ahead" ? undefined : moment(name, parcels, orderedAt) }
  })
  if (stage !== "canceled" && stage !== "refunded") return steps
  return [...steps.slice(0, done), { name: stage, state: "done", at: undefined }]
}

function moment(name: (typeof WAY)[number], parcels: readonly Parcel[], orderedAt: string | undefined) {
  switch (name) {
    case "ordered":
      return orderedAt
    case "paid":
      return undefined
    case "packed":
      return latest(parcels.map(({ packedAt }) => packedAt))
    case "shipped":
      return latest(parcels.map(({ shippedAt }) => shippedAt))
    case "delivered":
      return latest(parcels.map(({ deliveredAt }) => deliveredAt))
  }
}

function latest(moments: readonly (string | undefined)[]): string | undefined {
  return moments
    .filter((at) => at !== undefined)
    .toSorted()
    .at(-1)
}

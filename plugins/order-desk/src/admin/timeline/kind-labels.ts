import {
  ArchiveBox,
  ArrowPath,
  BellAlert,
  CreditCard,
  CurrencyDollar,
  ExclamationCircle,
  PaperPlane,
  PencilSquare,
  ShoppingCart,
  TruckFast,
} from "@medusajs/icons"
import type { ComponentType } from "react"
import type { TimelineActor, TimelineKind, TimelineTone } from "../../contract/timeline"

interface KindLabel {
  readonly text: string
  readonly icon: ComponentType
}

export const KIND_LABELS: Record<TimelineKind, KindLabel> = {
  order: { text: "Order", icon: ShoppingCart },
  payment: { text: "Payment", icon: CreditCard },
  attempt: { text: "Attempts", icon: ArrowPath },
  notification: { text: "Notifications", icon: BellAlert },
  review: { text: "Review", icon: ExclamationCircle },
  money: { text: "Captures and refunds", icon: CurrencyDollar },
  stock: { text: "Stock", icon: ArchiveBox },
  parcel: { text: "Parcels", icon: TruckFast },
  change: { text: "Changes", icon: PencilSquare },
  delivery: { text: "Deliveries", icon: PaperPlane },
}

/** The colour of an entry's icon; its words tell the same. */
export const TONE_CLASSES: Record<TimelineTone, string> = {
  neutral: "text-ui-fg-subtle",
  good: "text-ui-tag-green-icon",
  waiting: "text-ui-tag-orange-icon",
  bad: "text-ui-tag-red-icon",
}

const ACTOR_WORDS: Record<TimelineActor["kind"], string> = {
  shopper: "Shopper",
  person: "A person of the shop",
  key: "API key",
  gateway: "Gateway",
  job: "Job",
  system: "The shop",
  database: "Database",
  unknown: "Not known who",
}

/** Who did it: people by their e-mail address, others by what they are and their name. */
export function actorInWords({ kind, name }: TimelineActor): string {
  if (name === null) return ACTOR_WORDS[kind]
  return kind === "person" || kind === "gateway" ? name : `${ACTOR_WORDS[kind]} · ${name}`
}

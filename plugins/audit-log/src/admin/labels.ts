import type { ActorType } from "../contract"

export const actorLabels: Record<ActorType, string> = {
  user: "Person of the store",
  "api-key": "API key",
  customer: "Customer",
  guest: "Shopper without a log-in",
  gateway: "Outside company",
  job: "Scheduled job",
  system: "The application",
  database: "Database role (SQL)",
  unknown: "Not known",
}

type Color = "green" | "red" | "orange" | "blue" | "grey" | "purple"

const COLORS: Readonly<Record<string, Color>> = {
  created: "green",
  changed: "blue",
  deleted: "red",
  restored: "purple",
  gap: "red",
  "log-in failed": "orange",
  "registration failed": "orange",
}

/** What was done, told apart at a glance; words do the telling, the colour helps. */
export const colorOf = (action: string): Color => COLORS[action] ?? "grey"

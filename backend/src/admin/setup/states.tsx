import {
  CheckCircleSolid,
  ExclamationCircleSolid,
  InformationCircleSolid,
  QuestionMarkCircle,
} from "@medusajs/icons"
import type { ComponentType } from "react"
import type { SetupState } from "../../contract/setup-report"

interface StateLook {
  readonly text: string
  readonly color: "green" | "blue" | "red" | "orange"
  readonly Icon: ComponentType<{ className?: string }>
}

/** Told by word, form and colour, so that none of them is needed alone. */
export const STATES: Readonly<Record<SetupState, StateLook>> = {
  bad: { text: "Bad", color: "red", Icon: ExclamationCircleSolid },
  unknown: { text: "Not known", color: "orange", Icon: QuestionMarkCircle },
  note: { text: "Note", color: "blue", Icon: InformationCircleSolid },
  ok: { text: "Fine", color: "green", Icon: CheckCircleSolid },
}

/** Worst first. */
export const STATE_ORDER = ["bad", "unknown", "note", "ok"] as const satisfies readonly SetupState[]

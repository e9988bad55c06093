import type { Act, AttemptVerdict, DeliveryAction, DeliveryState } from "../contract"

type Color = "green" | "red" | "orange" | "blue" | "grey"

interface Label {
  readonly text: string
  readonly color: Color
}

export const stateLabels: Record<DeliveryState, Label> = {
  waiting: { text: "Waiting", color: "orange" },
  sending: { text: "Being sent", color: "blue" },
  done: { text: "Delivered", color: "green" },
  superseded: { text: "No longer needed", color: "grey" },
  dead: { text: "Given up", color: "red" },
  discarded: { text: "Discarded", color: "grey" },
}

export const verdictLabels: Record<AttemptVerdict, Label> = {
  done: { text: "Delivered", color: "green" },
  retry: { text: "Failed", color: "orange" },
  throttled: { text: "Asked to slow down", color: "orange" },
  pause_destination: { text: "Paused the destination", color: "red" },
  dead: { text: "Refused", color: "red" },
  superseded: { text: "No longer needed", color: "grey" },
  lost: { text: "Broke off without an answer", color: "red" },
  late: { text: "Answered too late", color: "grey" },
}

export const actionLabels: Record<DeliveryAction, string> = { replay: "Send again", discard: "Discard" }

export const actLabels: Record<Act, string> = {
  replay: "Sent again",
  replay_many: "Sent again together",
  discard: "Discarded",
  pause: "Paused",
  resume: "Resumed",
}

import { DELIVERY_STATES } from "../contract"
import type { DeliveryAction, DeliveryState } from "../contract"

const ACTIONS = {
  waiting: ["replay", "discard"],
  sending: [],
  done: ["replay"],
  superseded: ["replay"],
  dead: ["replay", "discard"],
  discarded: ["replay"],
} as const satisfies Record<DeliveryState, readonly DeliveryAction[]>

/** What a person can do with a delivery in this state. Replaying one that waits brings its next try forward. */
export const actionsOf = (state: DeliveryState): readonly DeliveryAction[] => ACTIONS[state]

/** The states from which a person may do this. */
export const statesThatAllow = (action: DeliveryAction): DeliveryState[] =>
  DELIVERY_STATES.filter((state) => actionsOf(state).includes(action))

export { ACTS, ATTEMPT_VERDICTS, DELIVERY_STATES } from "./delivery-state"
export type { Act, AttemptVerdict, DeliveryAction, DeliveryState } from "./delivery-state"
export type {
  ActView,
  AttemptView,
  DeliveryDetails,
  DeliveryList,
  DeliveryView,
  ReplayedMany,
} from "./delivery-view"
export type { DestinationList, DestinationView } from "./destination-view"

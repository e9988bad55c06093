export { ORDER_FACTS } from "./order-fact"
export type { OrderFact } from "./order-fact"
export { DELIVERY_STATES } from "./delivery-view"
export type { ConnectionView, DeliveryState, DeliveryView } from "./delivery-view"

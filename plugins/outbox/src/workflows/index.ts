export { workNow, workTurn } from "./work-turn"
export type { DeliveryCount } from "./work-turn"

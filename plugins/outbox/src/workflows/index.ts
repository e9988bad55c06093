export { workNow, workTurn } from "./work-turn"

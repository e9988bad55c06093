export { SEED_ORDERS } from "./seed-orders"

export { stockDestination } from "./stock-destination"
export { sweepStock } from "./sweep-stock"
export { tidyNotices } from "./tidy-notices"

export { analyticsDestination } from "./analytics-destination"

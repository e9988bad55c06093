export { EventFile } from "./event-file"
export { Ga4Client } from "./ga4-client"

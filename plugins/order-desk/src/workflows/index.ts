export { rebuildDesk } from "./rebuild-desk"
export { refreshDesk } from "./refresh-desk"

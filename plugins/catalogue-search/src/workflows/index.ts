export { rebuildIndex } from "./rebuild-index"
export { refreshIndex } from "./refresh-index"

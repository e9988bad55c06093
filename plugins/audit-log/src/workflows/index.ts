export { recordAct } from "./record-act"
export { sealLog, sweepLog } from "./keep-log"
export { verifyLog } from "./verify-log"

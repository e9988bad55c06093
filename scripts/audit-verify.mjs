import { bootstrap } from "./boot/bootstrap.mjs"

await bootstrap("audit-verify")

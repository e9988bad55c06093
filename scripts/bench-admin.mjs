import { bootstrap } from "./boot/bootstrap.mjs"

await bootstrap("bench-admin")

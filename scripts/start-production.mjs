import { bootstrap } from "./boot/bootstrap.mjs"

await bootstrap("start-production")

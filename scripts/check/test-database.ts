import { randomBytes } from "node:crypto"
import { rmSync } from "node:fs"
import { join } from "node:path"
import { Cluster } from "../postgres/cluster.ts"
import type { Children } from "../process/children.ts"
import { choosePort } from "../shop/ports.ts"

const FIRST_PORT = 5480

/** Safe only for data that may be lost, and several times faster. */
const FORGETFUL = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]

/** A new, empty database server for this run of the tests. */
export async function startTestDatabase(options: {
  root: string
  dataDir: string
  logs: string
  children: Children
}): Promise<{ port: number; password: string }> {
  const password = randomBytes(12).toString("hex")
  const cluster = new Cluster({ ...options, password, settings: FORGETFUL }, options.children)
  await cluster.recover()
  rmSync(join(cluster.place.home, "data"), { recursive: true, force: true })
  await cluster.initialise()
  const port = await choosePort(FIRST_PORT)
  await cluster.start(port)
  return { port, password }
}

import { root } from "../boot/bootstrap.mjs"
import { complain, Fault } from "../boot/fault.mjs"
import { say } from "../boot/progress.mjs"
import { POSTGRES } from "../postgres/cluster.ts"
import { Children } from "../process/children.ts"
import { Ending } from "../process/ending.ts"
import { openDataDir, takeDataDir } from "./data-dir.ts"
import { openShop } from "./open-shop.ts"
import { readDotenv } from "./read-dotenv.ts"
import { readSettings } from "./settings.ts"

/** Milliseconds the shop's processes get to end by themselves; with PostgreSQL's own it stays below 15 s. */
const PATIENCE = 5_000

/** `npm start`: does all set-up, opens the shop, and ends everything when it is told to. */
export async function main(): Promise<number> {
  readDotenv(root)
  const settings = readSettings(root, process.env)
  const dir = openDataDir(settings.dataDir)
  const giveBack = takeDataDir(dir)
  const ending = new Ending()
  const children = new Children(dir.run)

  let failed = false
  try {
    const ended = await Promise.race([
      openShop({ root, settings, dir, children }).then((shop) => shop.ended),
      ending.asked.then((why) => ({ why })),
    ])
    if ("why" in ended) say(`ending (${ended.why})`)
    else {
      failed = true
      complain(
        new Fault(
          `The ${ended.child.spec.name} ended by itself (${describe(ended.child.exit)}), so the shop closes; its log ${ended.child.spec.log} ends:\n${ended.child.tail(25)}`,
        ),
      )
    }
  } catch (error) {
    failed = true
    complain(error)
  }
  const closed = children.endAll([POSTGRES], PATIENCE)
  await Promise.race([closed, ending.hurried.then(() => children.endAll([], 0))])
  giveBack()
  say("everything has ended")
  // What is still waiting (an interrupted step, tsx's compiler) must not keep the process.
  process.exit(failed ? 1 : 0)
}

function describe(exit: { code: number | null; signal: NodeJS.Signals | null } | null): string {
  if (!exit) return "no exit code"
  return exit.signal ?? `exit ${String(exit.code)}`
}

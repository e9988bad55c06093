import { join } from "node:path"
import { root } from "../boot/bootstrap.mjs"
import { complain, Fault } from "../boot/fault.mjs"
import { say } from "../boot/progress.mjs"
import { POSTGRES } from "../postgres/cluster.ts"
import { Children } from "../process/children.ts"
import { Ending } from "../process/ending.ts"
import { isAlive } from "../process/processes.ts"
import { openDataDir, readJson, takeDataDir } from "../shop/data-dir.ts"
import { readDotenv } from "../shop/read-dotenv.ts"
import { readSettings, type Settings } from "../shop/settings.ts"
import { openProduction } from "./open-production.ts"

/** Milliseconds for what is left when every process was asked to finish its work. */
const PATIENCE = 5_000

/**
 * `npm run start:production`: the production profile by processes on this machine. With `restart` it tells the one that
 * runs to replace its processes, one after another, while the shop stays open.
 */
export async function main(args: readonly string[]): Promise<number> {
  readDotenv(root)
  // This command is the production profile; every process below it judges itself by that.
  process.env["SHOP_PROFILE"] = "production"
  const settings = readSettings(root, process.env)
  if (args[0] === "restart") return askForRestart(settings)
  if (args.length > 0) throw new Fault(`start:production knows "restart" and not "${args.join(" ")}".`)
  const dir = openDataDir(settings.dataDir)
  const giveBack = takeDataDir(dir)
  const ending = new Ending()
  const children = new Children(dir.run)

  let failed = false
  const opening = openProduction({ root, settings, dir, children })
  try {
    const first = await Promise.race([opening, ending.asked.then((why) => ({ why }))])
    if ("why" in first) say(`ending (${first.why})`)
    else {
      announce(settings)
      let restarting = false
      process.on("SIGUSR2", () => {
        if (restarting) return
        restarting = true
        say("restarting one after another")
        first
          .restart()
          .then(() => {
            say("restarted")
          })
          .catch(complain)
          .finally(() => (restarting = false))
      })
      say(`ending (${await ending.asked})`)
      await Promise.race([first.close(), ending.hurried])
    }
  } catch (error) {
    failed = true
    complain(error)
  }
  opening.catch(() => undefined)
  const closed = children.endAll([POSTGRES], PATIENCE)
  await Promise.race([closed, ending.hurried.then(() => children.endAll([], 0))])
  giveBack()
  say("everything has ended")
  process.exit(failed ? 1 : 0)
}

function announce({ storefrontUrl, backendUrl }: Settings): void {
  process.stdout.write(`\n  Shop    ${storefrontUrl}\n  Admin   ${backendUrl}/app\n\n`)
  process.stdout.write(`ready ${storefrontUrl} (Ctrl-C ends everything, when what was begun is answered)\n`)
}

function askForRestart({ dataDir }: Settings): number {
  const supervisor = readJson(join(dataDir, "run", "supervisor.json")) as {
    pid?: unknown
    startedAt?: unknown
  } | null
  const { pid, startedAt } = supervisor ?? {}
  if (typeof pid !== "number" || typeof startedAt !== "string" || !isAlive({ pid, startedAt }))
    throw new Fault("No shop runs on this data folder: npm run start:production opens it.")
  process.kill(pid, "SIGUSR2")
  say("the running shop replaces its processes, one after another; its own output says when it has")
  return 0
}

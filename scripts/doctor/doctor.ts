import { root } from "../boot/bootstrap.mjs"
import { readDotenv } from "../shop/read-dotenv.ts"
import type { Finding } from "./finding.ts"
import { lookAtMachine } from "./look-at-machine.ts"
import { lookAtShop } from "./look-at-shop.ts"
import { show } from "./show.ts"

/**
 * `npm run doctor [-- --json]`: looks at what the shop needs and changes nothing. First at this machine, then, when the
 * database answers and the backend is built, at everything of the admin's page Setup. Exit code 1 when something is bad.
 */
export async function main(args: readonly string[]): Promise<number> {
  readDotenv(root)
  const asJson = args.includes("--json")
  const print = (findings: readonly Finding[]): void => {
    if (!asJson) process.stdout.write(show(findings))
  }
  const { findings: machine, settings } = await lookAtMachine()
  print(machine)
  const isReachable = machine.every(({ id, state }) => id !== "database" || state !== "bad")
  const shop = settings && isReachable ? await lookAtShop(settings) : []
  print(shop)
  const findings = [...machine, ...shop]
  const count = findings.filter(({ state }) => state === "bad").length
  process.stdout.write(
    asJson ? `${JSON.stringify({ ok: count === 0, findings }, null, 2)}\n` : `\n${conclusion(count, shop)}\n`,
  )
  return count === 0 ? 0 : 1
}

function conclusion(bad: number, shop: readonly Finding[]): string {
  if (bad > 0) return `${String(bad)} thing(s) to mend.`
  return shop.length > 1 ? "Nothing is bad." : "The shop can open: npm start"
}

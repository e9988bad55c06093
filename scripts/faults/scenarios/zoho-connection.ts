import { type Run, scenariosOf } from "../scenario.ts"
import { ZOHO } from "../stage/profile.ts"
import { Admin } from "../tools/admin.ts"
import { growOlder } from "../tools/clock.ts"
import { buy, inZoho, zohoOf } from "../tools/crm-orders.ts"
import { Deliveries } from "../tools/deliveries.ts"
import { pause, until } from "../tools/pause.ts"

const SCOPES = [
  ...["ZohoCRM.modules.ALL", "ZohoCRM.settings.modules.READ", "ZohoCRM.settings.fields.READ"],
  ...["ZohoCRM.settings.layouts.READ", "ZohoCRM.org.READ", "ZohoCRM.users.READ", "ZohoCRM.coql.READ"],
]
const ALARM = "Outbox: deliveries to zoho-crm are paused"

interface Break {
  name: string
  begin: (run: Run) => Promise<void>
  mend: (run: Run) => Promise<void>
}

const endIt = (scenario: string) => (run: Run) => zohoOf(run.shop).end(scenario)

/** Ways in which nothing passes until somebody mends it. */
const BREAKS: readonly Break[] = [
  {
    name: "the refresh token is revoked",
    begin: ({ shop }) => zohoOf(shop).begin("token-revoked"),
    mend: reconnect,
  },
  {
    name: "the accounts server is down",
    begin: async ({ shop }) => {
      await zohoOf(shop).begin("accounts-down")
      await zohoOf(shop).begin("access-token-ended")
    },
    mend: endIt("accounts-down"),
  },
  {
    name: "a scope is missing",
    begin: ({ shop }) => zohoOf(shop).begin("scope-short"),
    mend: endIt("scope-short"),
  },
]

async function connectionBreaks(run: Run): Promise<void> {
  const { shop, short, number, check } = run
  const broken = BREAKS[number % BREAKS.length]
  if (!broken) return
  const { name } = broken
  for (const order of await buy(shop, 1)) await inZoho(shop, order)
  const alarms = shop.backend.said(ALARM)
  await broken.begin(run)
  // Paid while it is broken, or this throws: orders take no notice.
  const orders = await buy(shop, short ? 2 : 4)
  const deliveries = await Deliveries.of(shop)
  const seen = await until("the pause is shown", async () => {
    const now = await deliveries.look()
    return now.pause !== null && now.counts.waiting >= orders.length && now
  })
  check(`${name}: its reason is shown`, (seen.pause?.message ?? "") !== "")
  for (let hour = 0; hour < 3; hour += 1) {
    await growOlder(shop, 60)
    await pause(6_000)
  }
  const raised = shop.backend.said(ALARM) - alarms
  check(`${name}: one alarm in three hours`, raised === 1, String(raised))
  const waiting = await deliveries.look()
  check(
    `${name}: everything waits, nothing is given up`,
    waiting.counts.waiting + waiting.counts.sending >= orders.length && waiting.counts.dead === 0,
  )
  run.note(`${name}: ${seen.pause?.code ?? ""}, ${String(waiting.counts.waiting)} waiting`)
  await broken.mend(run)
  const began = Date.now()
  for (const order of orders) await inZoho(shop, order, 5 * 60_000)
  run.note(`${name}: caught up ${String(Math.round((Date.now() - began) / 1000))} s after it was mended`)
}

/** The merchant connects again by a code of Zoho's API console. */
async function reconnect({ shop }: Run): Promise<void> {
  const code = await zohoOf(shop).grantCode(SCOPES)
  const admin = await Admin.login(shop)
  const answer = await admin.send("POST", "/admin/zoho/connection/grant-code", { code })
  if (answer.status !== 200)
    throw new Error(`The code was answered ${String(answer.status)}: ${answer.text.slice(0, 300)}`)
}

export const scenarios = scenariosOf(ZOHO, [
  [
    "F53",
    "refresh token revoked, accounts server down, scope missing",
    connectionBreaks,
    { whole: 3, short: 1 },
  ],
])

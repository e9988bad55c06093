import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { lookAtAll, type Look } from "medusa-integration-kit"
import { loadSettings } from "../config/env"
import type { SetupCheck, SetupReport, SetupState } from "../contract/setup-report"
import { SETUP_MODULE } from "../modules/setup"
import type { Doctor, SetupModuleService } from "../modules/setup/service"
import { addressLooks } from "./address-looks"
import { catalogueLooks } from "./catalogue-looks"
import { databaseLooks } from "./database-looks"
import { machineLooks } from "./machine-looks"
import { nameVariables } from "./name-variables"
import { processLooks } from "./process-looks"
import { secretLooks } from "./secret-looks"
import { shopLooks } from "./shop-looks"

const LIMIT_MS = 5000
/** A doctor keeps its own time; one that does not is given up a little later. */
const DOCTOR_LIMIT_MS = 6000

const checkSchema = z.object({
  id: z.string(),
  group: z.string(),
  title: z.string(),
  state: z.enum(["ok", "note", "bad", "unknown"]),
  words: z.string(),
  fix: z.string(),
  handOver: z.array(z.object({ label: z.string(), value: z.string() })).default([]),
  at: z.string(),
})

/**
 * Looks at everything of the shop at once. Never throws for what it looks at, and answers within about six seconds,
 * whoever hangs.
 */
export async function setupReport(container: MedusaContainer): Promise<SetupReport> {
  const begun = new Date()
  const settings = loadSettings()
  const { doctors }: SetupModuleService = container.resolve(SETUP_MODULE)
  const own: Look[] = [
    ...addressLooks(settings),
    ...secretLooks(settings),
    ...processLooks(settings),
    ...databaseLooks(container, settings),
    ...machineLooks(settings),
    ...catalogueLooks(container, settings),
    ...shopLooks(container, settings),
  ]
  const [ownChecks, ...told] = await Promise.all([
    lookAtAll(own, { limitMs: LIMIT_MS, clock: () => new Date() }),
    ...doctors.map((doctor) => ask(doctor, container)),
  ])
  const checks = [...told.flat(), ...ownChecks.map((check) => shown(checkSchema.parse(check)))]
  return {
    looked_at: begun.toISOString(),
    took_ms: Date.now() - begun.getTime(),
    billdesk_environment: settings.billdesk.environment,
    counts: countsOf(checks),
    checks,
  }
}

async function ask({ name, checks }: Doctor, container: MedusaContainer): Promise<SetupCheck[]> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer within ${DOCTOR_LIMIT_MS / 1000} seconds`))
    }, DOCTOR_LIMIT_MS)
  })
  try {
    const told = z.array(checkSchema).parse(await Promise.race([checks(container), late]))
    return told.map((check) => shown({ ...check, fix: nameVariables(name, check.fix) }))
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown error"
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Setup: ${name} could not be looked at: ${reason}`)
    return [unseen(name)]
  } finally {
    clearTimeout(timer)
  }
}

const shown = ({ handOver, ...check }: z.output<typeof checkSchema>): SetupCheck => ({
  ...check,
  hand_over: handOver,
})

const unseen = (name: string): SetupCheck => ({
  id: `${name.toLowerCase().replaceAll(/\W+/g, "_")}_doctor`,
  group: name,
  title: name,
  state: "unknown",
  words: "It could not be looked at, or not in time.",
  fix: "Look again; the backend's log has the reason.",
  hand_over: [],
  at: new Date().toISOString(),
})

function countsOf(checks: readonly SetupCheck[]): Record<SetupState, number> {
  const of = (state: SetupState) => checks.filter((check) => check.state === state).length
  return { ok: of("ok"), note: of("note"), bad: of("bad"), unknown: of("unknown") }
}

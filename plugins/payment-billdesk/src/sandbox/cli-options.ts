import { readFileSync } from "node:fs"
import { parseArgs } from "node:util"

import { Secret } from "medusa-integration-kit"
import { z } from "zod"

import { demoCredentials } from "./demo-merchants"
import { demoLegacyCredentials } from "./legacy/merchants"
import type { BillDeskSandboxOptions, LegacySandboxMerchant, SandboxMerchant } from "./options"
import { scenarioParams } from "./scenarios/scenario-params"
import { SCENARIO_NAMES, scenarioOf, type ScenarioName } from "./scenarios/scenario-table"

function scenarioLine(name: ScenarioName): string {
  const { description, params } = scenarioOf(name)
  const choices: [string, string | number | undefined][] = Object.entries(params)
  const defaults = choices.map(([key, value]) => `${key} ${value ?? "unset"}`)
  const more = defaults.length > 0 ? ` [${defaults.join(", ")}]` : ""
  return `  ${name.padEnd(27)}${description}${more}`
}

export const SANDBOX_USAGE = `Usage: medusa-payment-billdesk sandbox [options]

  --port <n>               default 9010; 0 is any free port
  --host <address>         default 127.0.0.1
  --public-url <url>       the address browsers use, where it differs
  --webhook-url <url>      where notifications are posted
  --validity-minutes <n>   how long an order can be paid, default 30
  --state-file <path>      keeps orders over a restart
  --seed <text>            the same ids and delays in every run
  --scenario <name>        what happens to payments, calls or refunds; may be given several times
  --config <path|->        a JSON file, or JSON on standard input

The JSON may have the members port, host, publicUrl, webhookUrl, validityMinutes, stateFile, seed, scenario (a name,
{name, times?, params?} or a list of them), merchants, a list of {mode, merchantId, clientId, name?, webhookUrl?,
hmacKey | keyId, encryptionKey, signingKey}, and legacyMerchants, a list of {merchantId, securityId, checksumKey,
checksum: hmac | crc, name?}. Flags win.
One merchant can be given by flags too (--mode, --merchant-id, --client-id, --merchant-name, --hmac-key, or --key-id,
--encryption-key, --signing-key), but other users of the machine can read those. Without any merchant the demo
merchant DEMOMERC is there in both modes (client ids demomerc and demomercsj), and in the pipe generation.

Scenarios, to be switched in the console and by POST /sandbox/scenarios too:
${SCENARIO_NAMES.map(scenarioLine).join("\n")}
`

const shared = {
  merchantId: z.string(),
  clientId: z.string(),
  name: z.string().optional(),
  webhookUrl: z.url().optional(),
}

const merchant = z
  .discriminatedUnion("mode", [
    z.strictObject({ mode: z.literal("hmac"), hmacKey: z.string(), ...shared }),
    z.strictObject({
      mode: z.literal("symmetric"),
      keyId: z.string(),
      signingKeyId: z.string().optional(),
      encryptionKeyId: z.string().optional(),
      encryptionKey: z.string(),
      signingKey: z.string(),
      ...shared,
    }),
  ])
  .transform(({ name, webhookUrl, ...given }): SandboxMerchant => {
    const credentials =
      given.mode === "hmac"
        ? { ...given, hmacKey: new Secret(given.hmacKey) }
        : {
            ...given,
            encryptionKey: new Secret(given.encryptionKey),
            signingKey: new Secret(given.signingKey),
          }
    return { credentials, ...(name ? { name } : {}), ...(webhookUrl ? { webhookUrl } : {}) }
  })

const scenario = z.union([
  z.enum(SCENARIO_NAMES),
  z.strictObject({
    name: z.enum(SCENARIO_NAMES),
    times: z.number().int().min(1).optional(),
    params: scenarioParams.optional(),
  }),
])

const legacyMerchant = z
  .strictObject({
    merchantId: z.string(),
    securityId: z.string(),
    checksumKey: z.string().transform((key) => new Secret(key)),
    checksum: z.enum(["hmac", "crc"]).default("hmac"),
    name: z.string().optional(),
  })
  .transform(({ name, ...credentials }): LegacySandboxMerchant => ({
    credentials,
    ...(name ? { name } : {}),
  }))

const DEMO_MERCHANTS: SandboxMerchant[] = [
  { credentials: demoCredentials.hmac },
  { credentials: demoCredentials.symmetric },
]
const DEMO_LEGACY_MERCHANTS: LegacySandboxMerchant[] = [{ credentials: demoLegacyCredentials }]

const config = z
  .strictObject({
    port: z.coerce.number().int().min(0).max(65535).default(9010),
    host: z.string().optional(),
    publicUrl: z.url().optional(),
    webhookUrl: z.url().optional(),
    validityMinutes: z.coerce.number().positive().max(1440).optional(),
    stateFile: z.string().optional(),
    seed: z.string().optional(),
    scenario: z.union([scenario, z.array(scenario)]).optional(),
    merchants: z.array(merchant).optional(),
    legacyMerchants: z.array(legacyMerchant).optional(),
  })
  .refine(({ merchants, legacyMerchants = [] }) => merchants?.length !== 0 || legacyMerchants.length > 0, {
    path: ["merchants"],
    error: "At least one merchant is needed, of either protocol.",
  })
  .transform(({ merchants = DEMO_MERCHANTS, legacyMerchants = DEMO_LEGACY_MERCHANTS, ...rest }) => ({
    ...rest,
    merchants,
    legacyMerchants,
  }))

const text = { type: "string" } as const
const FLAGS = {
  port: text,
  host: text,
  "public-url": text,
  "webhook-url": text,
  "validity-minutes": text,
  "state-file": text,
  seed: text,
  scenario: { type: "string", multiple: true },
  config: text,
  mode: text,
  "merchant-id": text,
  "merchant-name": text,
  "client-id": text,
  "hmac-key": text,
  "key-id": text,
  "encryption-key": text,
  "signing-key": text,
} as const

const jsonObject = z.record(z.string(), z.unknown())

/**
 * Reads the command line and the JSON it names.
 * @param readConfig reads a file, or standard input for `-`
 * @throws an error with a sentence for the person at the keyboard; no secret is repeated.
 */
export function readSandboxOptions(
  args: readonly string[],
  readConfig: (path: string) => string = (path) => readFileSync(path === "-" ? 0 : path, "utf8"),
): BillDeskSandboxOptions {
  const { values: flags } = parseArgs({ args: [...args], options: FLAGS, strict: true })
  const fromJson = flags.config === undefined ? {} : readJson(readConfig(flags.config))
  const fromFlags = {
    port: flags.port,
    host: flags.host,
    publicUrl: flags["public-url"],
    webhookUrl: flags["webhook-url"],
    validityMinutes: flags["validity-minutes"],
    stateFile: flags["state-file"],
    seed: flags.seed,
    scenario: flags.scenario,
    merchants:
      flags.mode === undefined
        ? undefined
        : [
            given({
              mode: flags.mode,
              merchantId: flags["merchant-id"],
              clientId: flags["client-id"],
              name: flags["merchant-name"],
              hmacKey: flags["hmac-key"],
              keyId: flags["key-id"],
              encryptionKey: flags["encryption-key"],
              signingKey: flags["signing-key"],
            }),
          ],
  }
  const parsed = config.safeParse({ ...fromJson, ...given(fromFlags) })
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error))
  return parsed.data
}

/** The parser's own message would repeat a piece of the text, and there are keys in it. */
function readJson(json: string): Record<string, unknown> {
  try {
    return jsonObject.parse(JSON.parse(json))
  } catch {
    throw new Error("The configuration is not a JSON object.")
  }
}

const given = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

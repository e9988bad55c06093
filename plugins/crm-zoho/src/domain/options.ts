import { Secret } from "medusa-integration-kit"
import { z } from "zod"

import { ORDER_FACTS, TRIGGERS } from "../contract"
import type { Mapping } from "../contract"
import { DATA_CENTRES, isDataCentre } from "../protocol"
import type { DataCentre, ZohoClientSettings } from "../protocol"
import { mappingFromOptions } from "./mapping-from-options"
import { apiName, constantValue, readMapping } from "./read-mapping"

/** The plugin switched on, with everything it needs. */
export interface ZohoSettings {
  readonly environment: "sandbox" | "production"
  readonly client: ZohoClientSettings
  /** The consent that the options bring; undefined: a person connects in the admin. */
  readonly refreshToken: Secret | undefined
  /** Where Zoho sends the browser back to. */
  readonly callbackUrl: string
  /** Version 0: what is in force until somebody saves another in the admin. */
  readonly mapping: Mapping
  readonly encryptionKey: Secret
  readonly sweepIntervalSeconds: number
  /** `{module}` and `{id}` are filled in; undefined: where Zoho has the record, in the connection's data centre. */
  readonly recordUrl: string | undefined
}

export type ZohoPluginSettings = { readonly environment: "off" } | ZohoSettings

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"])

function isSafeBaseUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") return false
  return url.protocol === "https:" || (url.protocol === "http:" && LOOPBACK.has(url.hostname))
}

const baseUrl = z
  .string()
  .refine(isSafeBaseUrl, "must be an https URL (http only on loopback) without credentials or query")
  .transform((url) => url.replace(/\/+$/, ""))
const required = z.string("is missing").trim().min(1, "is missing")
const dataCentre = z.custom<DataCentre>(
  (value) => typeof value === "string" && isDataCentre(value),
  `must be one of ${Object.keys(DATA_CENTRES).join(", ")}`,
)

const onOptions = z.strictObject({
  environment: z.enum(["sandbox", "production"]),
  dataCentre,
  clientId: required,
  clientSecret: required,
  refreshToken: z.string().trim().min(1, "is empty: leave it out to connect in the admin").optional(),
  backendUrl: baseUrl.optional(),
  callbackUrl: baseUrl.optional(),
  accountsUrl: baseUrl.optional(),
  apiUrl: baseUrl.optional(),
  module: apiName.default("Sales_Orders"),
  keyField: apiName.default("Store_Order_ID"),
  fields: z.partialRecord(z.enum(ORDER_FACTS), apiName.nullable()).default({}),
  constants: z.record(apiName, constantValue).default({}),
  paymentData: z.record(apiName, z.string().min(1)).default({}),
  orderMetadata: z.record(apiName, z.string().min(1)).default({}),
  contacts: z.boolean().default(true),
  noteField: apiName.nullable().default("Description"),
  trigger: z.array(z.enum(TRIGGERS)).default(["workflow"]),
  encryptionKey: z.string("is missing").min(32, "must have at least 32 characters"),
  sweepIntervalSeconds: z.number().int("must be whole seconds").min(5, "must be at least 5").default(60),
  recordUrl: z.string().min(1).optional(),
})

/** What no single option tells: that there is a way to connect, and that the options add up to a mapping. */
function faultsBetween(given: z.output<typeof onOptions>): string[] {
  const reading = readMapping(mappingFromOptions(given))
  return [
    ...(given.refreshToken === undefined && given.callbackUrl === undefined && given.backendUrl === undefined
      ? [
          "backendUrl: is missing; without it, or callbackUrl, nobody can connect in the admin (or give refreshToken)",
        ]
      : []),
    ...(reading.ok ? [] : reading.faults.map((fault) => `the mapping that the options make: ${fault}`)),
  ]
}

const environmentOnly = z.looseObject({ environment: z.enum(["off", "sandbox", "production"]) })

/**
 * What is wrong with the plugin's options: one sentence each, all of them, none showing a value.
 * Empty when they can be used. No options at all, or `environment: "off"`, switch the plugin off.
 */
export function zohoOptionFaults(options: unknown): string[] {
  if (isAbsent(options)) return []
  const environment = environmentOnly.safeParse(options)
  if (environment.success && environment.data.environment === "off") return []
  const parsed = onOptions.safeParse(options)
  const faults = environment.success ? [] : ["environment: must be off, sandbox or production"]
  const others = parsed.success ? [] : parsed.error.issues.filter((issue) => issue.path[0] !== "environment")
  const between = parsed.success ? faultsBetween(parsed.data) : []
  return [...faults, ...others.map((issue) => faultSentence(issue)), ...between]
}

function faultSentence(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return `unknown option: ${issue.keys.join(", ")}`
  return `${issue.path.join(".") || "options"}: ${issue.message}`
}

function isAbsent(options: unknown): boolean {
  return (
    options === undefined ||
    (typeof options === "object" && options !== null && Object.keys(options).length === 0)
  )
}

/** All faults of the options at once. */
export class ZohoOptionsError extends Error {
  readonly code = "zoho_options_invalid"
  constructor(readonly faults: readonly string[]) {
    super(
      `medusa-plugin-zoho-crm cannot start with these options:\n${faults.map((fault) => `  - ${fault}`).join("\n")}`,
    )
    this.name = "ZohoOptionsError"
  }
}

/** @throws {ZohoOptionsError} naming every fault. */
export function readZohoOptions(options: unknown): ZohoPluginSettings {
  const faults = zohoOptionFaults(options)
  if (faults.length > 0) throw new ZohoOptionsError(faults)
  if (isAbsent(options) || environmentOnly.parse(options).environment === "off") return { environment: "off" }

  const given = onOptions.parse(options)
  const centre = DATA_CENTRES[given.dataCentre]
  return {
    environment: given.environment,
    client: {
      environment: given.environment,
      dataCentre: given.dataCentre,
      clientId: given.clientId,
      clientSecret: new Secret(given.clientSecret),
      accountsUrl: given.accountsUrl ?? `https://${centre.accounts}`,
      ...(given.apiUrl === undefined ? {} : { apiUrl: given.apiUrl }),
    },
    refreshToken: given.refreshToken === undefined ? undefined : new Secret(given.refreshToken),
    callbackUrl: given.callbackUrl ?? `${given.backendUrl ?? ""}/zoho/callback`,
    mapping: mappingFromOptions(given),
    encryptionKey: new Secret(given.encryptionKey),
    sweepIntervalSeconds: given.sweepIntervalSeconds,
    recordUrl:
      given.recordUrl ?? (given.apiUrl === undefined ? undefined : `${given.apiUrl}/records/{module}/{id}`),
  }
}

import { z } from "zod"

/** Seconds of the sandbox's clock; absent: until it is ended. */
const for_seconds = z.number().positive().optional()
const inModule = { module: z.string().default("Sales_Orders") }
const field = (name: string) => z.string().default(name)
/** How an outage looks from outside. */
const how = z.enum(["reset", "503"]).default("reset")
/** Which record: its id, or its value in a unique field or in the system field. */
const which = { id: z.string().optional(), key: z.string().optional() }
const name = <T extends string>(value: T) => z.literal(value)

/** What can be ordered at `POST /sandbox/scenarios`, with what it takes. */
export const scenario = z.discriminatedUnion("name", [
  z.strictObject({ name: name("down"), how, for_seconds }),
  z.strictObject({ name: name("accounts-down"), how, for_seconds }),
  z.strictObject({ name: name("slow"), ms: z.number().int().min(1).max(60_000).default(2000), for_seconds }),
  z.strictObject({
    name: name("rate-limited"),
    /** Seconds in the Retry-After header. */
    retry_after: z.number().int().positive().default(60),
    for_seconds,
  }),
  z.strictObject({
    name: name("lost-answers"),
    /** Of the writes, 0 to 1. */
    share: z.number().min(0).max(1).default(1),
    seed: z.string().default("1"),
    module: z.string().optional(),
    for_seconds,
  }),
  z.strictObject({ name: name("token-revoked"), for_seconds }),
  z.strictObject({ name: name("access-token-ended") }),
  z.strictObject({
    name: name("scope-short"),
    lacks: z.array(z.string()).min(1).default(["ZohoCRM.modules.ALL"]),
    for_seconds,
  }),
  z.strictObject({ name: name("wrong-data-centre"), for_seconds }),
  z.strictObject({
    name: name("partial-failure"),
    module: z.string().optional(),
    /** Every nth row that is written; every second when neither this nor `keys` is named. */
    nth: z.number().int().positive().optional(),
    /** Rows with one of these values in a unique field or in the system field. */
    keys: z.array(z.string()).optional(),
    field: field("Email"),
    for_seconds,
  }),
  z.strictObject({ name: name("record-locked"), ...inModule, ...which, for_seconds }),
  z.strictObject({
    name: name("mandatory-field-added"),
    ...inModule,
    /** Made as a single line when it is not there. */
    field: field("Delivery_Zone"),
    by: z.enum(["system", "layout"]).default("system"),
    for_seconds,
  }),
  z.strictObject({
    name: name("picklist-value-removed"),
    ...inModule,
    field: field("Payment_Status"),
    value: z.string().default("Successful"),
    for_seconds,
  }),
  z.strictObject({
    name: name("field-shortened"),
    ...inModule,
    field: field("Customer_Name"),
    length: z.number().int().positive().default(5),
    for_seconds,
  }),
  z.strictObject({ name: name("field-removed"), ...inModule, field: field("Customer_Name"), for_seconds }),
  z.strictObject({ name: name("module-missing"), ...inModule, for_seconds }),
  z.strictObject({ name: name("record-deleted"), ...inModule, ...which }),
  z.strictObject({
    name: name("record-edited"),
    ...inModule,
    ...which,
    values: z.record(z.string(), z.unknown()).default({ Description: "Changed by hand" }),
  }),
  z.strictObject({
    name: name("duplicate-by-hand"),
    ...inModule,
    ...which,
    values: z.record(z.string(), z.unknown()).default({}),
  }),
])
export type Scenario = z.infer<typeof scenario>
export type ScenarioName = Scenario["name"]
export type ScenarioOf<N extends ScenarioName> = Extract<Scenario, { readonly name: N }>

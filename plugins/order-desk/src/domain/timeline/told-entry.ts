import { z } from "zod"
import { TIMELINE_ACTORS, TIMELINE_KINDS, TIMELINE_TONES } from "../../contract/timeline"
import { plainText } from "./plain-text"

const cleaned = (longest: number) => z.string().transform((text) => plainText(text, longest))
const moment = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?Z$/,
    "must be a moment in UTC such as 2026-11-22T08:35:09.123Z",
  )
  .transform(
    (iso) =>
      `${iso.slice(0, -1).split(".")[0] ?? ""}.${(iso.slice(0, -1).split(".")[1] ?? "").padEnd(6, "0")}Z`,
  )

/** A row that an entry tells of, and what it tells of it: `created`, `deleted`, or names of columns. */
const tellsOf = z.object({ row: z.string().max(300), what: z.array(z.string().max(100)).max(60) })
export type TellsOf = z.output<typeof tellsOf>

const actor = z.object({
  kind: z.enum(TIMELINE_ACTORS),
  /** Of a person, a key or a customer, as core has it: the desk looks up what people call it. */
  id: z.string().max(200).nullish(),
  name: cleaned(200).nullish(),
})

/** The column that a line tells of, for a witness: what others tell of it goes. */
const of = z.string().max(100).optional()
const detail = z.union([
  z.object({ label: cleaned(80), value: cleaned(500), of }),
  z.object({ label: cleaned(80), before: cleaned(500).nullable(), after: cleaned(500).nullable(), of }),
])

/** A path of the admin API and nothing else: no other host, no way out by dots, no question. */
const adminPath = z
  .string()
  .max(300)
  .regex(/^\/admin(?:\/[A-Za-z0-9_:-]+)+$/, "must be a path below /admin")

const action = z.object({
  label: cleaned(60),
  method: z.literal("POST"),
  path: adminPath,
  body: z.record(z.string().max(60), z.string().max(200)).nullish(),
  confirm: cleaned(300),
  done: cleaned(300),
})

/** What a source tells of one thing that happened. */
export const toldEntry = z.object({
  /** Unique within the source and the order; the same whenever it is told. */
  id: z.string().min(1).max(200),
  at: moment,
  /** Tells apart what happened at the same moment: the greater one is the later. */
  sequence: z.int().default(0),
  kind: z.enum(TIMELINE_KINDS),
  tone: z.enum(TIMELINE_TONES).default("neutral"),
  text: cleaned(500),
  actor,
  details: z.array(detail).max(60).default([]),
  action: action.nullish(),
  /** The rows of the database that it is made of, as `table:id`. Who saw them written can name the actor. */
  tells: z.array(tellsOf).max(60).default([]),
})
export type ToldEntry = z.output<typeof toldEntry>

/** An entry as a source, or core, hands it in. */
export type NewEntry = z.input<typeof toldEntry>

/** What somebody saw who watches tables and knows nothing of their meaning. */
export const seenEntry = toldEntry.extend({
  saw: tellsOf,
  /** It only names the actors of what others tell, and is not shown by itself. */
  isOnlyWitness: z.boolean().default(false),
})
export type SeenEntry = z.output<typeof seenEntry>

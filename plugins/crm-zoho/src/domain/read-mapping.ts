import { z } from "zod"

import { ORDER_FACTS, TRIGGERS } from "../contract"
import type { Mapping } from "../contract"

/** As Zoho allows them: letters, digits and underscores, also of a linking module or a system field. */
export const apiName = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,99}$/, "must be a Zoho API name")

const words = z.string().min(1, "is empty").max(255, "is longer than 255 characters")

export const constantValue = z.union(
  [z.string().max(2000), z.number(), z.boolean(), z.strictObject({ id: z.string().min(1).max(50) })],
  "must be a text, a number, true or false, or { id }",
)

const source = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("fact"), fact: z.enum(ORDER_FACTS) }),
  z.strictObject({ kind: z.literal("constant"), value: constantValue }),
  z.strictObject({ kind: z.literal("payment_data"), key: words }),
  z.strictObject({ kind: z.literal("order_metadata"), key: words }),
])

const fieldRule = z.strictObject({
  field: apiName,
  source,
  values: z.record(words, z.string().max(255)).optional(),
})

const mapping = z
  .strictObject({
    module: apiName,
    keyField: apiName,
    fields: z.array(fieldRule).max(200, "holds more than 200 rules"),
    noteField: apiName.nullable(),
    lines: z
      .strictObject({
        subform: apiName,
        productModule: apiName,
        productKeyField: apiName,
        lineKeyColumn: apiName.nullable(),
      })
      .nullable(),
    contact: z
      .strictObject({ module: apiName, lookupField: apiName, customerKeyField: apiName.nullable() })
      .nullable(),
    trigger: z.array(z.enum(TRIGGERS)),
    onHandEdit: z.enum(["keep_theirs", "keep_ours"]),
    onHandDelete: z.enum(["leave", "recreate"]),
  })
  .superRefine((given, context) => {
    const seen = new Set<string>([given.keyField])
    if (given.lines) seen.add(given.lines.subform)
    if (given.contact) seen.add(given.contact.lookupField)
    given.fields.forEach(({ field }, index) => {
      if (seen.has(field))
        context.addIssue({
          code: "custom",
          path: ["fields", index, "field"],
          message: `${field} is mapped twice`,
        })
      seen.add(field)
    })
    if (new Set(given.trigger).size < given.trigger.length)
      context.addIssue({ code: "custom", path: ["trigger"], message: "names a trigger twice" })
  })

export type MappingReading =
  | { readonly ok: true; readonly mapping: Mapping }
  /** Every fault, each beginning with where it lies. */
  | { readonly ok: false; readonly faults: readonly string[] }

/** Takes a mapping from outside: nothing unknown, nothing twice, every fault at once. */
export function readMapping(given: unknown): MappingReading {
  const parsed = mapping.safeParse(given)
  if (parsed.success) return { ok: true, mapping: withoutAbsent(parsed.data) }
  return {
    ok: false,
    faults: parsed.error.issues.map((issue) =>
      issue.code === "unrecognized_keys"
        ? `${[...issue.path, issue.keys.join(", ")].join(".")}: is not part of a mapping`
        : `${issue.path.join(".") || "mapping"}: ${issue.message}`,
    ),
  }
}

/** `values` that is not there is not there: two mappings that say the same are equal. */
function withoutAbsent(given: z.output<typeof mapping>): Mapping {
  return {
    ...given,
    fields: given.fields.map(({ field, source: from, values }) => ({
      field,
      source: from,
      ...(values && Object.keys(values).length > 0 ? { values } : {}),
    })),
  }
}

/** Whether two mappings say the same, whatever the order of their keys. */
export function isSameMapping(one: Mapping, other: Mapping): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  )
}

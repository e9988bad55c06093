import { ORDER_FACTS } from "../contract"
import type { ConstantValue, FieldRule, Mapping, OrderFact, Trigger } from "../contract"
import { defaultMapping } from "./default-mapping"

/** What the plugin's options say about the mapping. */
export interface MappingOptions {
  readonly module: string
  readonly keyField: string
  /** Fact → field, or null to leave it out. */
  readonly fields: Readonly<Partial<Record<OrderFact, string | null>>>
  readonly constants: Readonly<Record<string, ConstantValue>>
  /** Zoho field → key of the payment's data. */
  readonly paymentData: Readonly<Record<string, string>>
  /** Zoho field → key of the order's metadata. */
  readonly orderMetadata: Readonly<Record<string, string>>
  readonly noteField: string | null
  readonly trigger: readonly Trigger[]
  /** false: the order points at no contact. */
  readonly contacts: boolean
}

/** The mapping that a shop begins with: what fits the module, changed by the options. A later rule takes a field over. */
export function mappingFromOptions(given: MappingOptions): Mapping {
  const begin = defaultMapping(given.module)
  const kept = begin.fields.filter(
    ({ source }) => source.kind !== "fact" || given.fields[source.fact] === undefined,
  )
  const named = ORDER_FACTS.flatMap((fact): FieldRule[] => {
    const field = given.fields[fact]
    if (field === undefined || field === null) return []
    const before = begin.fields.find(({ source }) => source.kind === "fact" && source.fact === fact)
    return [{ ...(before?.values ? { values: before.values } : {}), field, source: { kind: "fact", fact } }]
  })
  const others: FieldRule[] = [
    ...Object.entries(given.constants).map(([field, value]): FieldRule => ({
      field,
      source: { kind: "constant", value },
    })),
    ...Object.entries(given.paymentData).map(([field, key]): FieldRule => ({
      field,
      source: { kind: "payment_data", key },
    })),
    ...Object.entries(given.orderMetadata).map(([field, key]): FieldRule => ({
      field,
      source: { kind: "order_metadata", key },
    })),
  ]
  return {
    ...begin,
    keyField: given.keyField,
    fields: lastOfEach([...kept, ...named, ...others]),
    noteField: given.noteField,
    trigger: given.trigger,
    contact: given.contacts ? begin.contact : null,
  }
}

/** One rule a field, at the place of the first, saying what the last says. */
function lastOfEach(rules: readonly FieldRule[]): readonly FieldRule[] {
  return [...new Map(rules.map((rule) => [rule.field, rule])).values()]
}

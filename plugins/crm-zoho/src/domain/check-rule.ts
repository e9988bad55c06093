import type { ConstantValue, FieldRule, MappingFinding } from "../contract"
import type { FieldMetadata, ModuleMetadata } from "../protocol"
import { FACT_KINDS, KIND_WORDS, TAKEN_BY } from "./fact-kind"
import type { FactKind } from "./fact-kind"
import { finder, say, warn } from "./find-field"

/** Whether one field can take what the rule sends it. */
export function checkRule(rule: FieldRule, target: ModuleMetadata): MappingFinding[] {
  const { field, missing } = finder(target)(rule.field, "is mapped")
  if (!field) return missing
  const { module } = target
  if (!field.isCreatable)
    return [
      say(
        module,
        field.apiName,
        `${field.apiName} cannot be written by the API: take it out of the mapping.`,
      ),
    ]
  const { source } = rule
  switch (source.kind) {
    case "constant":
      return checkConstant(module, field, source.value)
    case "fact":
      return checkFact(module, { field, rule, fact: FACT_KINDS[source.fact] })
    case "payment_data":
    case "order_metadata":
      return checkLoose(module, field, rule)
  }
}

interface FactCheck {
  readonly field: FieldMetadata
  readonly rule: FieldRule
  readonly fact: FactKind
}

function checkFact(module: string, { field, rule, fact }: FactCheck): MappingFinding[] {
  const { apiName, dataType } = field
  const takers: readonly string[] = TAKEN_BY[fact.kind]
  if (!takers.includes(dataType))
    return [
      say(
        module,
        apiName,
        `${apiName} is a ${dataType} field and cannot take ${KIND_WORDS[fact.kind]}: ` +
          `change it to ${takers[0] ?? "text"} in Zoho, or map another field.`,
      ),
    ]
  if (dataType === "picklist") return checkWords(module, { field, rule, fact })
  if (field.length === null || field.length >= fact.usual || !TEXTUAL.has(dataType)) return []
  return [
    warn(
      module,
      apiName,
      `${apiName} takes ${field.length} characters; longer texts are cut. Make it longer in Zoho if you need all of it.`,
    ),
  ]
}

const TEXTUAL: ReadonlySet<string> = new Set(["text", "textarea", "email", "phone", "website"])

function checkWords(module: string, { field, rule, fact }: FactCheck): MappingFinding[] {
  const values = rule.values ?? {}
  const { words } = fact
  if (!words) {
    const translated = checkTargets(module, field, Object.values(values))
    if (translated.length > 0) return translated
    return [
      warn(
        module,
        field.apiName,
        `${field.apiName} is a pick list, and orders whose value is not in it are refused: use a text field, or list every value.`,
      ),
    ]
  }
  return words.flatMap((word, index) => {
    const sent = values[word] ?? word
    if (isListed(field, sent)) return []
    // What a new order says must be there; of the others only those that somebody chose.
    const tell = index === 0 || values[word] !== undefined ? say : warn
    return [
      tell(
        module,
        field.apiName,
        `${field.apiName} has no value "${sent}", which ${word === sent ? "the shop sends" : `stands for "${word}"`}: ` +
          "add it to the pick list in Zoho, or choose another value for it.",
      ),
    ]
  })
}

function checkTargets(module: string, field: FieldMetadata, sent: readonly string[]): MappingFinding[] {
  return [...new Set(sent)]
    .filter((value) => !isListed(field, value))
    .map((value) =>
      say(
        module,
        field.apiName,
        `${field.apiName} has no value "${value}": add it to the pick list in Zoho, or choose another value.`,
      ),
    )
}

const isListed = ({ pickListValues }: FieldMetadata, value: string): boolean =>
  pickListValues.some(({ actual }) => actual === value)

type ConstantKind = "text" | "number" | "boolean" | "record"

const CONSTANT_TAKERS = {
  text: ["text", "textarea", "picklist", "email", "phone", "website", "date", "datetime", "bigint"],
  number: ["integer", "double", "decimal", "currency", "percent", "text", "textarea"],
  boolean: ["boolean"],
  record: ["lookup", "ownerlookup", "userlookup"],
} as const satisfies Record<ConstantKind, readonly string[]>

const CONSTANT_WORDS = {
  text: "a text",
  number: "a number",
  boolean: "yes or no",
  record: "a record's id",
} as const satisfies Record<ConstantKind, string>

function checkConstant(module: string, field: FieldMetadata, value: ConstantValue): MappingFinding[] {
  const { apiName, dataType, length } = field
  const kind = constantKind(value)
  const takers: readonly string[] = CONSTANT_TAKERS[kind]
  if (!takers.includes(dataType))
    return [
      say(
        module,
        apiName,
        `${apiName} is a ${dataType} field and cannot take ${CONSTANT_WORDS[kind]}: change the constant.`,
      ),
    ]
  if (typeof value !== "string") return []
  if (dataType === "picklist") return checkTargets(module, field, [value])
  if (length === null || value.length <= length || !TEXTUAL.has(dataType)) return []
  return [
    say(
      module,
      apiName,
      `${apiName} takes ${length} characters and the constant has ${value.length}: make it shorter.`,
    ),
  ]
}

function constantKind(value: ConstantValue): ConstantKind {
  if (typeof value === "string") return "text"
  if (typeof value === "number") return "number"
  return typeof value === "boolean" ? "boolean" : "record"
}

/** Fields that only records, users, files or rows go into: no text of the payment's or the order's ever fits. */
const NEVER_LOOSE: ReadonlySet<string> = new Set([
  "lookup",
  "ownerlookup",
  "userlookup",
  "multiselectlookup",
  "multiuserlookup",
  "multiselectpicklist",
  "subform",
  "fileupload",
  "imageupload",
  "profileimage",
])

function checkLoose(module: string, field: FieldMetadata, rule: FieldRule): MappingFinding[] {
  const { apiName, dataType } = field
  if (NEVER_LOOSE.has(dataType))
    return [
      say(module, apiName, `${apiName} is a ${dataType} field and cannot take a text: map another field.`),
    ]
  return dataType === "picklist" && rule.values ? checkTargets(module, field, Object.values(rule.values)) : []
}

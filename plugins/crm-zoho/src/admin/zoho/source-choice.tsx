import { Input } from "@medusajs/ui"
import { ORDER_FACTS } from "../../contract"
import type { ConstantValue, FieldRule, FieldSource, FieldView, OrderFact } from "../../contract"
import { factLabels } from "../labels"
import { Choice } from "../parts/choice"
import type { Option } from "../parts/choice"

const FACTS = new Map<string, OrderFact>(ORDER_FACTS.map((fact) => [`fact:${fact}`, fact]))

const OPTIONS: readonly Option[] = [
  ...ORDER_FACTS.map((fact) => ({ value: `fact:${fact}`, label: factLabels[fact] })),
  { value: "constant", label: "The same for every order" },
  { value: "payment_data", label: "From the payment's data" },
  { value: "order_metadata", label: "From the order's metadata" },
]

/** Where the value of a field comes from. */
export function SourceChoice({
  rule,
  known,
  onChange,
}: {
  rule: FieldRule
  known: FieldView | undefined
  onChange: (rule: FieldRule) => void
}) {
  const { field, source } = rule
  const begin = (value: string): FieldSource => {
    const fact = FACTS.get(value)
    if (fact !== undefined) return { kind: "fact", fact }
    if (value === "payment_data" || value === "order_metadata") return { kind: value, key: "" }
    return { kind: "constant", value: "" }
  }
  return (
    <div className={`grid grid-cols-1 gap-2 ${source.kind === "fact" ? "" : "sm:grid-cols-2"}`}>
      <Choice
        label={`What goes into ${field}`}
        isLabelHidden
        value={source.kind === "fact" ? `fact:${source.fact}` : source.kind}
        options={OPTIONS}
        onChange={(value) => {
          if (value !== null) onChange({ field, source: begin(value) })
        }}
      />
      {source.kind === "constant" && (
        <ConstantInput
          field={field}
          known={known}
          value={source.value}
          onChange={(value) => onChange({ field, source: { kind: "constant", value } })}
        />
      )}
      {(source.kind === "payment_data" || source.kind === "order_metadata") && (
        <Input
          size="small"
          aria-label={`Key that goes into ${field}`}
          placeholder="Its key, such as gst_number"
          value={source.key}
          onChange={(event) => onChange({ ...rule, source: { kind: source.kind, key: event.target.value } })}
        />
      )}
    </div>
  )
}

const NUMBERS: ReadonlySet<string> = new Set(["integer", "double", "decimal", "currency", "percent"])

function ConstantInput({
  field,
  known,
  value,
  onChange,
}: {
  field: string
  known: FieldView | undefined
  value: ConstantValue
  onChange: (value: ConstantValue) => void
}) {
  const label = `Constant of ${field}`
  const text = typeof value === "object" ? value.id : String(value)
  if (known?.dataType === "picklist" || known?.dataType === "boolean") {
    const options =
      known.dataType === "boolean"
        ? [
            { value: "true", label: "Yes" },
            { value: "false", label: "No" },
          ]
        : known.pickListValues.map(({ display, actual }) => ({ value: actual, label: display }))
    return (
      <Choice
        label={label}
        isLabelHidden
        value={text === "" ? null : text}
        options={options}
        onChange={(next) => onChange(known.dataType === "boolean" ? next === "true" : (next ?? ""))}
      />
    )
  }
  const isRecord = known?.dataType === "lookup" || known?.dataType === "ownerlookup"
  return (
    <Input
      size="small"
      aria-label={label}
      placeholder={isRecord ? "Id of the record in Zoho" : "Value"}
      value={text}
      onChange={({ target }) => {
        if (isRecord) onChange({ id: target.value })
        else if (
          NUMBERS.has(known?.dataType ?? "") &&
          target.value.trim() !== "" &&
          Number.isFinite(Number(target.value))
        )
          onChange(Number(target.value))
        else onChange(target.value)
      }}
    />
  )
}

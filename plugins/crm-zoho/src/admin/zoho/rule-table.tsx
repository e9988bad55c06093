import { Button, Heading, Text } from "@medusajs/ui"
import type { FieldRule, FieldView, Mapping, MappingFinding } from "../../contract"
import { Choice } from "../parts/choice"
import { fieldOption, writable } from "./field-options"
import { RuleRow } from "./rule-row"

/** Which Zoho field takes what. */
export function RuleTable({
  draft,
  onChange,
  fields,
  findings,
}: {
  draft: Mapping
  onChange: (draft: Mapping) => void
  fields: readonly FieldView[]
  findings: readonly MappingFinding[]
}) {
  const own = writable(fields)
  const taken = new Set([
    ...draft.fields.map(({ field }) => field),
    draft.keyField,
    ...(draft.lines ? [draft.lines.subform] : []),
    ...(draft.contact ? [draft.contact.lookupField] : []),
  ])
  const free = own.filter(({ apiName, dataType }) => !taken.has(apiName) && dataType !== "subform")
  const replace = (index: number, rule: FieldRule) =>
    onChange({ ...draft, fields: draft.fields.map((one, at) => (at === index ? rule : one)) })
  return (
    <div className="flex flex-col px-6 py-4">
      <div className="flex items-baseline justify-between gap-2 pb-2">
        <Heading level="h3">Fields</Heading>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {String(draft.fields.length)} mapped, {String(free.length)} free
        </Text>
      </div>
      <ul className="divide-y">
        {draft.fields.map((rule, index) => (
          <RuleRow
            key={rule.field}
            rule={rule}
            known={fields.find(({ apiName }) => apiName === rule.field)}
            free={free}
            findings={findings.filter(({ module, field }) => module === draft.module && field === rule.field)}
            onChange={(next) => replace(index, next)}
            onRemove={() => onChange({ ...draft, fields: draft.fields.filter((_, at) => at !== index) })}
          />
        ))}
      </ul>
      <div className="flex flex-wrap items-end gap-2 pt-4">
        <div className="min-w-0 flex-1">
          <Choice
            label="Map another field"
            value={null}
            options={free.map(fieldOption)}
            onChange={(field) => {
              if (field !== null)
                onChange({
                  ...draft,
                  fields: [...draft.fields, { field, source: { kind: "constant", value: "" } }],
                })
            }}
          />
        </div>
        <Button
          size="small"
          variant="transparent"
          disabled={free.every(({ isMandatory }) => !isMandatory)}
          onClick={() =>
            onChange({
              ...draft,
              fields: [
                ...draft.fields,
                ...free
                  .filter(({ isMandatory, dataType }) => isMandatory && dataType !== "ownerlookup")
                  .map(({ apiName }): FieldRule => ({
                    field: apiName,
                    source: { kind: "constant", value: "" },
                  })),
              ],
            })
          }
        >
          Add all mandatory
        </Button>
      </div>
    </div>
  )
}

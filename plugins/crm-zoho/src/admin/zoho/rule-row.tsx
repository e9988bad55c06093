import { Trash } from "@medusajs/icons"
import { Badge, IconButton, Text } from "@medusajs/ui"
import type { FieldRule, FieldView, MappingFinding } from "../../contract"
import { factWords } from "../labels"
import { Choice } from "../parts/choice"
import { fieldOption } from "./field-options"
import { SourceChoice } from "./source-choice"
import { ValueTable } from "./value-table"

/** One Zoho field and what goes into it, with what is wrong about it. */
export function RuleRow({
  rule,
  known,
  free,
  findings,
  onChange,
  onRemove,
}: {
  rule: FieldRule
  /** undefined: Zoho has no such field, or has not been asked. */
  known: FieldView | undefined
  free: readonly FieldView[]
  findings: readonly MappingFinding[]
  onChange: (rule: FieldRule) => void
  onRemove: () => void
}) {
  const isWrong = findings.some(({ severity }) => severity === "error")
  const words = rule.source.kind === "fact" ? factWords[rule.source.fact] : undefined
  const isTranslated = words !== undefined && (known?.dataType === "picklist" || rule.values !== undefined)
  return (
    <li className="flex flex-col gap-y-2 py-3">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2 md:grid-cols-[minmax(0,5fr)_minmax(0,7fr)_auto]">
        <div className="flex min-w-0 flex-col gap-y-1">
          <Choice
            label={`Zoho field ${rule.field}`}
            isLabelHidden
            isInvalid={isWrong}
            value={rule.field}
            options={[...(known ? [known] : []), ...free].map(fieldOption)}
            onChange={(field) => {
              if (field !== null) onChange({ field, source: rule.source })
            }}
          />
          {known && <Marks field={known} />}
        </div>
        <div className="col-span-2 row-start-2 min-w-0 md:col-span-1 md:col-start-2 md:row-start-1">
          <SourceChoice rule={rule} known={known} onChange={onChange} />
        </div>
        <IconButton
          size="small"
          variant="transparent"
          className="col-start-2 row-start-1 md:col-start-3"
          aria-label={`Take ${rule.field} out of the mapping`}
          onClick={onRemove}
        >
          <Trash />
        </IconButton>
      </div>
      {isTranslated && <ValueTable rule={rule} words={words} known={known} onChange={onChange} />}
      {findings.map(({ severity, message }) => (
        <Text
          key={message}
          size="xsmall"
          className={severity === "error" ? "text-ui-fg-error" : "text-ui-fg-subtle"}
          role={severity === "error" ? "alert" : "note"}
        >
          {message}
        </Text>
      ))}
    </li>
  )
}

const Marks = ({ field }: { field: FieldView }) => (
  <div className="flex flex-wrap gap-1">
    <Badge size="2xsmall">{field.dataType}</Badge>
    {field.length !== null && <Badge size="2xsmall">{String(field.length)}</Badge>}
    {field.isMandatory && (
      <Badge size="2xsmall" color="orange">
        mandatory
      </Badge>
    )}
    {field.isUnique && (
      <Badge size="2xsmall" color="blue">
        unique
      </Badge>
    )}
  </div>
)

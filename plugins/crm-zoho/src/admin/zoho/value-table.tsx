import { Input, Text } from "@medusajs/ui"
import type { FieldRule, FieldView } from "../../contract"
import { Choice } from "../parts/choice"

/** The shop's words and the pick list's. */
export function ValueTable({
  rule,
  words,
  known,
  onChange,
}: {
  rule: FieldRule
  words: readonly string[]
  known: FieldView | undefined
  onChange: (rule: FieldRule) => void
}) {
  const values = rule.values ?? {}
  const set = (word: string, value: string) => {
    const next = Object.fromEntries(
      Object.entries({ ...values, [word]: value }).filter(([from, to]) => to !== "" && to !== from),
    )
    onChange({
      field: rule.field,
      source: rule.source,
      ...(Object.keys(next).length > 0 ? { values: next } : {}),
    })
  }
  return (
    <dl className="bg-ui-bg-subtle grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-1 rounded-lg p-3">
      {words.map((word) => (
        <div key={word} className="contents">
          <dt>
            <Text size="xsmall" as="span">
              {word}
            </Text>
          </dt>
          <dd>
            {known?.dataType === "picklist" ? (
              <Choice
                label={`${rule.field}: ${word}`}
                isLabelHidden
                value={values[word] ?? word}
                options={known.pickListValues.map(({ display, actual }) => ({
                  value: actual,
                  label: display,
                }))}
                onChange={(value) => set(word, value ?? "")}
              />
            ) : (
              <Input
                size="small"
                aria-label={`${rule.field}: ${word}`}
                value={values[word] ?? word}
                onChange={(event) => set(word, event.target.value)}
              />
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

import { InlineTip, Text } from "@medusajs/ui"
import type { MappingFinding } from "../../contract"

/** What does not fit, errors first; nothing when all is well. */
export function FindingList({ findings }: { findings: readonly MappingFinding[] }) {
  const errors = findings.filter(({ severity }) => severity === "error")
  const warnings = findings.filter(({ severity }) => severity === "warning")
  if (findings.length === 0) return null
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      {errors.length > 0 && (
        <InlineTip variant="error" label="Orders would be refused" role="alert">
          <Sentences findings={errors} />
        </InlineTip>
      )}
      {warnings.length > 0 && (
        <InlineTip variant="warning" label="To know">
          <Sentences findings={warnings} />
        </InlineTip>
      )}
    </div>
  )
}

const Sentences = ({ findings }: { findings: readonly MappingFinding[] }) => (
  <ul className="flex flex-col gap-y-1">
    {findings.map((finding) => (
      <li key={`${finding.module} ${finding.field ?? ""} ${finding.message}`}>
        <Text size="small" as="span" className="[overflow-wrap:anywhere]">
          {finding.message}
        </Text>
      </li>
    ))}
  </ul>
)

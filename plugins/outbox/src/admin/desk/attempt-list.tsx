import { StatusBadge, Text } from "@medusajs/ui"
import type { AttemptView } from "../../contract"
import { localTime } from "../format"
import { verdictLabels } from "../labels"

/** Every try, newest first, with what was sent and what came back. */
export function AttemptList({ attempts }: { attempts: readonly AttemptView[] }) {
  return (
    <section aria-label="Tries">
      <Text size="small" weight="plus">
        Tries
      </Text>
      {attempts.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          Not tried yet.
        </Text>
      )}
      <ol className="flex flex-col divide-y">
        {attempts.map((attempt) => (
          <li key={attempt.number} className="flex flex-col gap-y-1 py-2">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <Text size="small">Try {attempt.number}</Text>
              <StatusBadge color={attempt.verdict ? verdictLabels[attempt.verdict].color : "blue"}>
                {attempt.verdict ? verdictLabels[attempt.verdict].text : "Under way"}
              </StatusBadge>
            </div>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {localTime(attempt.started_at)}
              {attempt.ended_at && ` to ${localTime(attempt.ended_at)}`}
            </Text>
            {attempt.message && (
              <Text size="small" className="[overflow-wrap:anywhere]">
                {attempt.code ? `${attempt.code}: ` : ""}
                {attempt.message}
              </Text>
            )}
            <Exchange label="Sent" text={attempt.request} />
            <Exchange label="Answered" text={attempt.answer} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Exchange({ label, text }: { label: string; text: string | null }) {
  if (text === null) return null
  return (
    <details>
      <summary className="txt-compact-small cursor-pointer">{label}</summary>
      <pre className="txt-compact-xsmall bg-ui-bg-subtle mt-1 max-h-60 overflow-auto whitespace-pre-wrap rounded p-2 [overflow-wrap:anywhere]">
        {text}
      </pre>
    </details>
  )
}

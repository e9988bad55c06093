import { Text } from "@medusajs/ui"
import { useId, useState } from "react"
import type { TimelineDetail, TimelineEntry } from "../../contract/timeline"
import { indianMoment } from "../format"
import { actorInWords, KIND_LABELS, TONE_CLASSES } from "./kind-labels"
import { RepeatButton } from "./repeat-button"

/** One thing that happened: when, what, who; what lies behind it unfolds. Every text is shown as text. */
export function TimelineLine({ entry, onDone }: { entry: TimelineEntry; onDone: () => void }) {
  const [isOpen, setIsOpen] = useState(false)
  const detailsId = useId()
  const { text: kind, icon: Icon } = KIND_LABELS[entry.kind]
  return (
    <li className="flex gap-x-3 px-6 py-3" data-kind={entry.kind}>
      <span className={`mt-0.5 shrink-0 ${TONE_CLASSES[entry.tone]}`} title={kind}>
        <Icon />
        <span className="sr-only">{kind}</span>
      </span>
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
          <Text size="small" className="min-w-0 flex-1 basis-64 break-words">
            <bdi>{entry.text}</bdi>
          </Text>
          <div className="flex shrink-0 items-center gap-x-2">
            {entry.action && <RepeatButton action={entry.action} onDone={onDone} />}
            {entry.details.length > 0 && (
              <button
                type="button"
                className="txt-compact-xsmall-plus text-ui-fg-interactive hover:text-ui-fg-interactive-hover focus-visible:shadow-borders-focus rounded px-1 outline-none"
                aria-expanded={isOpen}
                aria-controls={detailsId}
                onClick={() => {
                  setIsOpen(!isOpen)
                }}
              >
                {isOpen ? "Less" : "Details"}
              </button>
            )}
          </div>
        </div>
        <Text size="xsmall" className="text-ui-fg-subtle break-words">
          <time dateTime={entry.at}>{indianMoment(entry.at)}</time> · <bdi>{actorInWords(entry.actor)}</bdi>
        </Text>
        {isOpen && (
          <dl id={detailsId} className="bg-ui-bg-subtle mt-2 flex flex-col gap-y-1 rounded-lg px-3 py-2">
            {entry.details.map((detail, index) => (
              <Detail key={index} detail={detail} />
            ))}
          </dl>
        )}
      </div>
    </li>
  )
}

const Detail = ({ detail }: { detail: TimelineDetail }) => (
  <div className="txt-compact-small grid grid-cols-1 gap-x-3 sm:grid-cols-[10rem_1fr]">
    <dt className="text-ui-fg-subtle break-words">
      <bdi>{detail.label}</bdi>
    </dt>
    <dd className="min-w-0 break-words">
      {"value" in detail ? (
        <bdi>{detail.value}</bdi>
      ) : (
        <>
          {detail.before !== null && (
            <>
              <bdi>{detail.before}</bdi> <span aria-label="became">→</span>{" "}
            </>
          )}
          <bdi>{detail.after ?? "nothing"}</bdi>
        </>
      )}
    </dd>
  </div>
)

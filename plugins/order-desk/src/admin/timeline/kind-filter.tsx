import { Button } from "@medusajs/ui"
import { TIMELINE_KINDS, type OrderTimeline, type TimelineKind } from "../../contract/timeline"
import { count } from "../format"
import { KIND_LABELS } from "./kind-labels"

interface Props {
  readonly counts: OrderTimeline["counts"]
  readonly chosen: readonly TimelineKind[]
  readonly onChange: (kinds: readonly TimelineKind[]) => void
}

/** What to show: all, or some kinds. Kinds of which nothing happened are not offered. */
export function KindFilter({ counts, chosen, onChange }: Props) {
  const kinds = TIMELINE_KINDS.filter((kind) => counts[kind] > 0 || chosen.includes(kind))
  if (kinds.length < 2) return null
  const all = TIMELINE_KINDS.reduce((sum, kind) => sum + counts[kind], 0)
  return (
    <div className="flex flex-wrap gap-1 px-6 py-3" role="group" aria-label="Kinds of entries">
      <Choice
        text={`All ${count(all)}`}
        isOn={chosen.length === 0}
        onPress={() => {
          onChange([])
        }}
      />
      {kinds.map((kind) => (
        <Choice
          key={kind}
          text={`${KIND_LABELS[kind].text} ${count(counts[kind])}`}
          isOn={chosen.includes(kind)}
          onPress={() => {
            onChange(chosen.includes(kind) ? chosen.filter((each) => each !== kind) : [...chosen, kind])
          }}
        />
      ))}
    </div>
  )
}

const Choice = ({ text, isOn, onPress }: { text: string; isOn: boolean; onPress: () => void }) => (
  <Button size="small" variant={isOn ? "secondary" : "transparent"} aria-pressed={isOn} onClick={onPress}>
    {text}
  </Button>
)

/** What was found, in words without secrets, and what to do; an empty fix: nothing. */
export interface Finding {
  readonly state: "ok" | "note" | "bad" | "unknown"
  readonly words: string
  readonly fix: string
}

export interface DestinationLook {
  readonly name: string
  /** Why nothing is sent; null: it is not paused. */
  readonly pause: string | null
  /** Since the last sweep saw everything; null: this destination is not swept. */
  readonly sweptSeconds: number | null
  /** Deliveries that were given up. */
  readonly dead: number
  /** How long the oldest waiting delivery is overdue; null: none is. */
  readonly lateSeconds: number | null
}

type Named = Finding & { readonly id: string; readonly title: string }

const LATE_SECONDS = 15 * 60
const PAGE = "See the page Deliveries."

/** One finding for each destination, and one for all sweeps. @param everySeconds how often is swept */
export function judgeDestinations(looks: readonly DestinationLook[], everySeconds: number): Named[] {
  const sweeps = judgeSweeps(looks, everySeconds)
  return [
    ...looks.map((look) => ({
      id: `outbox_${look.name.replaceAll("-", "_")}`,
      title: `Deliveries to ${look.name}`,
      ...judge(look),
    })),
    { id: "outbox_sweeps", title: "Sweeps for what an event lost", ...sweeps },
  ]
}

function judge({ pause, dead, lateSeconds }: DestinationLook): Finding {
  const given = `${dead} given up`
  if (pause !== null)
    return { state: "bad", words: `Paused: ${pause} ${given}.`, fix: `Mend the reason, then Resume. ${PAGE}` }
  if (lateSeconds !== null && lateSeconds > LATE_SECONDS)
    return {
      state: "bad",
      words: `A delivery is ${Math.round(lateSeconds / 60)} minutes overdue; ${given}.`,
      fix: `Is a worker running? Read its log. ${PAGE}`,
    }
  if (dead > 0)
    return {
      state: "note",
      words: `${given}: nobody outside was told.`,
      fix: `Read the reasons, then Send again. ${PAGE}`,
    }
  return { state: "ok", words: "Nothing is paused, overdue or given up.", fix: "" }
}

function judgeSweeps(looks: readonly DestinationLook[], everySeconds: number): Finding {
  const swept = looks.filter(({ sweptSeconds }) => sweptSeconds !== null)
  if (swept.length === 0)
    return { state: "note", words: "No sweep has ended yet.", fix: "The worker makes the first one soon." }
  const limit = Math.max(600, 3 * everySeconds)
  const late = swept.filter(({ sweptSeconds }) => (sweptSeconds ?? 0) > limit)
  if (late.length === 0)
    return { state: "ok", words: `Swept lately: ${swept.map(({ name }) => name).join(", ")}.`, fix: "" }
  return {
    state: "note",
    words: `Not swept for long: ${late.map(({ name }) => name).join(", ")}.`,
    fix: "Switched off on purpose? Else look whether the worker runs, and read its log.",
  }
}

import type { AttemptVerdict, DeliveryState } from "../contract"

/** A delivery about an order, with its tries and what people did, as the database has them. Moments are ISO 8601 in UTC. */
export interface DeliveryHistory {
  readonly id: string
  readonly destination: string
  readonly kind: string
  readonly state: DeliveryState
  readonly remote_reference: string | null
  readonly attempts: number
  readonly created_at: string
  readonly due_at: string
  readonly tries: readonly {
    readonly number: number
    readonly at: string
    readonly verdict: AttemptVerdict | null
    readonly code: string | null
    readonly message: string | null
  }[]
  readonly acts: readonly {
    readonly id: string
    readonly at: string
    readonly actor: string
    readonly act: string
    readonly note: string | null
  }[]
}

type Tone = "neutral" | "good" | "waiting" | "bad"

/** One thing that happened to a delivery, in the shape that `medusa-plugin-order-desk` takes of a source. */
export interface TimelineEntry {
  readonly id: string
  readonly at: string
  readonly sequence: number
  readonly kind: "delivery"
  readonly tone: Tone
  readonly text: string
  readonly actor: {
    readonly kind: "person" | "key" | "job" | "system"
    readonly id?: string
    readonly name?: string
  }
  readonly details: readonly { readonly label: string; readonly value: string }[]
  readonly action?: {
    readonly label: string
    readonly method: "POST"
    readonly path: string
    readonly body: { readonly state: DeliveryState }
    readonly confirm: string
    readonly done: string
  }
}

interface VerdictWords {
  readonly text: string
  readonly tone: Tone
}

const VERDICTS = {
  done: { text: "was delivered", tone: "good" },
  retry: { text: "failed", tone: "bad" },
  throttled: { text: "was put off: the other side asked to slow down", tone: "waiting" },
  pause_destination: { text: "failed and paused the destination", tone: "bad" },
  dead: { text: "was refused and given up", tone: "bad" },
  superseded: { text: "was no longer needed", tone: "neutral" },
  lost: { text: "broke off without an answer", tone: "bad" },
  late: { text: "was answered too late", tone: "neutral" },
} as const satisfies Record<AttemptVerdict, VerdictWords>

const UNDER_WAY: VerdictWords = { text: "is being sent", tone: "waiting" }

/**
 * The history of one delivery: made, each try, and what people did. While it can be sent again without harm, its newest
 * entry offers that: never for what arrived, and never for what was not tried yet and waits for its own time.
 */
export function timelineEntries(delivery: DeliveryHistory, title: string): readonly TimelineEntry[] {
  const about = `${title} · ${delivery.kind.replaceAll("_", " ")}`
  const entries = [made(delivery, about), ...tries(delivery, about), ...acts(delivery, about)]
  const action = REPLAYABLE[delivery.state] && delivery.attempts > 0 ? sendAgain(delivery, about) : undefined
  const [newest] = entries.toSorted((one, other) =>
    one.at === other.at ? other.sequence - one.sequence : one.at < other.at ? 1 : -1,
  )
  return entries.map((entry) => (action !== undefined && entry === newest ? { ...entry, action } : entry))
}

const made = (delivery: DeliveryHistory, about: string): TimelineEntry => ({
  id: `${delivery.id}:made`,
  at: delivery.created_at,
  sequence: 0,
  kind: "delivery",
  tone: "neutral",
  text: `${about}: a delivery was made.`,
  actor: { kind: "system" },
  details: [{ label: "Delivery", value: delivery.id }],
})

const tries = (delivery: DeliveryHistory, about: string): readonly TimelineEntry[] =>
  delivery.tries.map((one) => {
    const { text, tone } = one.verdict === null ? UNDER_WAY : VERDICTS[one.verdict]
    const isLast = one.number === delivery.attempts
    const isGivenUp = delivery.state === "dead" && isLast && one.verdict === "retry"
    const because = one.message === null || one.message === "" ? "" : `: ${one.message.replace(/\.$/, "")}`
    return {
      id: `${delivery.id}:try:${String(one.number)}`,
      at: one.at,
      sequence: one.number * 2,
      kind: "delivery",
      tone,
      text: `${about}: try ${String(one.number)} ${text}${isGivenUp ? " and it was given up" : ""}${because}.`,
      actor: { kind: "job", name: "Outbox" },
      details: [
        ...labelled("Code", one.code),
        ...labelled("Answer", one.message),
        ...(one.verdict === "done" ? labelled("Reference there", delivery.remote_reference) : []),
        { label: "Delivery", value: delivery.id },
      ],
    }
  })

const ACTS: Readonly<Record<string, string>> = { replay: "was sent again", discard: "was discarded" }

const acts = (delivery: DeliveryHistory, about: string): readonly TimelineEntry[] =>
  delivery.acts.map((act) => ({
    id: `${delivery.id}:act:${act.id}`,
    at: act.at,
    sequence: 1,
    kind: "delivery",
    tone: "neutral",
    text: `${about}: it ${ACTS[act.act] ?? act.act} by a decision.`,
    actor: actorOf(act.actor),
    details: [...labelled("Note", act.note), { label: "Delivery", value: delivery.id }],
  }))

function actorOf(actor: string): TimelineEntry["actor"] {
  if (actor.startsWith("user_")) return { kind: "person", id: actor }
  if (actor.startsWith("apk_")) return { kind: "key", id: actor }
  return { kind: "system" }
}

/** What arrived would arrive twice, and what is no longer needed would tell what is no longer so. */
const REPLAYABLE = {
  waiting: true,
  sending: false,
  done: false,
  superseded: false,
  dead: true,
  discarded: true,
} as const satisfies Record<DeliveryState, boolean>

const sendAgain = ({ id, state }: DeliveryHistory, about: string): NonNullable<TimelineEntry["action"]> => ({
  label: state === "waiting" ? "Try now" : "Send again",
  method: "POST",
  path: `/admin/outbox/deliveries/${id}/replay`,
  // Pressed twice, or on an old page: it is done only while the delivery is as it was seen.
  body: { state },
  confirm: `${about} is sent again. What may have arrived is looked up first.`,
  done: "It is on its way.",
})

const labelled = (label: string, value: string | null) =>
  value === null || value === "" ? [] : [{ label, value }]

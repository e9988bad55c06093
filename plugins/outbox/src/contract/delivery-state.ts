/**
 * - `waiting`: a worker takes it when it is due
 * - `sending`: in the hands of one worker
 * - `done`: it arrived
 * - `superseded`: what it had to say is no longer needed
 * - `dead`: given up; a person may replay or discard it
 * - `discarded`: a person decided that it shall not be sent
 */
export const DELIVERY_STATES = ["waiting", "sending", "done", "superseded", "dead", "discarded"] as const

export type DeliveryState = (typeof DELIVERY_STATES)[number]

/**
 * What one try came to: the destination's own verdicts, and
 * - `lost`: its worker died before it could tell
 * - `late`: it answered after its lease had ended, and another worker had taken over
 */
export const ATTEMPT_VERDICTS = [
  "done",
  "retry",
  "throttled",
  "pause_destination",
  "dead",
  "superseded",
  "lost",
  "late",
] as const

export type AttemptVerdict = (typeof ATTEMPT_VERDICTS)[number]

/** What a person can do with a delivery. */
export type DeliveryAction = "replay" | "discard"

/** What was done to deliveries and destinations; `pause` and `resume` also by the destination itself. */
export const ACTS = ["replay", "replay_many", "discard", "pause", "resume"] as const

export type Act = (typeof ACTS)[number]

import type { ActorType } from "../contract"

/** Who acts, as far as it is known at the moment of a change. Kept with what the act changes. */
export interface Act {
  readonly actorType: ActorType
  readonly actorId: string | null
  readonly requestId: string | null
  readonly route: string | null
}

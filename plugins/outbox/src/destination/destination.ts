import type { MedusaContainer } from "@medusajs/framework/types"
import type { NewDelivery } from "../domain/new-delivery"
import type { Verdict } from "../domain/verdict"

/** A delivery in the hands of `deliver`. */
export interface Delivery {
  readonly id: string
  readonly destination: string
  readonly kind: string
  readonly subject: string
  readonly dedupeKey: string
  /** As it was enqueued: parse it. */
  readonly payload: unknown
  readonly createdAt: Date
  /** What an earlier success was called over there, when this one is a replay. */
  readonly remoteReference: string | null
}

export interface TryContext {
  /** Ends when the time for this try is over: hand it to every call. */
  readonly signal: AbortSignal
  /** An earlier try may have arrived. Look it up before you send again; that makes "at least once" effectively once. */
  readonly mayHaveArrived: boolean
  /** Of this delivery, from 1. */
  readonly attempt: number
}

export interface SweepContext {
  readonly signal: AbortSignal
  /** When the last complete sweep began; null for the first one ever. Look back a little further than that. */
  readonly since: Date | null
}

/** What a sweep found: a delivery to this destination. */
export type MissingDelivery = Omit<NewDelivery, "destination">

/** Where deliveries go, and how. */
export interface Destination {
  /** Stable, in kebab-case, named after the plugin that brings it, such as `zoho-crm`. */
  readonly name: string
  /** For people. */
  readonly title: string
  /**
   * Tries once. Everything foreseen is a verdict; what is thrown is a retry that may have arrived.
   *
   * Called by one worker at a time for a delivery, and for a subject. A worker may be killed between the other side's
   * answer and the record of it: then `mayHaveArrived` is true next time.
   */
  deliver(container: MedusaContainer, delivery: Delivery, context: TryContext): Promise<Verdict>
  /**
   * What should have been enqueued and perhaps was not: every one is enqueued unless its `dedupeKey` is known. Must not
   * look further back than the retention of finished deliveries.
   */
  findMissing?(container: MedusaContainer, context: SweepContext): AsyncIterable<MissingDelivery>
  /** When it answers false, deliveries wait and nothing is swept: the store has switched the destination off. */
  isOn?(container: MedusaContainer): boolean
  /** In flight at once in one process. */
  readonly concurrency?: number
  /** How long one try may take. */
  readonly timeoutSeconds?: number
  /** Seconds between tries, instead of the plugin's option. */
  readonly backoffSeconds?: readonly number[]
}

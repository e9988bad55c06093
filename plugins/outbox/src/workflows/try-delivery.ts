import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Destination } from "../destination"
import { decideNext } from "../domain/decide-next"
import type { DestinationMove, NextMove } from "../domain/decide-next"
import { redactLine } from "../domain/redact"
import type { Verdict } from "../domain/verdict"
import type { Claim } from "../modules/outbox/claims"
import { DESTINATION } from "../modules/outbox/destinations"
import { askDestination } from "./ask-destination"
import { outboxModule } from "./outbox-module"
import { raiseAlarms } from "./raise-alarms"

/** A delivery whose worker died on its last try: it may be the delivery that kills it. */
const WORKER_LOST: Verdict = {
  kind: "dead",
  code: "worker_lost",
  message: "Its worker ended without an answer, and no try is left. It may have arrived.",
}

/** One try of a claimed delivery: ask, decide, write down. Answers what it says about the destination. */
export async function tryDelivery(
  container: MedusaContainer,
  destination: Destination,
  claim: Claim,
): Promise<DestinationMove> {
  const outbox = outboxModule(container)
  const { row, mayHaveArrived } = claim
  const backoffSeconds = destination.backoffSeconds ?? outbox.settings.backoffSeconds
  const isOver = claim.wasLost && row.tries > backoffSeconds.length
  const verdict = isOver
    ? WORKER_LOST
    : await askDestination(container, destination, { claim, timeoutMs: timeoutOf(destination, outbox) })
  const around = { backoffSeconds, now: outbox.clock(), chance: outbox.chance() }
  const move = decideNext(verdict, { tries: row.tries, mayHaveArrived }, around)
  const { request, answer } = verdict
  // The destination first: once the delivery is free, another lane may take it.
  await follow(container, destination.name, move)
  const isOurs = await outbox.claims.finish(claim, { move, request, answer })
  if (isOurs && move.state === "dead") warnOfDeath(container, claim, move)
  return isOver ? { kind: "none" } : move.destination
}

/** How long one try to this destination may take. */
export const timeoutOf = (
  { timeoutSeconds }: Destination,
  { settings }: { readonly settings: { readonly timeoutMs: number } },
): number => (timeoutSeconds === undefined ? settings.timeoutMs : timeoutSeconds * 1000)

/** Carries out what a try says about its destination. */
async function follow(container: MedusaContainer, name: string, move: NextMove): Promise<void> {
  const { destinations } = outboxModule(container)
  const { destination } = move
  switch (destination.kind) {
    case "none":
    case "answers":
      return
    case "rest":
      await destinations.rest(name, destination.waitMs)
      return
    case "pause": {
      const { probeAfterMs } = destination
      const why = { code: move.code ?? "", message: move.message ?? "" }
      await destinations.pause({ name, ...why, by: DESTINATION, probeAfterMs })
      await raiseAlarms(container)
    }
  }
}

function warnOfDeath(container: MedusaContainer, { row }: Claim, { code, message }: NextMove): void {
  const why = redactLine(`${code ?? ""}: ${message ?? ""}`, 300)
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .warn(`Outbox: ${row.kind} of ${row.subject} to ${row.destination} is given up (${row.id}). ${why}`)
}

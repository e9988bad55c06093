import type { MedusaContainer } from "@medusajs/framework/types"
import type { Destination } from "../destination"
import { reasonOf } from "../domain/reason-of"
import type { Verdict } from "../domain/verdict"
import type { Claim } from "../modules/outbox/claims"
import { readVerdict } from "./read-verdict"

/** Lets the destination try once, for at most `timeoutMs`. Whatever it does, there is a verdict. */
export async function askDestination(
  container: MedusaContainer,
  destination: Destination,
  { claim, timeoutMs }: { readonly claim: Claim; readonly timeoutMs: number },
): Promise<Verdict> {
  const { row, mayHaveArrived } = claim
  const signal = AbortSignal.timeout(timeoutMs)
  const timeUp = new Promise<Verdict>((resolve) => {
    signal.addEventListener("abort", () => {
      const message = `There was no answer within ${timeoutMs / 1000} s.`
      resolve({ kind: "retry", code: "timed_out", message })
    })
  })
  const delivery = {
    id: row.id,
    destination: row.destination,
    kind: row.kind,
    subject: row.subject,
    dedupeKey: row.dedupe_key,
    payload: row.payload,
    createdAt: row.created_at,
    remoteReference: row.remote_reference,
  }
  try {
    const answer = destination.deliver(container, delivery, { signal, mayHaveArrived, attempt: row.attempts })
    return readVerdict(await Promise.race([answer, timeUp]))
  } catch (error) {
    return { kind: "retry", code: "thrown", message: reasonOf(error) }
  }
}

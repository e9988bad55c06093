import { AbstractAnalyticsProviderService, MedusaError } from "@medusajs/framework/utils"
import { httpCall } from "medusa-integration-kit"
import { ga4Twin } from "../../contract"
import { parseGa4Options } from "../../domain/provider-options"
import { readTrackCall } from "../../domain/tracked-event"
import { Ga4Client } from "../../protocol"
import { optionsError } from "../options-error"

/** Tells Google Analytics 4, and only of shoppers who have agreed: without a client nothing leaves the store. */
export class Ga4Analytics extends AbstractAnalyticsProviderService {
  static override identifier = "commerce-events-ga4"
  readonly #client: Ga4Client

  /** @throws {MedusaError} that lists every fault of the options at once */
  constructor(_cradle: unknown, options: unknown) {
    super()
    const verdict = parseGa4Options(options)
    if (!verdict.ok) throw optionsError("ga4", verdict.faults)
    this.#client = new Ga4Client(verdict.settings, httpCall)
  }

  /** @throws {MedusaError} when GA4 did not take it, or may not have */
  override async track(data: unknown): Promise<void> {
    const tracked = readTrackCall(data)
    const twin = tracked && ga4Twin(tracked.event)
    if (!twin || tracked.clientId === undefined) return
    const { at, clientId } = tracked
    const answer = await this.#client.send({ clientId, at, name: twin.name, params: twin.params })
    if (answer.kind === "taken") return
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Google Analytics did not answer that it has the event (${answer.code}).`,
    )
  }

  /** Nobody is identified. */
  override async identify(): Promise<void> {
    return Promise.resolve()
  }
}

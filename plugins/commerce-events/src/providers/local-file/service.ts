import { AbstractAnalyticsProviderService } from "@medusajs/framework/utils"
import { ga4Twin } from "../../contract"
import { parseLocalFileOptions } from "../../domain/provider-options"
import { readTrackCall } from "../../domain/tracked-event"
import { EventFile } from "../../protocol"
import { optionsError } from "../options-error"

/** Writes every event of the catalogue into a file of this machine: for development, demos and tests. */
export class LocalFileAnalytics extends AbstractAnalyticsProviderService {
  static override identifier = "commerce-events-local-file"
  readonly #file: EventFile

  /** @throws {MedusaError} that lists every fault of the options at once */
  constructor(_cradle: unknown, options: unknown) {
    super()
    const verdict = parseLocalFileOptions(options)
    if (!verdict.ok) throw optionsError("local-file", verdict.faults)
    this.#file = new EventFile(verdict.settings)
  }

  /** @throws when the file cannot be written */
  override async track(data: unknown): Promise<void> {
    const tracked = readTrackCall(data)
    if (!tracked) return
    const { event, at, eventId, clientId } = tracked
    await this.#file.append({
      name: event.name,
      ga4: ga4Twin(event)?.name ?? null,
      at: at.toISOString(),
      event_id: eventId,
      client_id: clientId,
      properties: event.properties,
    })
  }

  /** Nobody is identified. */
  override async identify(): Promise<void> {
    return Promise.resolve()
  }
}

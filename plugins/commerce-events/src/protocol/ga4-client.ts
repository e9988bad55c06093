import type { HttpCall } from "medusa-integration-kit"
import { Secret } from "medusa-integration-kit"

/** An event as the Measurement Protocol carries it. */
export interface Ga4Message {
  readonly clientId: string
  readonly at: Date
  readonly name: string
  readonly params: Readonly<Record<string, unknown>>
}

/** GA4 answers 2xx to whatever it can read, and says nothing of what it made of it. */
export type Ga4Answer =
  | { readonly kind: "taken" }
  | { readonly kind: "refused"; readonly code: string }
  /** It may have arrived. */
  | { readonly kind: "unknown"; readonly code: string }

const TIMEOUT_MS = 5000
const MOST_ANSWER_BYTES = 16_384

/** Google Analytics 4 by its Measurement Protocol. */
export class Ga4Client {
  readonly #address: string
  readonly #secret: Secret
  readonly #call: HttpCall

  constructor(
    account: { readonly endpoint: string; readonly measurementId: string; readonly apiSecret: string },
    call: HttpCall,
  ) {
    this.#address = `${account.endpoint}?measurement_id=${encodeURIComponent(account.measurementId)}`
    this.#secret = new Secret(account.apiSecret)
    this.#call = call
  }

  async send({ clientId, at, name, params }: Ga4Message): Promise<Ga4Answer> {
    const answer = await this.#call({
      method: "POST",
      url: `${this.#address}&api_secret=${encodeURIComponent(this.#secret.reveal())}`,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        client_id: clientId,
        timestamp_micros: at.getTime() * 1000,
        // Consent was given to analytics, never to advertising.
        consent: { ad_user_data: "DENIED", ad_personalization: "DENIED" },
        events: [{ name, params: { ...params, engagement_time_msec: 1 } }],
      }),
      timeoutMs: TIMEOUT_MS,
      maxAnswerBytes: MOST_ANSWER_BYTES,
    })
    if (answer.kind === "not_sent") return { kind: "refused", code: answer.code }
    if (answer.kind === "no_answer") return { kind: "unknown", code: answer.code }
    return answer.status >= 200 && answer.status < 300
      ? { kind: "taken" }
      : { kind: "refused", code: `http_${answer.status}` }
  }
}

import { model } from "@medusajs/framework/utils"

/** One row: what all processes share about the connection. */
export const ZohoConnection = model.define("zoho_connection", {
  id: model.id().primaryKey(),
  /** Of the credentials and hosts; a token made with others is not used. */
  fingerprint: model.text(),
  /** AES-256-GCM; the key comes from the plugin's options. */
  sealed_token: model.text().nullable(),
  token_expires_at: model.dateTime().nullable(),
  cooldown_until: model.dateTime().nullable(),
  refresh_lease_until: model.dateTime().nullable(),
  refresh_lease_token: model.text().nullable(),
  fault_kind: model.enum(["outage", "throttled", "configuration"]).nullable(),
  fault_code: model.text().nullable(),
  fault_message: model.text().nullable(),
  faults_in_a_row: model.number().default(0),
  quiet_until: model.dateTime().nullable(),
  /** When a sweep last began. */
  swept_at: model.dateTime().nullable(),
  /** Captures up to here have a delivery row. */
  swept_through: model.dateTime().nullable(),
})

import { Secret } from "medusa-integration-kit"
import type { HttpAnswer } from "medusa-integration-kit"
import { expect, it } from "vitest"

import type { ZohoConnectionSettings } from "./settings"
import { TokenManager } from "./token-manager"
import type { TokenStore } from "./token-store"

const settings: ZohoConnectionSettings = {
  environment: "production",
  dataCentre: "in",
  clientId: "1000.CLIENT",
  clientSecret: new Secret("hush"),
  accountsUrl: "https://accounts.zoho.in",
  refreshToken: new Secret("1000.ref"),
}

const empty: TokenStore = {
  read: () => Promise.resolve(undefined),
  write: () => Promise.resolve(),
  readCooldown: () => Promise.resolve(undefined),
  writeCooldown: () => Promise.resolve(),
  withRefreshLock: (work) => work(),
}

const askWith = (answer: HttpAnswer) =>
  new TokenManager({
    settings,
    store: empty,
    wire: () => Promise.resolve(answer),
    clock: () => new Date("2026-02-03T10:00:00Z"),
    timeoutMs: 1000,
  }).token()

it.each<HttpAnswer>([
  { kind: "no_answer", code: "connection_lost", cause: undefined },
  { kind: "not_sent", code: "connection_refused", cause: undefined },
  { kind: "answered", status: 503, headers: new Headers(), body: "" },
  { kind: "answered", status: 200, headers: new Headers(), body: "<html>" },
])("a refresh that gets no token from a silent accounts server is an outage, not a doubt", async (answer) => {
  expect(await askWith(answer)).toMatchObject({ kind: "refused", verdict: "outage" })
})

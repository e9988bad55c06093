import { z } from "zod"

import { SANDBOX_CREDENTIALS, startZohoSandbox } from "./index"
import type { ZohoSandbox, ZohoSandboxOptions } from "./index"

const json = z.record(z.string(), z.unknown())
const row = z.looseObject({ code: z.string().optional(), details: json.default({}) })

export interface StageAnswer {
  readonly status: number
  readonly headers: Headers
  readonly body: Record<string, unknown>
  /** The elements of `data[]`. */
  readonly rows: readonly z.infer<typeof row>[]
}

export interface Stage {
  readonly zoho: ZohoSandbox
  /** A form to the accounts server. */
  readonly accounts: (path: string, form: Record<string, string>) => Promise<StageAnswer>
  /** A call below `/crm/v8/` with a live token, which is asked for once. */
  readonly crm: (method: string, path: string, more?: CallMore) => Promise<StageAnswer>
  /** A call below `/sandbox/`. */
  readonly control: (method: string, path: string, body?: unknown) => Promise<StageAnswer>
  /** Moves the sandbox's clock on. */
  readonly wait: (seconds: number) => Promise<unknown>
}

interface CallMore {
  readonly body?: unknown
  readonly headers?: Record<string, string>
  /** Another access token than the stage's own. */
  readonly token?: string
}

export const CLIENT = {
  client_id: SANDBOX_CREDENTIALS.clientId,
  client_secret: SANDBOX_CREDENTIALS.clientSecret,
}
export const REFRESH = {
  ...CLIENT,
  grant_type: "refresh_token",
  refresh_token: SANDBOX_CREDENTIALS.refreshToken,
}

/** A sandbox whose clock stands still, and ways to talk to it. It must be closed. */
export async function setStage(options: ZohoSandboxOptions = {}): Promise<Stage> {
  const zoho = await startZohoSandbox({ clock: () => new Date("2026-11-21T06:30:00Z"), ...options })
  let token: string | undefined
  const accounts = async (path: string, form: Record<string, string>): Promise<StageAnswer> =>
    read(await fetch(`${zoho.url}${path}`, { method: "POST", body: new URLSearchParams(form) }))
  const control = async (method: string, path: string, body?: unknown): Promise<StageAnswer> =>
    read(
      await fetch(`${zoho.url}/sandbox/${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) }),
    )
  return {
    zoho,
    accounts,
    control,
    wait: (seconds) => control("POST", "clock", { advance_ms: seconds * 1000 }),
    crm: async (method, path, more = {}) => {
      const own =
        more.token ?? (token ??= String((await accounts("/oauth/v2/token", REFRESH)).body["access_token"]))
      const headers = { authorization: `Zoho-oauthtoken ${own}`, ...more.headers }
      const body = more.body === undefined ? {} : { body: JSON.stringify(more.body) }
      return read(await fetch(`${zoho.url}/crm/v8/${path}`, { method, headers, ...body }))
    },
  }
}

async function read(response: Response): Promise<StageAnswer> {
  const text = await response.text()
  const isJson = (response.headers.get("content-type") ?? "").includes("json") && text !== ""
  const body = isJson ? json.parse(JSON.parse(text)) : { text }
  const rows = z.array(row).safeParse(body["data"]).data ?? []
  return { status: response.status, headers: response.headers, body, rows }
}

import { join } from "node:path"
import { z } from "zod"
import demo from "../../backend/src/config/sandbox-credentials.json"
import { childEnvironment } from "../process/child-environment.ts"
import { waitForHttp } from "../process/wait-for.ts"
import { choosePort } from "../shop/ports.ts"
import type { BenchContext } from "./measurement.ts"

const callLog = z.object({ calls: z.array(z.object({ method: z.string(), path: z.string() })) })
const credits = z.object({ used: z.number() })
const records = z.object({ records: z.array(z.object({ Store_Order_ID: z.string().nullish() })) })

/** The pretend Zoho of a measurement, steered by its control API. */
export class BenchZoho {
  private constructor(readonly url: string) {}

  static async open({ root, logs, children }: BenchContext): Promise<BenchZoho> {
    const port = String(await choosePort(9640))
    const { clientId, clientSecret, refreshToken } = demo.zoho
    const child = children.start({
      name: `Zoho sandbox ${port}`,
      command: process.execPath,
      args: [
        join(root, "plugins/crm-zoho/.medusa/server/src/sandbox/cli.js"),
        ...["--port", port, "--client-id", clientId],
        ...["--client-secret", clientSecret, "--refresh-token", refreshToken],
      ],
      cwd: root,
      env: childEnvironment({}),
      log: join(logs, `bench-zoho-${port}.log`),
    })
    const url = `http://127.0.0.1:${port}`
    await waitForHttp(child, `${url}/sandbox/health`, 30_000)
    return new BenchZoho(url)
  }

  /** What a shop must be told to speak to it. */
  get environment(): Record<string, string> {
    return { ZOHO_ENVIRONMENT: "sandbox", ZOHO_ACCOUNTS_URL: this.url, ZOHO_API_URL: this.url }
  }

  async begin(scenario: string): Promise<void> {
    await this.#ask("scenarios", { name: scenario })
  }

  /** The latest thousand calls, as `POST /crm/v8/…`. */
  async calls(): Promise<string[]> {
    return callLog.parse(await this.#ask("calls")).calls.map(({ method, path }) => `${method} ${path}`)
  }

  async creditsUsed(): Promise<number> {
    return credits.parse(await this.#ask("credits")).used
  }

  /** Orders by their ids in the shop, one for each record. */
  async orders(): Promise<string[]> {
    const found = records.parse(await this.#ask("records/Sales_Orders")).records
    return found.map((record) => record.Store_Order_ID ?? "")
  }

  async #ask(path: string, body?: object): Promise<unknown> {
    const answer = await fetch(`${this.url}/sandbox/${path}`, {
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`The pretend Zoho answered ${String(answer.status)} to ${path}.`)
    return answer.json()
  }
}

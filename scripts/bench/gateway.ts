import { join } from "node:path"
import { z } from "zod"
import { childEnvironment } from "../process/child-environment.ts"
import { waitForHttp } from "../process/wait-for.ts"
import { choosePort } from "../shop/ports.ts"
import type { BenchContext } from "./measurement.ts"

const booked = z.object({
  return: z.object({ action: z.string(), fields: z.object({ transaction_response: z.string() }) }),
})

/** The pretend BillDesk of a measurement, steered by its control API. */
export class BenchGateway {
  private constructor(readonly url: string) {}

  /** @param webhookUrl where it sends notifications by itself; nowhere when absent */
  static async open({ root, logs, children }: BenchContext, webhookUrl?: string): Promise<BenchGateway> {
    const port = String(await choosePort(9610))
    const child = children.start({
      name: "BillDesk sandbox",
      command: process.execPath,
      args: [
        join(root, "plugins/payment-billdesk/.medusa/server/src/sandbox/cli.js"),
        ...["--port", port],
        ...(webhookUrl === undefined ? [] : ["--webhook-url", webhookUrl]),
      ],
      cwd: root,
      env: childEnvironment({}),
      log: join(logs, "bench-sandbox.log"),
    })
    const url = `http://127.0.0.1:${port}`
    await waitForHttp(child, `${url}/sandbox/health`, 30_000)
    return new BenchGateway(url)
  }

  /**
   * Somebody pays, or fails to.
   * @param bdOrderId BillDesk's id, from the redirect form
   * @returns the signed token, which BillDesk posts as its notification and the browser brings back in a form
   */
  async book(bdOrderId: string, of: { authStatus?: string; notify?: boolean } = {}): Promise<string> {
    const answer = await fetch(`${this.url}/sandbox/orders/${bdOrderId}/transactions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ auth_status: of.authStatus ?? "0300", notify: of.notify ?? false }),
    })
    if (!answer.ok) throw new Error(`The sandbox answered ${String(answer.status)}: ${await answer.text()}`)
    return booked.parse(await answer.json()).return.fields.transaction_response
  }
}

import { request } from "node:https"
import { Fault } from "../boot/fault.mjs"
import type { Child } from "../process/child.ts"

/**
 * Asks the proxy on this machine for a page of a site until it answers with 2xx.
 *
 * @param site the public https address; its name is asked for, and 127.0.0.1 is where
 * @param patience milliseconds
 * @throws Fault when the proxy ends or the patience does
 */
export async function waitForProxy(
  child: Child,
  { site, path }: { site: string; path: string },
  patience: number,
): Promise<void> {
  const deadline = Date.now() + patience
  for (;;) {
    if (child.exit)
      throw new Fault(`The ${child.spec.name} ended while starting; its log ends:\n${child.tail(25)}`)
    const answer = await statusOf(site, path)
    if (typeof answer === "number" && answer >= 200 && answer < 300) return
    if (Date.now() > deadline) {
      throw new Fault(
        `The ${child.spec.name} does not show ${site} after ${String(patience / 1000)} s (${String(answer)}); its log ${child.spec.log} ends:\n${child.tail(25)}`,
      )
    }
    await new Promise((wake) => setTimeout(wake, 200))
  }
}

/** The status, or why there is none. */
function statusOf(site: string, path: string): Promise<number | string> {
  const { hostname, host, port } = new URL(site)
  return new Promise((settle) => {
    const asking = request(
      {
        host: "127.0.0.1",
        port: port || 443,
        path,
        servername: hostname,
        headers: { host },
        // Whether a browser would trust the certificate is the doctor's question; here only our own proxy is asked.
        rejectUnauthorized: false,
        timeout: 5_000,
      },
      (answer) => {
        answer.resume()
        settle(answer.statusCode ?? 0)
      },
    )
    asking.on("timeout", () => asking.destroy(new Error("no answer within 5 s")))
    asking.on("error", (error) => {
      settle(error.message)
    })
    asking.end()
  })
}

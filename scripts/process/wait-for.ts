import { Fault } from "../boot/fault.mjs"
import type { Child } from "./child.ts"

/** Asks `url` until it answers with 2xx. @throws Fault when the child dies or the patience ends */
export async function waitForHttp(child: Child, url: string, patience: number): Promise<void> {
  const deadline = Date.now() + patience
  let last = "no answer yet"
  for (;;) {
    if (child.exit)
      throw new Fault(
        `The ${child.spec.name} ended while starting; its log ${child.spec.log} ends:\n${child.tail(25)}`,
      )
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(5_000), redirect: "manual" })
      if (answer.ok) {
        await answer.body?.cancel()
        return
      }
      last = `HTTP ${String(answer.status)} ${(await answer.text()).slice(0, 300)}`
    } catch (error) {
      last = error instanceof Error ? error.message : String(error)
    }
    if (Date.now() > deadline) {
      throw new Fault(
        `The ${child.spec.name} is not ready after ${String(patience / 1000)} s (${url}: ${last}); its log ${child.spec.log} ends:\n${child.tail(25)}`,
      )
    }
    await new Promise((wake) => setTimeout(wake, 150))
  }
}

import { refused } from "medusa-integration-kit"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { Gateway } from "../domain/gateway"
import type { GatewayTruth } from "../domain/gateway-truth"
import { guardGateway } from "./guarded-gateway"

const GIVES_UP_AFTER = 5
const LEFT_ALONE_MS = 5_000
const TIME_LIMIT_MS = 8_000

const TURNED_AWAY = { kind: "no_answer", code: "gateway_unavailable" }

/** A gateway that answers nothing within its time limit until it is made to speak, and how often it was asked. */
function silentGateway(): { gateway: Gateway; asked: () => number; speak: () => void } {
  let calls = 0
  let speaks = false
  const silence = () =>
    new Promise<GatewayTruth>((resolve) => {
      calls += 1
      if (speaks) {
        resolve({ kind: "no_transaction" })
        return
      }
      setTimeout(() => {
        resolve({ kind: "no_answer", code: "timeout" })
      }, TIME_LIMIT_MS)
    })
  const nothing = () => Promise.resolve(refused("unused", "not asked here"))
  const gateway: Gateway = {
    ask: silence,
    open: nothing,
    refund: nothing,
    findRefund: nothing,
    readMessage: () => Promise.resolve({ kind: "unverifiable", code: "unused" }),
  }
  return { gateway, asked: () => calls, speak: () => (speaks = true) }
}

describe("a gateway that answers nothing", () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  async function silenced() {
    const { gateway, asked, speak } = silentGateway()
    const heard: string[] = []
    const guarded = guardGateway(gateway, (state) => heard.push(state))
    const first = Array.from({ length: GIVES_UP_AFTER }, () => guarded.ask("order"))
    await vi.advanceTimersByTimeAsync(TIME_LIMIT_MS)
    await Promise.all(first)
    return { guarded, asked, heard, speak }
  }

  it("is left alone after five silences, and says so once", async () => {
    const { guarded, asked, heard } = await silenced()
    expect(await guarded.ask("order")).toEqual(TURNED_AWAY)
    expect(asked()).toBe(GIVES_UP_AFTER)
    expect(heard).toEqual(["down"])
  })

  it("is asked by us whether it is back, and while we wait for that nobody else does", async () => {
    const { guarded, asked, heard, speak } = await silenced()
    await vi.advanceTimersByTimeAsync(LEFT_ALONE_MS)
    expect(asked()).toBe(GIVES_UP_AFTER + 1)
    // Answered without any time going by, before our question ends and between two questions.
    expect(await guarded.ask("order")).toEqual(TURNED_AWAY)
    await vi.advanceTimersByTimeAsync(TIME_LIMIT_MS)
    expect(await guarded.ask("order")).toEqual(TURNED_AWAY)
    expect(asked()).toBe(GIVES_UP_AFTER + 1)
    speak()
    await vi.advanceTimersByTimeAsync(LEFT_ALONE_MS)
    expect(heard.at(-1)).toBe("back")
    expect(await guarded.ask("order")).toEqual({ kind: "no_transaction" })
  })
})

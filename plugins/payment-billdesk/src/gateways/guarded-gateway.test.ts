import { refused } from "medusa-integration-kit"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { Gateway } from "../domain/gateway"
import { guardGateway } from "./guarded-gateway"

const GIVES_UP_AFTER = 5
const LEFT_ALONE_MS = 5_000
const TIME_LIMIT_MS = 8_000

/** A gateway that answers nothing within its time limit, and what it was asked. */
function silentGateway(): { gateway: Gateway; asked: () => number } {
  let calls = 0
  const silence = () =>
    new Promise<{ kind: "no_answer"; code: string }>((resolve) => {
      calls += 1
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
  return { gateway, asked: () => calls }
}

describe("a gateway that answers nothing", () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  async function silenced() {
    const { gateway, asked } = silentGateway()
    const heard: string[] = []
    const guarded = guardGateway(gateway, (state) => heard.push(state))
    const first = Array.from({ length: GIVES_UP_AFTER }, () => guarded.ask("order"))
    await vi.advanceTimersByTimeAsync(TIME_LIMIT_MS)
    await Promise.all(first)
    return { guarded, asked, heard }
  }

  it("is left alone after five silences, and says so once", async () => {
    const { guarded, asked, heard } = await silenced()
    expect(await guarded.ask("order")).toEqual({ kind: "no_answer", code: "gateway_unavailable" })
    expect(asked()).toBe(GIVES_UP_AFTER)
    expect(heard).toEqual(["down"])
  })

  it("keeps nobody waiting for the one call that tries whether it is back", async () => {
    const { guarded, asked } = await silenced()
    await vi.advanceTimersByTimeAsync(LEFT_ALONE_MS + 1)
    const trial = guarded.ask("order")
    // Answered without any time going by.
    expect(await guarded.ask("order")).toEqual({ kind: "no_answer", code: "gateway_unavailable" })
    expect(asked()).toBe(GIVES_UP_AFTER + 1)
    await vi.advanceTimersByTimeAsync(TIME_LIMIT_MS)
    expect(await trial).toEqual({ kind: "no_answer", code: "timeout" })
  })
})

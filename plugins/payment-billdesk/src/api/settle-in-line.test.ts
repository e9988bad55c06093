import { setTimeout as wait } from "node:timers/promises"
import { describe, expect, it } from "vitest"
import { settleInLine, whileAnswering } from "./settle-in-line"

describe("what stored notifications are about", () => {
  it("is settled two at a time, every one of it", async () => {
    let now = 0
    let most = 0
    let done = 0
    const settle = async () => {
      now += 1
      most = Math.max(most, now)
      await wait(2)
      now -= 1
      done += 1
    }
    expect(await Promise.all(Array.from({ length: 20 }, () => settleInLine(settle)))).toEqual(
      Array.from({ length: 20 }, () => true),
    )
    expect([most, done]).toEqual([2, 20])
  })

  it("waits for an answer that is due, and for no answer without end", async () => {
    const told: string[] = []
    const answer = whileAnswering(async () => {
      await wait(60)
      told.push("answered")
    })
    await Promise.all([
      answer,
      settleInLine(() => {
        told.push("settled")
        return Promise.resolve()
      }),
    ])
    expect(told).toEqual(["answered", "settled"])

    let hangs = true
    const never = whileAnswering(async () => {
      while (hangs) await wait(5)
    })
    await settleInLine(() => Promise.resolve())
    hangs = false
    await never
  })

  it("is tried by the job where its own failure ends it, and the line goes on", async () => {
    await expect(settleInLine(() => Promise.reject(new Error("no lock")))).rejects.toThrow("no lock")
    expect(await settleInLine(() => Promise.resolve())).toBe(true)
  })

  it("is left to the job when thousands wait", async () => {
    let open: () => void = () => undefined
    const gate = new Promise<void>((resolve) => {
      open = resolve
    })
    const all = Array.from({ length: 5_003 }, () => settleInLine(() => gate))
    const refused = await all.at(-1)
    open()
    expect(refused).toBe(false)
    expect((await Promise.all(all)).filter((settled) => !settled)).toHaveLength(1)
  })
})

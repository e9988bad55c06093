import { setTimeout as sleep } from "node:timers/promises"
import { describe, expect, it } from "vitest"
import { Attendance } from "./attendance"
import { Coalescer } from "./coalescer"

const LONG_MS = 60_000

/** A coalescer that remembers who shared a call. */
function calls(attendance: Attendance, most = 10) {
  const made: string[][] = []
  const coalescer = new Coalescer<string, string>({
    groupOf: () => "all",
    keyOf: (item) => item,
    shares: false,
    most,
    gatherers: attendance,
    run: (items) => {
      made.push([...items])
      return Promise.resolve(items)
    },
  })
  return { made, ask: (item: string) => coalescer.ask(item) }
}

describe("A call", () => {
  it("of one who is alone leaves at once", async () => {
    const attendance = new Attendance(LONG_MS)
    const { made, ask } = calls(attendance)
    await attendance.attend(() => ask("a"))
    expect(made).toEqual([["a"]])
  })

  it("waits for those who are at work and may join, however long they take", async () => {
    const attendance = new Attendance(LONG_MS)
    const { made, ask } = calls(attendance)
    await Promise.all([0, 20, 40].map((ms) => attendance.attend(() => sleep(ms).then(() => ask(String(ms))))))
    expect(made).toEqual([["0", "20", "40"]])
  })

  it("does not wait for those who have gone, nor for those who wait for an answer", async () => {
    const attendance = new Attendance(LONG_MS)
    const one = calls(attendance)
    const other = calls(attendance)
    await Promise.all([
      attendance.attend(() => one.ask("a")),
      attendance.attend(() => other.ask("b")),
      attendance.attend(() => sleep(20)),
    ])
    expect([one.made, other.made]).toEqual([[["a"]], [["b"]]])
  })

  it("waits no longer than it may for one who does something else", async () => {
    const attendance = new Attendance(30)
    const { made, ask } = calls(attendance)
    const busy = attendance.attend(() => sleep(300))
    await attendance.attend(() => ask("a"))
    expect(made).toEqual([["a"]])
    await busy
  })

  it("that is full waits for nobody", async () => {
    const attendance = new Attendance(LONG_MS)
    const { made, ask } = calls(attendance, 2)
    const busy = attendance.attend(() => sleep(50))
    await Promise.all(["a", "b"].map((item) => attendance.attend(() => ask(item))))
    expect(made).toEqual([["a", "b"]])
    await busy
  })

  it("of somebody who was not counted in leaves all the same", async () => {
    const { made, ask } = calls(new Attendance(LONG_MS))
    await ask("a")
    expect(made).toEqual([["a"]])
  })
})

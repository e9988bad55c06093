import { spawn } from "node:child_process"
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, expect, test } from "vitest"
import { identify, isAlive } from "./processes.ts"
import { RUN_MARK, RunRecord } from "./run-record.ts"

const started: number[] = []
afterEach(() => {
  for (const pid of started.splice(0)) {
    try {
      process.kill(-pid, "SIGKILL")
    } catch {
      // it has ended, as it should
    }
  }
})

/** A process group: a shell, or a shell that left a child behind it. */
async function group(script: string, mark: string) {
  const child = spawn("/bin/sh", ["-c", script], {
    detached: true,
    stdio: "ignore",
    env: { ...process.env, [RUN_MARK]: mark },
  })
  const pid = child.pid ?? 0
  started.push(pid)
  const identity = identify(pid)
  if (!identity) throw new Error("the child did not start")
  return { identity, gone: new Promise((settle) => child.once("exit", settle)) }
}

const record = () => new RunRecord(mkdtempSync(join(tmpdir(), "run-")))

test("a child that a killed run left is ended, and only once", async () => {
  const { identity } = await group("sleep 60", "m1")
  const run = record()
  run.add({ ...identity, name: "backend", mark: "m1" })
  expect(await run.endLeftovers()).toEqual(["backend"])
  expect(isAlive(identity)).toBe(false)
  expect(await run.endLeftovers()).toEqual([])
})

test("a grandchild that outlived its leader is ended by its mark", async () => {
  const { identity, gone } = await group("sleep 61 & sleep 0.3", "m2")
  await gone
  const run = record()
  run.add({ ...identity, name: "storefront", mark: "m2" })
  expect(await run.endLeftovers()).toEqual(["storefront"])
})

test("a stranger that was given the same process id is left alone", async () => {
  const { identity } = await group("sleep 62", "theirs")
  const run = record()
  run.add({ pid: identity.pid, startedAt: "another time", name: "backend", mark: "ours" })
  expect(await run.endLeftovers()).toEqual([])
  expect(isAlive(identity)).toBe(true)
})

test("a child that ignores SIGTERM is killed", async () => {
  const { identity } = await group("trap '' TERM; while :; do sleep 1; done", "m3")
  await new Promise((wake) => setTimeout(wake, 200))
  const run = record()
  run.add({ ...identity, name: "deaf", mark: "m3" })
  expect(await run.endLeftovers(300)).toEqual(["deaf"])
  expect(isAlive(identity)).toBe(false)
})

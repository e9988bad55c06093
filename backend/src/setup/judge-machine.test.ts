import { expect, test } from "vitest"
import { judgeBackups, judgeDatabase, judgeDatabaseClock, judgeMigrations } from "./judge-database"
import { judgeDisk, judgeNode } from "./judge-machine"
import { judgeRedis, judgeRedisNeed } from "./judge-redis"

test.each([
  ["shared", false, "ok"],
  ["shared", true, "ok"],
  ["server", false, "bad"],
  ["worker", false, "bad"],
  ["server", true, "ok"],
] as const)("mode %s with Redis configured %s is %s", (mode, isConfigured, state) => {
  expect(judgeRedisNeed(mode, isConfigured).state).toBe(state)
})

test.each([
  ["noeviction", true, "ok"],
  ["allkeys-lru", true, "note"],
  ["noeviction", false, "note"],
  [undefined, undefined, "ok"],
])("Redis with the policy %s that persists %s is %s", (evictionPolicy, isPersistent, state) => {
  expect(judgeRedis({ evictionPolicy, isPersistent }).state).toBe(state)
})

test.each([
  [180_000, true, false, true, "ok"],
  [180_000, false, true, true, "ok"],
  [180_000, false, false, true, "bad"],
  [180_000, false, false, false, "note"],
  [140_011, true, false, false, "bad"],
])("PostgreSQL %s, TLS %s, local %s, real money %s is %s", (version, hasTls, isLocal, isReal, state) => {
  expect(judgeDatabase({ version, hasTls, isLocal }, isReal).state).toBe(state)
})

test.each([
  [0, "ok"],
  [-2500, "note"],
  [90_000, "bad"],
])("clocks that are %s ms apart are %s", (skew, state) => {
  expect(judgeDatabaseClock(skew).state).toBe(state)
})

test("a migration that has not run is bad and named", () => {
  expect(judgeMigrations([]).state).toBe("ok")
  expect(judgeMigrations(["Migration1", "Migration2"])).toMatchObject({
    state: "bad",
    words: expect.stringContaining("Migration1") as unknown,
  })
})

test("backups are believed only where the write-ahead log is archived", () => {
  expect([judgeBackups("on").state, judgeBackups("off").state, judgeBackups(undefined).state]).toEqual([
    "ok",
    "note",
    "note",
  ])
})

test.each([
  [0.2, "bad"],
  [1, "note"],
  [9, "ok"],
])("%s GB free is %s", (gigabytes, state) => {
  expect(judgeDisk(gigabytes * 1024 ** 3).state).toBe(state)
})

test.each([
  ["20.20.2", "ok"],
  ["22.12.0", "ok"],
  ["24.1.0", "ok"],
  ["20.10.0", "bad"],
  ["18.20.0", "bad"],
])("Node.js %s is %s", (version, state) => {
  expect(judgeNode(version).state).toBe(state)
})

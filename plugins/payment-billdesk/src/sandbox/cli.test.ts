import { spawn } from "node:child_process"
import { join } from "node:path"

import { describe, expect, it, onTestFinished } from "vitest"

import { readSandboxOptions, SANDBOX_USAGE } from "./cli-options"
import { SCENARIO_NAMES } from "./scenarios/scenario-table"

const json = (value: unknown) => () => JSON.stringify(value)

describe("the command line", () => {
  it("without options is the demo merchant in both modes on port 9010", () => {
    expect(readSandboxOptions([])).toMatchObject({
      port: 9010,
      merchants: [{ credentials: { mode: "hmac" } }, { credentials: { mode: "symmetric" } }],
    })
  })

  it("takes everything from flags", () => {
    const options = readSandboxOptions([
      ...[
        "--port",
        "0",
        "--host",
        "127.0.0.2",
        "--public-url",
        "http://localhost:1/",
        "--webhook-url",
        "http://localhost:2/",
      ],
      ...[
        "--validity-minutes",
        "5",
        "--state-file",
        "s.json",
        "--seed",
        "x",
        "--mode",
        "hmac",
        "--merchant-id",
        "MINE",
      ],
      ...["--client-id", "mine", "--merchant-name", "Mine", "--hmac-key", "k".repeat(32)],
    ])
    expect(options).toMatchObject({
      port: 0,
      host: "127.0.0.2",
      publicUrl: "http://localhost:1/",
      webhookUrl: "http://localhost:2/",
      validityMinutes: 5,
      stateFile: "s.json",
      seed: "x",
      merchants: [{ name: "Mine", credentials: { mode: "hmac", merchantId: "MINE", clientId: "mine" } }],
    })
  })

  it("takes merchants of both modes from JSON, and flags win", () => {
    const config = {
      port: 1,
      merchants: [
        {
          mode: "hmac",
          merchantId: "A1",
          clientId: "a1",
          hmacKey: "h".repeat(32),
          webhookUrl: "http://localhost:3/",
        },
        {
          mode: "symmetric",
          merchantId: "B1",
          clientId: "b1",
          keyId: "k1",
          encryptionKey: "e".repeat(32),
          signingKey: "s".repeat(32),
        },
      ],
    }
    const options = readSandboxOptions(["--config", "-", "--port", "2"], json(config))
    expect(options.port).toBe(2)
    expect(options.merchants.map(({ credentials }) => credentials.mode)).toEqual(["hmac", "symmetric"])
    expect(options.merchants[0]?.webhookUrl).toBe("http://localhost:3/")
    expect(JSON.stringify(options)).not.toMatch(/h{32}|e{32}|s{32}/)
  })

  it("takes scenarios by name, from flags or with their parameters from JSON", () => {
    expect(readSandboxOptions(["--scenario", "declined", "--scenario", "slow"]).scenario).toEqual([
      "declined",
      "slow",
    ])
    const scenario = { name: "slow", times: 3, params: { delay_ms: 10 } }
    expect(readSandboxOptions(["--config", "-"], json({ scenario })).scenario).toEqual(scenario)
    for (const name of SCENARIO_NAMES) expect(SANDBOX_USAGE).toContain(`\n  ${name} `)
  })

  it.each<[string, string[], () => string]>([
    ["a scenario that is none", ["--scenario", "earthquake"], json({})],
    ["a flag that is misspelt", ["--prot", "1"], json({})],
    ["a port that is none", ["--port", "http"], json({})],
    ["a mode that is none", ["--mode", "rsa", "--merchant-id", "A", "--client-id", "a"], json({})],
    ["a merchant without its key", ["--mode", "hmac", "--merchant-id", "A", "--client-id", "a"], json({})],
    ["a member that nobody knows", ["--config", "-"], json({ prot: 1 })],
    ["no merchants", ["--config", "-"], json({ merchants: [] })],
    ["JSON that is none", ["--config", "-"], () => '{"hmacKey":"SECRETSECRET'],
    ["JSON that is a list", ["--config", "-"], json([])],
  ])("is refused for %s, and no key is repeated", (_, args, config) => {
    expect(() => readSandboxOptions(args, config)).toThrow(/^(?![^]*SECRET)/)
  })
})

/** Runs the command from its source. */
function run(args: readonly string[], input = "") {
  const file = join(__dirname, "cli.ts")
  const child = spawn(process.execPath, ["--import", "tsx", file, ...args], { cwd: __dirname })
  onTestFinished(() => void child.kill("SIGKILL"))
  let stdout = ""
  let stderr = ""
  const ready = new Promise<string>((resolve) => {
    child.stdout.on("data", (chunk: Buffer) => {
      stdout += chunk.toString()
      if (stdout.includes("\n")) resolve(stdout)
    })
  })
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()))
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, stderr }))
  })
  child.stdin.end(input)
  return { child, ready, ended }
}

describe("the command", () => {
  it.each(["SIGTERM", "SIGINT"] as const)(
    "prints one line when it is ready, answers, and ends well on %s",
    async (signal) => {
      const merchant = { mode: "hmac", merchantId: "A1", clientId: "a1", hmacKey: "h".repeat(32) }
      const { child, ready, ended } = run(
        ["--port", "0", "--config", "-"],
        JSON.stringify({ merchants: [merchant] }),
      )
      const line = await ready
      expect(line).toMatch(/^ready http:\/\/127\.0\.0\.1:\d+\n$/)
      const health = await fetch(`${line.slice("ready ".length).trim()}/sandbox/health`)
      expect(await health.json()).toEqual({ status: "ok", orders: 0 })
      child.kill(signal)
      expect(await ended).toEqual({ code: 0, stderr: "" })
    },
    20_000,
  )

  it("says in one sentence why it cannot start", async () => {
    const { ended } = run(["--port", "nonsense"])
    const { code, stderr } = await ended
    expect(code).toBe(1)
    expect(stderr).toContain("port")
    expect(stderr).not.toContain("    at ")
  }, 20_000)
})

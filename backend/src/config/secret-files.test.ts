import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, it } from "vitest"
import { readEnvironment } from "./env"
import { environmentSchema } from "./fields"
import { readSecretFiles, SECRET_NAMES } from "./secret-files"

const folder = mkdtempSync(join(tmpdir(), "secret-files-"))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function fileWith(text: string): string {
  const path = join(folder, String(Math.random()))
  writeFileSync(path, text)
  return path
}

const SECRET = "a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2"

it("every name is a variable that the server reads", () => {
  expect(Object.keys(environmentSchema.shape)).toEqual(expect.arrayContaining([...SECRET_NAMES]))
})

it.each([SECRET, `${SECRET}\n`, `${SECRET}\r\n`])(
  "a secret comes from its file without the line end",
  (text) => {
    const read = readEnvironment({ JWT_SECRET_FILE: fileWith(text) })
    expect(read).toMatchObject({ ok: true, settings: { jwtSecret: SECRET } })
  },
)

it("blank means that no file is given", () => {
  expect(readSecretFiles({ JWT_SECRET_FILE: " " })).toEqual({
    variables: { JWT_SECRET_FILE: " " },
    faults: [],
  })
})

it("what cannot be read, is empty or is given twice is told at once, without a value", () => {
  const read = readEnvironment({
    JWT_SECRET_FILE: join(folder, "missing"),
    DATA_KEY_FILE: fileWith("\n"),
    COOKIE_SECRET: SECRET,
    COOKIE_SECRET_FILE: fileWith(SECRET),
    ZOHO_ENVIRONMENT: "moon",
  })
  expect(read).toEqual({
    ok: false,
    faults: [
      "JWT_SECRET_FILE: cannot be read (ENOENT).",
      "COOKIE_SECRET: is given twice, by itself and by COOKIE_SECRET_FILE; leave one out.",
      "DATA_KEY_FILE: names an empty file.",
      expect.stringMatching(/^ZOHO_ENVIRONMENT: must be one of/),
    ],
  })
})

it("what stands in a file is judged like what stands in the environment", () => {
  const read = readEnvironment({ JWT_SECRET_FILE: fileWith("short") })
  expect(read).toEqual({ ok: false, faults: ["JWT_SECRET: must have at least 32 characters."] })
})

import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { z } from "zod"

/** The texts of a PDF's pages. Read in a process of its own: the reader comes as ES modules, which jest does not load. */
export function pagesOf(file: Buffer): string[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(__dirname, "read-pdf.mjs")], {
    input: file.toString("base64"),
    encoding: "utf8",
    env: {},
  })
  if (status !== 0) throw new Error(`The PDF cannot be read: ${stderr}`)
  return z
    .array(z.string())
    .parse(JSON.parse(stdout))
    .map((page) => page.replace(/\s+/g, " "))
}

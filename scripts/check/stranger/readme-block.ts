import { Fault } from "../../boot/fault.mjs"

const BLOCK = /^```\w*\n([\s\S]*?)^```$/gm

/**
 * The block of code in a README whose first line names its file, e.g. `// medusa-config.ts` or `# .env`.
 * @throws Fault when there is none, or more than one
 */
export function readmeBlock(readme: string, file: string): string {
  const blocks = [...readme.matchAll(BLOCK)].map((match) => match[1] ?? "")
  const found = blocks.filter((block) => [`// ${file}`, `# ${file}`].includes(block.split("\n")[0] ?? ""))
  const [only] = found
  if (only === undefined || found.length > 1)
    throw new Fault(`The README should show ${file} once, and shows it ${String(found.length)} times.`)
  return only
}

/** The first line of code in a README that begins so. @throws Fault when there is none */
export function readmeLine(readme: string, beginning: string): string {
  const line = [...readme.matchAll(BLOCK)]
    .flatMap((match) => (match[1] ?? "").split("\n"))
    .find((text) => text.startsWith(beginning))
  if (line === undefined) throw new Fault(`The README shows no line "${beginning} …".`)
  return line.trim()
}

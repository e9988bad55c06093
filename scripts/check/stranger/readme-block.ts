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

/** The lines of code in a README that begin so, without their comments. @throws Fault when there is none */
export function readmeLines(readme: string, beginning: string): [string, ...string[]] {
  const [first, ...others] = [...readme.matchAll(BLOCK)]
    .flatMap((match) => (match[1] ?? "").split("\n"))
    .filter((text) => text.startsWith(beginning))
    .map((text) => text.replace(/\s+#\s.*$/, "").trim())
  if (first === undefined) throw new Fault(`The README shows no line "${beginning} …".`)
  return [first, ...others]
}

/** The first of them. @throws Fault when there is none */
export const readmeLine = (readme: string, beginning: string): string => readmeLines(readme, beginning)[0]

/** What stands between the brackets of `plugins: [ … ]` in a README's block, without a comma at its end. */
export const pluginsIn = (block: string): string => entriesIn(/\bplugins: \[([\s\S]*)\]/.exec(block))

/** The same of `modules: [ … ]`. */
export const modulesIn = (block: string): string => entriesIn(/\bmodules: \[([\s\S]*)\]/.exec(block))

function entriesIn(match: RegExpExecArray | null): string {
  const [, entries = ""] = match ?? []
  return entries.trim().replace(/,$/, "")
}

/** The import lines of such a block, each whole. */
export const importsIn = (block: string): string =>
  [...block.matchAll(/^import [^"]* from "[^"]+"$/gm)].map(([line]) => `${line}\n`).join("")

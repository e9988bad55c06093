import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"
import { describe, expect, test } from "vitest"
import { root } from "../boot/bootstrap.mjs"
import { readmeBlock } from "../check/stranger/readme-block.ts"
import { STARTER_TYPES } from "./starter-types.ts"

const PLUGIN = join(root, "plugins/payment-billdesk")
const README = readFileSync(join(PLUGIN, "README.md"), "utf8")
/** The README's files lie where the starter has them; the libraries are found as the storefront finds them. */
const STARTER = join(root, "storefront/src")
const FILES = [
  "src/lib/data/billdesk.ts",
  "src/modules/checkout/components/payment-button/billdesk.tsx",
  "src/app/[countryCode]/(main)/order/[id]/page.tsx",
]

/** What is read from node_modules, once for all programs. */
const libraries = new Map<string, ts.SourceFile | undefined>()

/** Compiles texts as if they were files, strictly. @returns the compiler's words, without paths of this machine */
function faultsOf(files: ReadonlyMap<string, string>): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    types: [],
    paths: { "@lib/*": [join(STARTER, "lib/*")], "@modules/*": [join(STARTER, "modules/*")] },
  }
  const disk = ts.createCompilerHost(options)
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (path) => files.has(path) || disk.fileExists(path),
    readFile: (path) => files.get(path) ?? disk.readFile(path),
    directoryExists: (path) =>
      [...files.keys()].some((file) => file.startsWith(`${path}/`)) ||
      (disk.directoryExists?.(path) ?? false),
    getSourceFile: (path, version, onError) => {
      const text = files.get(path)
      if (text !== undefined) return ts.createSourceFile(path, text, version)
      if (!libraries.has(path)) libraries.set(path, disk.getSourceFile(path, version, onError))
      return libraries.get(path)
    },
  }
  const program = ts.createProgram([...files.keys()], options, host)
  return [...files.keys()].flatMap((path) => {
    const source = program.getSourceFile(path)
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    return found.map((each) => ts.flattenDiagnosticMessageText(each.messageText, "\n"))
  })
}

const asFiles = (change: (text: string) => string = (text) => text) =>
  new Map([
    ...FILES.map((file) => [join(root, "storefront", file), change(readmeBlock(README, file))] as const),
    [join(STARTER, "starter.d.ts"), STARTER_TYPES] as const,
  ])

describe("the storefront files in the gateway's README", { timeout: 120_000 }, () => {
  test("compile in Medusa's Next.js starter, strictly", () => {
    expect(faultsOf(asFiles())).toEqual([])
  })

  test("would not compile against another answer than the one they are written for", () => {
    const faults = faultsOf(asFiles((text) => text.replace("can_retry: boolean", "may_retry: boolean")))
    expect(faults.join("\n")).toContain("can_retry")
  })
})

/** The words of `pattern`'s first group. */
const wordsIn = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, word = ""]) => word)

describe("the gateway's README", () => {
  test("has a row for every option", () => {
    const sources = ["options.ts", "gateway-settings.ts"].map((file) =>
      readFileSync(join(PLUGIN, "src/domain", file), "utf8"),
    )
    const bodies = wordsIn(sources.join("\n"), /interface (?:Shop|Jose|Legacy)Options \{\n([\s\S]*?)\n\}/g)
    expect(bodies).toHaveLength(3)
    const options = bodies.flatMap((body) => wordsIn(body, /^ {2}(\w+)\??:/gm))
    expect(options).toEqual(expect.arrayContaining(["environment", "hmacKey", "checksumKey"]))
    const tables = wordsIn(README, /## (?:Options|An account of the pipe generation)\n([\s\S]*?)(?=\n## )/g)
    expect(options.filter((option) => !tables.join("\n").includes(`\`${option}\``))).toEqual([])
  })

  test("names every table that stays behind when the plugin leaves", () => {
    const migrations = join(PLUGIN, "src/modules/billdesk/migrations")
    const tables = readdirSync(migrations)
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) =>
        wordsIn(readFileSync(join(migrations, file), "utf8"), /create table if not exists (\w+)/g),
      )
    expect(tables).toContain("billdesk_payment")
    const [uninstall = ""] = wordsIn(README, /## Uninstall\n([\s\S]*)/g)
    expect(tables.filter((table) => !uninstall.includes(`\`${table}\``))).toEqual([])
  })
})

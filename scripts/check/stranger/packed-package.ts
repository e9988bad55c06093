import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "zod"
import { Fault } from "../../boot/fault.mjs"
import { childEnvironment } from "../../process/child-environment.ts"
import type { Context } from "../stage.ts"

const packReport = z
  .array(z.object({ name: z.string(), filename: z.string(), files: z.array(z.object({ path: z.string() })) }))
  .length(1)

type ExportTarget = string | { [condition: string]: ExportTarget }
const exportTarget: z.ZodType<ExportTarget> = z.lazy(() =>
  z.union([z.string(), z.record(z.string(), exportTarget)]),
)
const manifestShape = z.object({
  name: z.string(),
  exports: z.record(z.string(), exportTarget),
  bin: z.record(z.string(), z.string()).default({}),
})

/** What `npm pack` made of a plugin. */
export interface PackedPackage {
  name: string
  /** Absolute. */
  tarball: string
  /** Its folder in the checkout, absolute. */
  folder: string
  files: readonly string[]
  /** The subpaths of `exports` without a pattern, as a program imports them. */
  entries: readonly string[]
}

/** Packs a workspace as `npm publish` would. */
export async function packPackage(
  context: Context,
  place: { folder: string; into: string },
): Promise<PackedPackage> {
  const folder = join(context.root, place.folder)
  const log = join(context.logs, `stranger-pack-${place.folder.replace("/", "-")}.log`)
  await context.children.run({
    name: `pack ${place.folder}`,
    command: "npm",
    args: ["pack", "--json", "--loglevel=silent", "--ignore-scripts", `--pack-destination=${place.into}`],
    cwd: folder,
    env: childEnvironment({}),
    log,
  })
  const said = readFileSync(log, "utf8")
  const [report] = packReport.parse(JSON.parse(said.slice(said.indexOf("["))))
  if (!report) throw new Fault(`npm pack said nothing about ${place.folder}.`)
  const { name, exports } = readManifest(folder)
  return {
    name,
    folder,
    tarball: join(place.into, report.filename),
    files: report.files.map(({ path }) => path),
    entries: Object.keys(exports)
      .filter((path) => !path.includes("*"))
      .map((path) => `${name}${path.slice(1)}`),
  }
}

function readManifest(folder: string): z.infer<typeof manifestShape> {
  return manifestShape.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")))
}

const NEEDED = ["package.json", "README.md", "LICENSE", "CHANGELOG.md"]
/** Tests, their data, sources beside what is built, and whatever a person's editor or shell left. */
const UNWANTED =
  /\.(?:test|spec)\.|(?:^|\/)test-|(?:^|\/)integration-tests\/|^src\/|(?<!\.d)\.tsx?$|\.map$|tsconfig|(?:^|\/)\.env|\.log$|\.tgz$/

/** What a stranger would stumble over, one sentence each. @param root the checkout, which nothing may name */
export function packageFaults(packed: PackedPackage, root: string): string[] {
  const { files, folder } = packed
  const manifest = readManifest(folder)
  const targets = [...Object.values(manifest.exports).flatMap(targetsOf), ...Object.values(manifest.bin)]
  const text = (file: string) => readFileSync(join(folder, file), "utf8")
  return [
    ...NEEDED.filter((file) => !files.includes(file)).map((file) => `${file} is not packed`),
    ...files.filter((file) => UNWANTED.test(file)).map((file) => `${file} should not be packed`),
    ...targets.filter((target) => !leadsSomewhere(target, files)).map((target) => `${target} leads nowhere`),
    ...sourcesOf(folder)
      .filter((file) => !files.includes(file))
      .map((file) => `${file} is missing: the build dropped it`),
    ...files
      .filter((file) => text(file).includes(root))
      .map((file) => `${file} names the folder it was built in`),
  ]
}

function targetsOf(target: ExportTarget): string[] {
  return typeof target === "string" ? [target] : Object.values(target).flatMap(targetsOf)
}

function leadsSomewhere(target: string, files: readonly string[]): boolean {
  const path = target.replace(/^\.\//, "")
  if (!path.includes("*")) return files.includes(path)
  const [before = "", after = ""] = path.split("*")
  return files.some((file) => file.startsWith(before) && file.endsWith(after))
}

/**
 * What every module of `src` must have become, from the plugin's folder. Screens are bundled and checked otherwise, and
 * planted violations are for tests alone.
 */
function sourcesOf(folder: string): string[] {
  const product = existsSync(join(folder, "dist")) ? "dist" : ".medusa/server/src"
  return readdirSync(join(folder, "src"), { recursive: true, encoding: "utf8" })
    .filter(
      (file) =>
        file.endsWith(".ts") && !/\.test\.ts$|(?:^|\/)(?:test-|planted\/)|^admin\/|\.d\.ts$/.test(file),
    )
    .map((file) => `${product}/${file.replace(/\.ts$/, ".js")}`)
}

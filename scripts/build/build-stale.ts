import { join } from "node:path"
import { step } from "../boot/progress.mjs"
import type { Children } from "../process/children.ts"
import { childEnvironment } from "../process/child-environment.ts"
import { neutralEnvironment } from "../check/neutral-environment.ts"
import { fingerprint } from "./fingerprint.ts"
import { Stamps } from "./stamps.ts"
import { readWorkspaces, type Workspace } from "./workspaces.ts"

export interface BuildOptions {
  root: string
  logs: string
  /** Which workspaces may be built, by folder; what they are built upon comes with them. */
  include: (workspace: Workspace) => boolean
}

/** Files at the root that every build reads. */
const SHARED = ["package-lock.json", "tsconfig.base.json"]

/** Medusa's build peaks at 2 GB on two cores; two builds at a time keep both busy without swapping. */
const AT_ONCE = 2

/**
 * Builds every included workspace whose sources, or what it is built upon, changed since its last whole
 * build. Order follows the package files.
 *
 * @returns each workspace's fingerprint, by folder
 */
export async function buildStale(options: BuildOptions, children: Children): Promise<Map<string, string>> {
  const { root } = options
  const stamps = new Stamps(root)
  const workspaces = readWorkspaces(root)
  const fingerprints = fingerprintsOf(root, workspaces)
  const stale = workspaces.filter(
    (workspace) =>
      options.include(workspace) &&
      !stamps.isFresh(
        workspace.folder,
        fingerprints.get(workspace.folder) ?? "",
        join(root, workspace.product),
      ),
  )
  const waiting = new Set(stale)
  const running = new Map<Workspace, Promise<void>>()

  const build = async (workspace: Workspace) => {
    stamps.remove(workspace.folder)
    await step(`build ${workspace.folder}`, () =>
      children.run({
        name: `build ${workspace.folder}`,
        command: "npm",
        args: ["run", "build", "--silent", "--workspace", workspace.folder],
        cwd: root,
        env: childEnvironment({ ...neutralEnvironment(), NODE_ENV: "production" }),
        log: join(options.logs, `build-${workspace.folder.replace("/", "-")}.log`),
      }),
    )
    stamps.write(workspace.folder, fingerprints.get(workspace.folder) ?? "")
  }

  while (waiting.size + running.size > 0) {
    const unfinished = new Set([...waiting, ...running.keys()].map((workspace) => workspace.name))
    for (const workspace of waiting) {
      if (running.size >= AT_ONCE || workspace.upon.some((name) => unfinished.has(name))) continue
      waiting.delete(workspace)
      running.set(
        workspace,
        build(workspace).finally(() => running.delete(workspace)),
      )
    }
    await Promise.race(running.values())
  }
  return fingerprints
}

function fingerprintsOf(root: string, workspaces: Workspace[]): Map<string, string> {
  const byName = new Map(workspaces.map((workspace) => [workspace.name, workspace]))
  const known = new Map<string, string>()
  const of = (workspace: Workspace): string => {
    const found = known.get(workspace.folder)
    if (found) return found
    const upon = workspace.upon.flatMap((name) => byName.get(name) ?? []).map(of)
    const value = fingerprint(root, [...SHARED, workspace.folder], [process.versions.modules, ...upon])
    known.set(workspace.folder, value)
    return value
  }
  for (const workspace of workspaces) of(workspace)
  return known
}

import { join } from "node:path"
import { type Exit, tailOf } from "../process/child.ts"
import { childEnvironment } from "../process/child-environment.ts"
import type { Context, Verdict } from "./stage.ts"

export interface Tool {
  name: string
  /** A script of an installed package, run with this Node, e.g. `node_modules/eslint/bin/eslint.js`. */
  script: string
  args: string[]
  /** From the root; the root by default. */
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** Options for Node itself. */
  nodeArgs?: string[]
  /** Milliseconds it may take to end what it started itself, when it is told to. */
  patience?: number
}

/** Runs a tool to its end. Its whole output lies in its log. */
export async function runTool(
  context: Context,
  tool: Tool,
): Promise<{ exit: Exit; log: string; output: () => string }> {
  const log = join(context.logs, `${tool.name.replaceAll(/[^a-z0-9]+/gi, "-")}.log`)
  const child = context.children.start({
    name: tool.name,
    command: process.execPath,
    args: [...(tool.nodeArgs ?? []), join(context.root, tool.script), ...tool.args],
    cwd: join(context.root, tool.cwd ?? "."),
    env: childEnvironment({ FORCE_COLOR: "0", ...tool.env }),
    log,
    ...(tool.patience === undefined ? {} : { patience: tool.patience }),
  })
  const exit = await child.exited
  await child.end(2_000)
  return { exit, log, output: () => tailOf(log, 400) }
}

/** A tool whose exit code is its whole answer: one check. */
export async function oneCheck(context: Context, tool: Tool): Promise<Verdict> {
  const { exit, output } = await runTool(context, tool)
  return exit.code === 0 ? { passed: 1, failed: 0, report: "" } : { passed: 0, failed: 1, report: output() }
}

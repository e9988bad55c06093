import { join } from "node:path"
import type { ChildSpec } from "../process/child.ts"
import type { DataDir } from "./data-dir.ts"
import { medusa } from "./medusa.ts"
import type { Sandbox } from "./sandboxes.ts"

interface Place {
  root: string
  logs: string
}

interface OnPort {
  name: string
  port: number
  env: NodeJS.ProcessEnv
}

const logOf = (logs: string, name: string): string =>
  join(logs, `${name.toLowerCase().replaceAll(" ", "-")}.log`)

/** A Medusa process on 127.0.0.1: the whole backend, or the part of it that WORKER_MODE says. */
export function backendProcess({ root, logs }: Place, { name, port, env }: OnPort): ChildSpec {
  const args = ["start", "--host", "127.0.0.1", "--port", String(port)]
  return medusa(root, { name, args, env, log: logOf(logs, name) })
}

/** The storefront on 127.0.0.1. */
export function storefrontProcess({ root, logs }: Place, { name, port, env }: OnPort): ChildSpec {
  return {
    name,
    command: process.execPath,
    args: [
      join(root, "node_modules/next/dist/bin/next"),
      ...["start", "--hostname", "127.0.0.1", "--port", String(port)],
    ],
    cwd: join(root, "storefront"),
    env,
    log: logOf(logs, name),
  }
}

/** A pretend vendor, or the page with the mails. */
export function sandboxProcess(sandbox: Sandbox, dir: DataDir, env: NodeJS.ProcessEnv): ChildSpec {
  return {
    name: sandbox.name,
    command: process.execPath,
    args: [sandbox.script, ...sandbox.args],
    cwd: dir.path,
    env,
    log: logOf(dir.logs, sandbox.name),
  }
}

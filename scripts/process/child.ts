import { type ChildProcess, spawn } from "node:child_process"
import { closeSync, fchownSync, openSync, readFileSync } from "node:fs"
import { stripVTControlCharacters } from "node:util"
import { endGroup, signalGroup } from "./end-group.ts"
import { identify } from "./processes.ts"
import { RUN_MARK, type RunRecord } from "./run-record.ts"

export interface ChildSpec {
  name: string
  command: string
  args: string[]
  cwd: string
  env: NodeJS.ProcessEnv
  /** Everything the child says goes here; the file is begun anew at each start. */
  log: string
  /** Another user to run as (PostgreSQL refuses root). */
  owner?: { uid: number; gid: number } | null
  /** Milliseconds a polite end may take. */
  patience?: number
  /** How to ask it to end; SIGTERM to its group by default. */
  polite?: (pid: number) => void
}

export interface Exit {
  code: number | null
  signal: NodeJS.Signals | null
}

/**
 * A child in a process group of its own. Its output goes straight into a file, not through a pipe: a
 * supervisor that is killed then breaks no child's writing, and nothing is lost that was said last.
 */
export class Child {
  readonly pid: number
  readonly exited: Promise<Exit>
  private over: Exit | null = null

  private constructor(
    readonly spec: ChildSpec,
    process_: ChildProcess,
    private readonly record: RunRecord,
  ) {
    this.pid = process_.pid ?? 0
    this.exited = new Promise((settle) => {
      const end = (code: number | null, signal: NodeJS.Signals | null) => {
        this.over = { code, signal }
        settle(this.over)
      }
      process_.on("exit", end)
      process_.on("error", () => {
        end(null, null)
      })
    })
  }

  static start(spec: ChildSpec, record: RunRecord, mark: string): Child {
    const log = openSync(spec.log, "w", 0o600)
    if (spec.owner) fchownSync(log, spec.owner.uid, spec.owner.gid)
    try {
      const running = spawn(spec.command, spec.args, {
        cwd: spec.cwd,
        env: { ...spec.env, [RUN_MARK]: mark },
        detached: true,
        stdio: ["ignore", log, log],
        ...(spec.owner ?? {}),
      })
      const child = new Child(spec, running, record)
      const identity = child.pid ? identify(child.pid) : null
      // PostgreSQL, which has its own way to end, keeps its own record: postmaster.pid.
      if (identity && !spec.polite) record.add({ ...identity, name: spec.name, mark })
      return child
    } finally {
      closeSync(log)
    }
  }

  /** How it ended, or null while it runs. */
  get exit(): Exit | null {
    return this.over
  }

  /** Ends the child and everything it started. Safe to call again. */
  async end(patience = this.spec.patience ?? 5_000): Promise<void> {
    if (this.pid) {
      await endGroup(this.pid, patience, () => {
        if (this.spec.polite) this.spec.polite(this.pid)
        else signalGroup(this.pid, "SIGTERM")
      })
    }
    // Reaped by us: an orphan's zombie stays in the process table where the first process reaps none.
    await Promise.race([this.exited, new Promise((wake) => setTimeout(wake, 1_000).unref())])
    this.record.remove(this.spec.name)
  }

  /** The last lines of its log. */
  tail(lines = 15): string {
    return tailOf(this.spec.log, lines)
  }
}

export function tailOf(log: string, lines: number): string {
  try {
    return stripVTControlCharacters(readFileSync(log, "utf8")).trimEnd().split("\n").slice(-lines).join("\n")
  } catch {
    return ""
  }
}

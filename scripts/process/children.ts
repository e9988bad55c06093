import { randomBytes } from "node:crypto"
import { Fault } from "../boot/fault.mjs"
import { Child, type ChildSpec } from "./child.ts"
import { RunRecord } from "./run-record.ts"

/** Every process that this command started; ended together, the last started first. */
export class Children {
  readonly record: RunRecord
  private readonly mark = randomBytes(12).toString("hex")
  private readonly all = new Set<Child>()
  private closing = false

  constructor(folder: string) {
    this.record = new RunRecord(folder)
  }

  /** Whether everything is being ended. */
  areEnding(): boolean {
    return this.closing
  }

  start(spec: ChildSpec): Child {
    if (this.closing) throw new Fault("The command was told to end.")
    const child = Child.start(spec, this.record, this.mark)
    this.all.add(child)
    return child
  }

  /** Ends one child and forgets it, so that its number is never signalled again. */
  async end(child: Child, patience?: number): Promise<void> {
    await child.end(patience)
    this.all.delete(child)
  }

  /** Runs a child to its end. @throws Fault with its last words when it fails */
  async run(spec: ChildSpec): Promise<void> {
    const child = this.start(spec)
    const exit = await child.exited
    await child.end(1_000)
    this.all.delete(child)
    if (exit.code === 0) return
    if (this.closing) throw new Fault("The command was told to end.")
    throw new Fault(runFailure(child))
  }

  /**
   * Ends everything: first all but those of `last` at once, then `last` (the database, which the others
   * still write to while they end).
   */
  async endAll(last: readonly string[] = [], patience?: number): Promise<void> {
    this.closing = true
    const children = [...this.all]
    const isLast = (child: Child) => last.includes(child.spec.name)
    await Promise.all(children.filter((child) => !isLast(child)).map((child) => child.end(patience)))
    await Promise.all(children.filter(isLast).map((child) => child.end(patience)))
  }
}

function runFailure(child: Child): string {
  const said = child.tail(25)
  if (/ENOSPC|No space left on device/.test(said)) {
    return `The disk became full during "${child.spec.name}": free some space and start again.`
  }
  const how = child.exit?.signal
    ? `was ended by ${child.exit.signal}`
    : `failed (exit ${String(child.exit?.code)})`
  return `"${child.spec.name}" ${how}; its log is ${child.spec.log} and ends:\n${said}`
}

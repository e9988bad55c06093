import type { SandboxClock } from "../sandbox-clock"
import type { RecordListener, StoredRecord } from "./record-store"

interface Waiting {
  readonly visibleFrom: number
  readonly module: string
  readonly id: string
  readonly record: StoredRecord | undefined
}

/** What Zoho's search reads: the records as they were a while ago. A miss right after a write proves nothing. */
export class SearchIndex {
  private readonly modules = new Map<string, Map<string, StoredRecord>>()
  private waiting: Waiting[] = []

  constructor(
    private readonly clock: SandboxClock,
    /** Seconds of the sandbox's clock. */
    private lagSeconds: number,
  ) {}

  /** Zoho's lag is not written down anywhere; a test may choose one. */
  setLag(seconds: number): void {
    this.lagSeconds = seconds
  }

  readonly note: RecordListener = (module, id, record) => {
    // Whoever never searches must not fill the memory.
    this.catchUp()
    const visibleFrom = this.clock.milliseconds() + this.lagSeconds * 1000
    this.waiting.push({ visibleFrom, module, id, record })
  }

  /** Newest first. */
  all(module: string): StoredRecord[] {
    this.catchUp()
    return [...(this.modules.get(module)?.values() ?? [])].reverse()
  }

  /** Everything is visible at once, as after a night. */
  rebuild(): void {
    for (const change of this.waiting.splice(0)) this.apply(change)
  }

  private catchUp(): void {
    const now = this.clock.milliseconds()
    const still = this.waiting.findIndex((change) => change.visibleFrom > now)
    const due = still === -1 ? this.waiting.length : still
    if (due > 0) for (const change of this.waiting.splice(0, due)) this.apply(change)
  }

  private apply({ module, id, record }: Waiting): void {
    const records = this.modules.get(module) ?? new Map<string, StoredRecord>()
    this.modules.set(module, records)
    if (record) records.set(id, record)
    else records.delete(id)
  }
}

import type { RecordStore, StoredRecord } from "./records/record-store"
import type { SearchIndex } from "./records/search-index"
import type { SandboxRefusal } from "./refusal"
import type { SandboxClock } from "./sandbox-clock"
import type { SandboxModule } from "./schema/field"
import type { SandboxModules } from "./schema/modules"

/** A row on its way in. */
export interface RowOnItsWay {
  readonly moduleName: string
  readonly module: SandboxModule
  readonly row: Readonly<Record<string, unknown>>
  /** As in `$.data[0]`. */
  readonly path: string
  /** What it changes; absent for a new record. */
  readonly record: StoredRecord | undefined
}

/** The pretend organisation: what its people have made of it, and what it holds. */
export interface Organisation {
  readonly clock: SandboxClock
  readonly store: RecordStore
  readonly index: SearchIndex
  /** The modules as they are at this moment. */
  readonly modules: () => SandboxModules
  /** What stands in a row's way although nothing is wrong with it. */
  readonly hurdle: (row: RowOnItsWay) => SandboxRefusal | undefined
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Logger } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { Anchor, ChainVerdict, EntryView } from "../../contract"
import { dayBefore, dayIn } from "../../domain/day-in"
import type { EntryQuestion } from "../../domain/entry-question"
import { type AuditLogSettings, parseOptions } from "../../domain/options"
import type { SeenChange } from "../../domain/seen-entry"
import { actAs, currentAct } from "./actor/current-act"
import { anchorDay, noteTold, untoldAnchors } from "./anchor"
import { findAccount, withActorId } from "./find-account"
import { readChainState } from "./read-chain-state"
import { readEntries, readEntry } from "./read-entries"
import { readNames } from "./read-names"
import { type NewEntry, writeEntry } from "./record"
import { readSeen } from "./read-seen"
import { rowsOf } from "./rows"
import { sealNext } from "./seal"
import { showEntries } from "./show-entries"
import { findMissed } from "./sweep"
import { verifyChain } from "./verify"
import { ensureWatch, type Installed } from "./watch-installation"

interface Cradle {
  readonly __pg_connection__: Knex
  readonly logger: Logger
}

/** How long the end of the process waits for what is in flight; what is cut off is rolled back or swept later. */
const LAST_WORDS_MS = 8000

const pruned = rowsOf(z.object({ removed: z.coerce.number() }))

/** The log: what is written into it, how it is sealed, and what is asked of it. */
export class AuditLogModuleService {
  readonly settings: AuditLogSettings
  readonly #db: Knex
  readonly #logger: Logger
  readonly #inFlight = new Set<Promise<unknown>>()
  #isEnding = false

  /** @throws {MedusaError} that lists every fault of the options at once; the process does not start with them */
  constructor({ __pg_connection__: db, logger }: Cradle, options: unknown) {
    const verdict = parseOptions(options)
    if (!verdict.ok) {
      throw new MedusaError(
        MedusaError.Types.INVALID_ARGUMENT,
        `medusa-plugin-audit-log cannot start. Mend these options:\n${verdict.faults.map((fault) => `  - ${fault}`).join("\n")}`,
      )
    }
    this.settings = verdict.settings
    this.#db = db
    this.#logger = logger
  }

  /** Medusa calls these by name. */
  readonly __hooks = {
    onApplicationPrepareShutdown: async (): Promise<void> => {
      this.#isEnding = true
      const patience = new Promise((resolve) => setTimeout(resolve, LAST_WORDS_MS).unref())
      await Promise.race([Promise.allSettled(this.#inFlight), patience])
    },
  }

  /** The process is being ended: nothing new is begun. */
  get isEnding(): boolean {
    return this.#isEnding
  }

  /** Lets the end of the process wait for this. */
  async attend<T>(work: Promise<T>): Promise<T> {
    this.#inFlight.add(work)
    try {
      return await work
    } finally {
      this.#inFlight.delete(work)
    }
  }

  /**
   * Keeps what no table tells, in the name of whoever acts now.
   *
   * @param trx a transaction that the entry belongs to: it is kept when that commits, and never when it does not
   */
  async record(entry: NewEntry, trx?: Knex.Transaction): Promise<void> {
    const act = currentAct()
    await this.attend(writeEntry(this.#db, { act, given: entry, ...(trx ? { trx } : {}) }))
  }

  /** Everything that `work` writes is kept as the act of this job. For work that no scheduled job of Medusa begins. */
  async actAsJob<T>(name: string, work: () => Promise<T>): Promise<T> {
    return actAs(() => ({ actorType: "job", actorId: name, requestId: null, route: null }), work)
  }

  /** @see {@link findAccount} */
  async findAccount(of: { account: string; provider: string; name: string }): Promise<string | null> {
    return findAccount(this.#db, of)
  }

  /** Entries that a filter finds, newest first. */
  async listEntries(question: EntryQuestion): Promise<readonly EntryView[]> {
    const rows = await readEntries(this.#db, await withActorId(this.#db, question))
    return showEntries(rows, await readNames(this.#db, rows))
  }

  /** @see {@link readSeen} */
  async listSeen(ids: readonly string[], limit: number): Promise<readonly SeenChange[]> {
    return readSeen(this.#db, ids, limit)
  }

  /** One entry by its number. */
  async retrieveEntry(id: string): Promise<EntryView | undefined> {
    const row = await readEntry(this.#db, id)
    return row && showEntries([row], await readNames(this.#db, [row]))[0]
  }

  /** Seals what waits. @returns how many entries; another process may be at it */
  async seal(): Promise<number> {
    let count = 0
    while (!this.#isEnding) {
      const sealed = await sealNext(this.#db)
      count += sealed ?? 0
      if (sealed === undefined || sealed === 0) break
    }
    return count
  }

  /** Anchors the day that ended, tells whoever is to be told, and writes the anchor into the process's log. */
  async anchor(now = new Date()): Promise<Anchor | undefined> {
    const anchor = await anchorDay(this.#db, dayBefore(dayIn(this.settings.timeZone, now)))
    if (anchor) this.#logger.info(`Audit log: anchor ${JSON.stringify(anchor)}`)
    const { onAnchor } = this.settings
    if (onAnchor)
      for (const untold of await untoldAnchors(this.#db)) {
        await onAnchor(untold)
        await noteTold(this.#db, untold.day)
      }
    return anchor
  }

  /** Verifies the triggers and looks for rows whose making was missed. */
  async sweep(): Promise<Installed & { gaps: number }> {
    const installed = await ensureWatch(this.#db, this.settings.tables)
    if (installed.watched.length > 0)
      await this.record({
        action: "gap",
        target: { type: "audit log" },
        about: { tables: [...installed.watched] },
        reason:
          "These tables were not watched until now: their triggers were missing, off or of another version.",
      })
    return { ...installed, gaps: await findMissed(this.#db, this.settings.tables) }
  }

  /** Removes what is older than the retention, up to a day's anchor. @returns how many entries */
  async prune(): Promise<number> {
    const answer = pruned.parse(
      await this.#db.raw("select audit_log_prune(?) as removed", [this.settings.retentionDays]),
    )
    return answer.rows[0]?.removed ?? 0
  }

  /** @see {@link verifyChain} */
  async verify(kept: readonly Anchor[] = []): Promise<ChainVerdict> {
    return verifyChain(this.#db, kept)
  }

  /** How far the log is sealed, and what is not watched. */
  async readState() {
    return readChainState(this.#db, this.settings)
  }
}

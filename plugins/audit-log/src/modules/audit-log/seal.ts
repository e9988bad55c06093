import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import { linkHash } from "../../domain/link-hash"
import type { StoredEntry } from "../../domain/stored-entry"
import { wordsOf } from "../../domain/words-of"
import { entryRows, READ_STATE, type SealState, stateRows } from "./chain-rows"
import { yesOrNo } from "./rows"
import { ENTRY_COLUMNS } from "./sql/entry-columns"

/** Entries of one turn. */
const AT_ONCE = 1000

/** One process at a time seals, for the length of its transaction. The pruning takes the same lock. */
const LOCK = "select pg_try_advisory_xact_lock(hashtext('audit_log_seal')) as yes"

/** Entries of finished transactions, in the order of the transactions: none can come before them any more. */
const NEXT = `
select ${ENTRY_COLUMNS}
  from audit_log_entry e
 where (e.txid, e.id) > (?::xid8, ?::bigint) and e.id > ?::bigint
   and e.txid < pg_snapshot_xmin(pg_current_snapshot())
 order by e.txid, e.id
 limit ${AT_ONCE}`

/** Whatever has no link: after the database was restored into another server, whose transactions are counted anew. */
const LEFT_BEHIND = `
select ${ENTRY_COLUMNS}
  from audit_log_entry e
 where not exists (select 1 from audit_log_link l where l.entry_id = e.id)
 order by e.id
 limit ${AT_ONCE}`

const WRITE_LINKS = `
insert into audit_log_link (seq, entry_id, hash)
select * from unnest(?::bigint[], ?::bigint[], ?::text[])`

const WRITE_WORDS = `
insert into audit_log_search (entry_id, words)
select given.id, array_to_tsvector(string_to_array(given.words, ' '))
  from unnest(?::bigint[], ?::text[]) as given (id, words)
on conflict (entry_id) do nothing`

/** @throws {MedusaError} when the links are not those that the state tells of: then nothing is sealed on top of them */
function refuseBrokenEnd(state: SealState): void {
  const seq = state.last_seq ?? state.checkpoint_seq ?? "0"
  const hash = state.last_hash ?? state.checkpoint_hash ?? state.hash
  if (seq === state.seq && hash === state.hash) return
  throw new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `Audit log: the chain ends at ${seq} and should end at ${state.seq}. Nothing is sealed until somebody has looked: npx medusa exec its scripts/verify.js tells more.`,
  )
}

const textOf = (entry: StoredEntry): string =>
  [
    ...[entry.action, entry.target_type, entry.target_id, entry.actor_id, entry.request_id, entry.route],
    ...[entry.about, entry.before, entry.after, entry.reason],
  ].join(" ")

async function write(
  trx: Knex,
  state: SealState,
  { entries, isForeign }: { entries: readonly StoredEntry[]; isForeign: boolean },
): Promise<void> {
  let hash = state.hash
  const links = entries.map((entry, index) => {
    hash = linkHash(hash, entry)
    return { seq: String(BigInt(state.seq) + BigInt(index) + 1n), id: entry.id, hash }
  })
  const ids = links.map(({ id }) => id)
  await trx.raw(WRITE_LINKS, [links.map(({ seq }) => seq), ids, links.map((link) => link.hash)])
  await trx.raw(WRITE_WORDS, [ids, entries.map((entry) => wordsOf(textOf(entry)).join(" "))])
  const last = entries.at(-1)
  await trx.raw(
    `update audit_log_state set seq = ?, hash = ?, txid = ?::xid8, entry_id = ?, floor_id = ?`,
    isForeign
      ? [links.at(-1)?.seq ?? state.seq, hash, "0", "0", last?.id ?? state.floor_id]
      : [
          links.at(-1)?.seq ?? state.seq,
          hash,
          last?.txid ?? state.txid,
          last?.id ?? state.entry_id,
          state.floor_id,
        ],
  )
}

/**
 * Seals the next entries, at most a thousand: each gets its place in the chain, and the words it is found by.
 *
 * @returns how many; undefined when another process is at it
 */
export async function sealNext(db: Knex): Promise<number | undefined> {
  return db.transaction(async (trx) => {
    const [lock] = yesOrNo.parse(await trx.raw(LOCK)).rows
    if (lock?.yes !== true) return undefined
    const [state] = stateRows.parse(await trx.raw(READ_STATE)).rows
    if (state === undefined) return undefined
    refuseBrokenEnd(state)
    const isForeign = BigInt(state.next_txid) < BigInt(state.txid)
    const { rows: entries } = entryRows.parse(
      isForeign
        ? await trx.raw(LEFT_BEHIND)
        : await trx.raw(NEXT, [state.txid, state.entry_id, state.floor_id]),
    )
    if (entries.length > 0 || isForeign) await write(trx, state, { entries, isForeign })
    return entries.length
  })
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { Anchor, ChainVerdict } from "../../contract"
import { type Broken, describeBreak } from "../../domain/describe-break"
import { linkHash } from "../../domain/link-hash"
import { anchorRows, READ_STATE, type SealState, stateRows } from "./chain-rows"
import { firstLinkOf, type Link, linksOf } from "./read-links"
import { rowsOf, storedEntry } from "./rows"

/** An entry that the sealing has passed and that has no link: it came in behind, dated back or with a trigger off. */
const INSERTED = `
select e.id::text as id
  from audit_log_entry e
 where (e.id <= :floor::bigint or (e.txid, e.id) <= (:txid::xid8, :id::bigint))
   and not exists (select 1 from audit_log_link l where l.entry_id = e.id)
 order by e.id limit 1`

const ANCHORS = "select day::text as day, seq::text as seq, hash from audit_log_anchor order by seq, day"
const insertedRows = rowsOf(z.object({ id: z.string() }))

const hashAfter = (previous: string, link: Link): string | undefined => {
  const entry = storedEntry.safeParse(link)
  return entry.success ? linkHash(previous, entry.data) : undefined
}

/** What follows a link was made from the hash that the link first had: that tells which of the two was edited. */
function editedAt(link: Link, next: Link | undefined, end: SealState): Broken {
  const isFirstHash = next ? hashAfter(link.hash, next) === next.hash : end.hash === link.hash
  return { kind: isFirstHash ? "entry_edited" : "link_edited", seq: link.seq, entryId: link.entry_id }
}

interface Walked {
  readonly checked: number
  readonly anchors: number
  readonly broken?: Broken
}

interface Chain {
  readonly db: Knex
  readonly state: SealState
  readonly anchors: ReadonlyMap<string, readonly Anchor[]>
}

async function walk({ db, state, anchors }: Chain): Promise<Walked> {
  const start = firstLinkOf(state)
  let { seq, hash } = start
  let checked = 0
  let seen = 0
  const differing = (at: string, is: string): Broken | undefined => {
    const told = anchors.get(at) ?? []
    seen += told.length
    const other = told.find((anchor) => anchor.hash !== is)
    return other && { kind: "anchor_differs", seq: at, day: other.day }
  }
  const done = (broken?: Broken): Walked => ({ checked, anchors: seen, ...(broken ? { broken } : {}) })

  const atStart = differing(String(seq), hash)
  if (atStart) return done(atStart)
  for await (const [link, next] of linksOf(db, { after: seq, upTo: state.seq })) {
    if (link.seq !== String(seq + 1n)) return done({ kind: "link_removed", seq: String(seq + 1n) })
    if (link.id === null) return done({ kind: "entry_removed", seq: link.seq, entryId: link.entry_id })
    if (hashAfter(hash, link) !== link.hash) return done(editedAt(link, next, state))
    const atAnchor = differing(link.seq, link.hash)
    if (atAnchor) return done(atAnchor)
    checked += 1
    seq += 1n
    hash = link.hash
  }
  if (String(seq) !== state.seq || hash !== state.hash) return done({ kind: "end_differs", seq: state.seq })
  const beyond = [...anchors.values()].flat().find((anchor) => BigInt(anchor.seq) > seq)
  return done(beyond && { kind: "anchor_differs", seq: beyond.seq, day: beyond.day })
}

/**
 * Computes every hash anew, in memory that does not grow with the log, and compares the chain with its anchors.
 *
 * @param kept anchors that were kept elsewhere: they tell of a chain that was rewritten as a whole
 */
export async function verifyChain(database: Knex, kept: readonly Anchor[] = []): Promise<ChainVerdict> {
  const start = Date.now()
  return database.transaction(
    async (db) => {
      const [state] = stateRows.parse(await db.raw(READ_STATE)).rows
      const told = [...anchorRows.parse(await db.raw(ANCHORS)).rows, ...kept]
      const anchors = new Map<string, Anchor[]>()
      for (const anchor of told) anchors.set(anchor.seq, [...(anchors.get(anchor.seq) ?? []), anchor])
      const walked: Walked = state
        ? await walk({ db, state, anchors })
        : { checked: 0, anchors: 0, broken: { kind: "end_differs" } }
      const broken = walked.broken ?? (state && (await findInserted(db, state)))
      return {
        ok: broken === undefined,
        checked: walked.checked,
        anchors: walked.anchors,
        last: state && state.seq !== "0" ? { seq: state.seq, hash: state.hash } : null,
        break: broken ? describeBreak(broken) : null,
        took_ms: Date.now() - start,
      }
    },
    // One view of the log, however long it takes: sealing and pruning go on beside it.
    { isolationLevel: "repeatable read", readOnly: true },
  )
}

async function findInserted(db: Knex, state: SealState): Promise<Broken | undefined> {
  const place = { floor: state.floor_id, txid: state.txid, id: state.entry_id }
  const [first] = insertedRows.parse(await db.raw(INSERTED, place)).rows
  return first && { kind: "entry_inserted", entryId: first.id }
}

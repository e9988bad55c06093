import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { OrderTimeline } from "../contract/timeline"
import type { DeskSource } from "../domain/desk-source"
import { joinSeen } from "../domain/timeline/join-seen"
import { shownEntry } from "../domain/timeline/shown-entry"
import { writeCursor } from "../domain/timeline/timeline-cursor"
import { timelinePage, type TimelineQuestion } from "../domain/timeline/timeline-page"
import { seenEntry, toldEntry, type ToldEntry } from "../domain/timeline/told-entry"
import { orderDesk } from "./order-desk-module"

const CORE = "core"

/** A source may tell so many entries of one order; further ones are left out and the answer says so. */
const MOST = 5000

/** A source that does not answer holds nobody up for longer. */
const PATIENCE_MS = 5000

interface Told<Entry> {
  readonly source: string
  readonly entries: readonly Entry[]
  readonly message: string | null
  readonly isCut: boolean
}

/**
 * What happened to an order, told by core and by every source that knows something, newest first.
 *
 * @returns undefined when there is no such order
 */
export async function readTimeline(
  container: MedusaContainer,
  orderId: string,
  question: TimelineQuestion,
): Promise<OrderTimeline | undefined> {
  const { coreTimeline, settings } = orderDesk(container)
  const core = await coreTimeline.read(orderId)
  if (core === undefined) return undefined
  const told = await Promise.all(
    settings.sources.flatMap(({ name, timeline }) =>
      timeline === undefined ? [] : [toldBy(name, toldEntry, () => timeline(container, orderId))],
    ),
  )
  const own = {
    source: CORE,
    entries: toldEntry.array().parse(core.entries),
    message: null,
    isCut: core.isCut,
  }
  const all = [own, ...told]
  const entries = all.flatMap(ofSource)
  const seen = await askWitnesses(container, settings.sources, { orderId, rows: rowsIn(entries) })
  const joined = joinSeen(entries, seen.flatMap(ofSource))
  const page = timelinePage([...joined.told, ...joined.seen], question)
  const names = await coreTimeline.names(
    page.entries.flatMap(({ actor }) => (actor.id === null || actor.id === undefined ? [] : [actor.id])),
  )
  const unread = [...told, ...seen].flatMap(({ source, message }) =>
    message === null ? [] : [{ source, message }],
  )
  warnOf(container, unread)
  return {
    entries: page.entries.map((entry) => shownEntry(entry, names)),
    counts: page.counts,
    next: page.next === null ? null : writeCursor(page.next),
    unread: unread.map(({ source }) => ({ source, message: `What ${source} knows could not be read.` })),
    cut: [...all, ...seen].filter(({ isCut }) => isCut).map(({ source }) => source),
  }
}

const askWitnesses = (
  container: MedusaContainer,
  sources: readonly DeskSource[],
  of: { readonly orderId: string; readonly rows: readonly string[] },
) =>
  Promise.all(
    sources.flatMap(({ name, witness }) =>
      witness === undefined ? [] : [toldBy(name, seenEntry, () => witness(container, of))],
    ),
  )

async function toldBy<Shape extends z.ZodType>(
  source: string,
  shape: Shape,
  ask: () => Promise<readonly unknown[]>,
): Promise<Told<z.output<Shape>>> {
  try {
    const raw = await inTime(ask())
    const parsed = z.array(shape).safeParse(raw.slice(0, MOST))
    if (parsed.success) return { source, entries: parsed.data, message: null, isCut: raw.length > MOST }
    const [issue] = parsed.error.issues
    return {
      source,
      entries: [],
      message: `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`,
      isCut: false,
    }
  } catch (error) {
    return { source, entries: [], message: String(error), isCut: false }
  }
}

async function inTime<Answer>(asked: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`It did not answer within ${String(PATIENCE_MS / 1000)} seconds.`))
    }, PATIENCE_MS)
  })
  try {
    return await Promise.race([asked, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Ids are unique within a source: with its name they are so in the list. */
const ofSource = <Entry extends ToldEntry>({ source, entries }: Told<Entry>): Entry[] =>
  entries.map((entry) => ({ ...entry, id: `${source}:${entry.id}` }))

const rowsIn = (entries: readonly ToldEntry[]): readonly string[] => [
  ...new Set(entries.flatMap(({ tells }) => tells.map(({ row }) => row))),
]

function warnOf(
  container: MedusaContainer,
  unread: readonly { readonly source: string; readonly message: string }[],
): void {
  const logger: Logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const { source, message } of unread)
    logger.warn(`Order desk: the timeline's source ${source} could not be read: ${message}`)
}

import { ACTOR_TYPES } from "../../contract"

/** Entries on one page. */
export const PAGE = 50

/** What narrows the log, in the order in which the address names it. */
export const FILTERS = [
  "q",
  "from",
  "to",
  "actor_type",
  "actor",
  "action",
  "target_type",
  "target",
  "request_id",
] as const

/** An empty text is no filter. */
export type Filter = Readonly<Record<(typeof FILTERS)[number], string>>

/** What the page shows: a filter, where its page begins, and the entry that is open. */
export interface View {
  readonly filter: Filter
  /** Entries older than this number; empty is the newest. */
  readonly before: string
  readonly opened: string
}

/** What a link asks for by the page's address. What is malformed is no filter. */
export function viewIn(search: string): View {
  const asked = new URLSearchParams(search)
  const word = (name: string): string => asked.get(name)?.trim() ?? ""
  const day = (name: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(word(name)) ? word(name) : "")
  const number = (name: string): string => (/^\d{1,18}$/.test(word(name)) ? word(name) : "")
  return {
    filter: {
      q: word("q"),
      from: day("from"),
      to: day("to"),
      actor_type: ACTOR_TYPES.find((type) => type === word("actor_type")) ?? "",
      actor: word("actor"),
      action: word("action"),
      target_type: word("target_type"),
      target: word("target"),
      request_id: word("request_id"),
    },
    before: number("before"),
    opened: number("entry"),
  }
}

export const NO_FILTER: Filter = viewIn("").filter

const partsOf = (filter: Filter): [string, string][] =>
  FILTERS.flatMap((name): [string, string][] => (filter[name] === "" ? [] : [[name, filter[name]]]))

const withQuery = (path: string, parts: [string, string][]): string => {
  const query = new URLSearchParams(parts).toString()
  return query === "" ? path : `${path}?${query}`
}

/** The page's own address for a view, below its path. */
export const addressOf = (path: string, { filter, before, opened }: View): string =>
  withQuery(path, [
    ...partsOf(filter),
    ...(before === "" ? [] : [["before", before] as [string, string]]),
    ...(opened === "" ? [] : [["entry", opened] as [string, string]]),
  ])

/** Where the entries of a view are asked for. */
export const listPath = ({ filter, before }: View): string =>
  withQuery("/admin/audit-log", [
    ...partsOf(filter),
    ...(before === "" ? [] : [["before", before] as [string, string]]),
    ["limit", String(PAGE)],
  ])

/** Where the export of a filter is downloaded. */
export const exportPath = (filter: Filter): string => withQuery("/admin/audit-log/export", partsOf(filter))

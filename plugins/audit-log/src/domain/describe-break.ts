import type { BreakKind, ChainBreak } from "../contract"

/** Where the chain does not agree with itself. */
export interface Broken {
  readonly kind: BreakKind
  readonly seq?: string
  readonly entryId?: string
  /** The day of an anchor. */
  readonly day?: string
}

const SENTENCES = {
  entry_edited: ({ seq, entryId }) =>
    `Entry ${entryId ?? "?"} is not what was sealed as number ${seq ?? "?"}: it was edited afterwards.`,
  entry_removed: ({ seq, entryId }) =>
    `Entry ${entryId ?? "?"}, sealed as number ${seq ?? "?"}, is not there any more: it was removed.`,
  entry_inserted: ({ entryId }) =>
    `Entry ${entryId ?? "?"} was never sealed, and what came after it was: it was inserted behind the chain.`,
  link_edited: ({ seq, entryId }) =>
    `Link number ${seq ?? "?"} (entry ${entryId ?? "?"}) does not bear the hash that it was made with: the link was edited.`,
  link_removed: ({ seq }) => `Link number ${seq ?? "?"} is missing: it was removed.`,
  anchor_differs: ({ seq, day }) =>
    `The anchor of ${day ?? "?"} says otherwise than the chain at number ${seq ?? "?"}: the chain was rewritten or cut off, or the anchor was edited.`,
  end_differs: ({ seq }) =>
    `The chain should go on to number ${seq ?? "?"} and does not: links were removed from its end, or its state was edited.`,
} satisfies Record<BreakKind, (broken: Broken) => string>

/** The first break in words. */
export const describeBreak = (broken: Broken): ChainBreak => ({
  kind: broken.kind,
  message: SENTENCES[broken.kind](broken),
  seq: broken.seq ?? null,
  entry_id: broken.entryId ?? null,
})

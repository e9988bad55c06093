export { ACTOR_TYPES, type ActorType } from "./actor"
export type { Anchor, BreakKind, ChainBreak, ChainState, ChainVerdict } from "./chain-view"
export type { EntryList, EntryView, KeptColumns, KeptValue } from "./entry-view"

/** `bad` keeps the shop from opening or from being right; `note` only takes something away; `unknown`: nobody could look. */
export interface Finding {
  id: string
  group: string
  title: string
  state: "ok" | "note" | "bad" | "unknown"
  words: string
  /** What to do; empty: nothing, or the words say it. */
  fix: string
}

/** A finding about this machine, which needs nothing installed and nothing running. */
export const ofMachine = (id: string, state: Finding["state"], words: string): Finding => ({
  id,
  group: "This machine",
  title: "",
  state,
  words,
  fix: "",
})

/** More pieces than any warehouse holds: whoever types them has mistyped. */
export const MOST_PIECES = 10_000_000

/** What is to become of on-hand stock. */
export type WantedStock =
  | { readonly kind: "set"; readonly expected: number; readonly quantity: number }
  /** Relative: it does not matter what the person saw. */
  | { readonly kind: "adjust"; readonly by: number }

/** A level as it is at this moment, under its lock. */
export interface PresentStock {
  readonly onHand: number
  /** Firm promises to orders; neither backorders nor a stop. */
  readonly promised: number
}

export type Verdict =
  | { readonly kind: "write"; readonly after: number }
  | { readonly kind: "changed"; readonly message: string }
  | { readonly kind: "refused"; readonly message: string }

const pieces = (count: number): string => (count === 1 ? "1 piece" : `${String(count)} pieces`)

/** Whether a change may be made to what is there now. */
export function judgeChange({ onHand, promised }: PresentStock, wanted: WantedStock): Verdict {
  if (wanted.kind === "set" && wanted.expected !== onHand) {
    return {
      kind: "changed",
      message: `On hand is ${String(onHand)} now; you saw ${String(wanted.expected)}. Nothing was changed.`,
    }
  }
  const after = wanted.kind === "set" ? wanted.quantity : onHand + wanted.by
  if (after < 0) {
    return { kind: "refused", message: `Only ${pieces(onHand)} are on hand. Nothing was changed.` }
  }
  if (after > MOST_PIECES) {
    return {
      kind: "refused",
      message: `${String(after)} pieces cannot be right: at most ${String(MOST_PIECES)} are kept.`,
    }
  }
  if (after < onHand && after < promised) {
    return {
      kind: "refused",
      message: `${pieces(promised)} of it are promised to orders: on hand cannot be less. Nothing was changed.`,
    }
  }
  return { kind: "write", after }
}

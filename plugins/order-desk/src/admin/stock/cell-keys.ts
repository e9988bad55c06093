import type { KeyboardEvent } from "react"

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The editable cell of a row and a column, in the table around an element. */
function cellAt(from: Element, row: number, column: number): HTMLElement | null {
  const table = from.closest("table")
  return table?.querySelector<HTMLElement>(`[data-cell="${String(row)}:${String(column)}"]`) ?? null
}

/** Arrows lead from one editable cell to the next; cells that cannot be edited are passed over. */
export function followArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key]
  const place = event.target instanceof HTMLElement ? event.target.dataset["cell"] : undefined
  if (step === undefined || place === undefined) return
  const [row = 0, column = 0] = place.split(":").map(Number)
  for (let far = 1; far <= 50; far += 1) {
    const next = cellAt(event.currentTarget, row + step[0] * far, column + step[1] * far)
    if (next !== null) {
      event.preventDefault()
      next.focus()
      return
    }
  }
}

/** The cell below, for who has written one and goes on. */
export const cellBelow = (cell: HTMLElement | null): HTMLElement | null => {
  const [row = 0, column = 0] = (cell?.dataset["cell"] ?? "").split(":").map(Number)
  return cell === null ? null : cellAt(cell, row + 1, column)
}

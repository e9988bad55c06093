/** Exports that one process makes at once: each holds a connection to the database for as long as its reader reads. */
const MOST_AT_ONCE = 2

let underWay = 0

/** Takes a turn, or undefined while there is none. Whoever has it gives it back by calling what is returned, once. */
export function takeExportTurn(): (() => void) | undefined {
  if (underWay >= MOST_AT_ONCE) return undefined
  underWay += 1
  let isHeld = true
  return () => {
    if (isHeld) underWay -= 1
    isHeld = false
  }
}

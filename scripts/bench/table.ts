import type { Figure } from "./measurement.ts"

/** Figures as aligned lines; one beyond its bound says so. */
export function table(figures: readonly Figure[]): string {
  const width = Math.max(0, ...figures.map(({ what }) => what.length))
  return figures
    .map(({ what, value, unit, bound, least, exactly }) => {
      const figure = `${what.padEnd(width)}  ${value.toFixed(unit === "×" || unit === "s" ? 2 : 0).padStart(8)} ${unit}`
      if (exactly !== undefined)
        return `${figure}   ${value === exactly ? "as it must be" : `NOT ${String(exactly)} ${unit}`}`
      if (least !== undefined)
        return `${figure}   ${value >= least ? "reaches" : "BELOW"} ${String(least)} ${unit}`
      if (bound === undefined) return figure
      return `${figure}   ${value <= bound ? "within" : "BEYOND"} ${String(bound)} ${unit}`
    })
    .join("\n")
}

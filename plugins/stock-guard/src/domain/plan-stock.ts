/** What is free of one inventory item at one location: stocked minus reserved. May be negative. */
export interface StockPlace {
  readonly location_id: string
  readonly available: number
}

/** One inventory item that a variant is made of; a kit has several. */
export interface StockComponent {
  readonly inventory_item_id: string
  /** Units of the inventory item in one unit of the variant. */
  readonly required_quantity: number
  /** The locations of the cart's sales channel that keep this item, in the order in which core tries them. */
  readonly places: readonly StockPlace[]
}

export interface StockLine {
  readonly line_item_id: string
  readonly quantity: number
  /** Stock not managed, or backorder allowed: nothing limits this line. */
  readonly unlimited: boolean
  readonly components: readonly StockComponent[]
}

export interface PlannedLine<Line extends StockLine = StockLine> {
  readonly line: Line
  /** Units this line can have when the lines before it keep theirs; null without a limit. */
  readonly available: number | null
  readonly enough: boolean
  /** Without the other lines of the bag there would be more. */
  readonly shared_with_bag: boolean
}

/** Protects a whole number of units from the last bit of a floating-point division. */
const ROUNDING = 1e-9

/**
 * Divides what is free among the lines of one bag, first line first, over all lines and the parts of kits.
 *
 * Follows core's own rule of reservation: one location for each line and item, namely the first that alone has enough
 * for the line before any other line of the bag is counted. So what is `enough` here fits where core will reserve it.
 */
export function planStock<Line extends StockLine>(lines: readonly Line[]): PlannedLine<Line>[] {
  const taken = new Map<string, number>()
  return lines.map((line) => {
    if (line.unlimited) return { line, available: null, enough: true, shared_with_bag: false }
    const options = line.components.map((component) => chooseOption(component, line.quantity, taken))
    const available = leastUnits(options.map((option) => option.units))
    const alone = leastUnits(options.map((option) => option.unitsAlone))
    const kept = Math.min(available, line.quantity)
    for (const option of options) {
      taken.set(option.key, (taken.get(option.key) ?? 0) + kept * option.required)
    }
    return {
      line,
      available,
      enough: available >= line.quantity,
      shared_with_bag: available < alone,
    }
  })
}

interface Option {
  readonly key: string
  readonly required: number
  readonly units: number
  readonly unitsAlone: number
}

function chooseOption(
  component: StockComponent,
  quantity: number,
  taken: ReadonlyMap<string, number>,
): Option {
  const required = component.required_quantity
  const options = component.places.map((place) => {
    const key = JSON.stringify([component.inventory_item_id, place.location_id])
    return {
      key,
      required,
      units: wholeUnits(place.available - (taken.get(key) ?? 0), required),
      unitsAlone: wholeUnits(place.available, required),
    }
  })
  const core = options.find((option) => option.unitsAlone >= quantity)
  if (core) return core
  const none: Option = { key: component.inventory_item_id, required, units: 0, unitsAlone: 0 }
  return options.reduce((best, option) => (option.units > best.units ? option : best), options[0] ?? none)
}

function wholeUnits(free: number, required: number): number {
  return Math.max(0, Math.floor(free / required + ROUNDING))
}

/** A managed variant without inventory items cannot be sold: core refuses it too. */
function leastUnits(units: readonly number[]): number {
  return units.length === 0 ? 0 : Math.min(...units)
}

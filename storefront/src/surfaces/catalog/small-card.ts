/** A product as small lists show it: search suggestions and what was viewed before. */
export interface SmallCard {
  readonly handle: string
  readonly title: string
  /** BCP 47: the language of the title. */
  readonly lang: string
  /** In words. */
  readonly price: string
  /** Undefined when it has no picture. */
  readonly picture?: { readonly src: string; readonly srcSet: string; readonly alt: string }
}

/** The cards in an answer of this shop's own routes; whatever else came is left out. */
export function smallCardsIn(answer: unknown): readonly SmallCard[] {
  return Array.isArray(answer) ? answer.filter(isSmallCard) : []
}

function isSmallCard(value: unknown): value is SmallCard {
  return (
    isRecord(value) &&
    [value["handle"], value["title"], value["lang"], value["price"]].every(isText) &&
    (value["picture"] === undefined ||
      (isRecord(value["picture"]) && ["src", "srcSet", "alt"].every((key) => isText(pictureOf(value)[key]))))
  )
}

const pictureOf = (value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  isRecord(value["picture"]) ? value["picture"] : {}

const isText = (value: unknown): value is string => typeof value === "string"

/** What JSON calls an object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null
}

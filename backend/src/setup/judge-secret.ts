import { isBad, isFine, isWorthKnowing, type Finding } from "medusa-integration-kit"

export interface SecretToJudge {
  /** The variable. */
  readonly name: string
  readonly value: string
  /** What everybody can read in this repository. */
  readonly demo: string
  readonly shortest: number
  /** Typed by a person, so it need not look drawn by lot. */
  readonly isTyped?: boolean
}

/** Fewer different characters than this are a pattern, not chance. */
const FEWEST_DIFFERENT = 10

const draw = ({ name, isTyped }: SecretToJudge): string =>
  isTyped
    ? `Change the password and ${name}.`
    : `Draw one: ${name}=$(openssl rand -hex 32), then start again.`

/**
 * @param others the shop's other secrets: no two may be the same
 * @param isOpen whether anybody but this machine reaches the shop, or real gateways are spoken to
 */
export function judgeSecret(
  secret: SecretToJudge,
  others: readonly SecretToJudge[],
  isOpen: boolean,
): Finding {
  const { value, demo, shortest, isTyped } = secret
  const same = others.filter((other) => other.name !== secret.name && other.value === value)
  if (value === demo)
    return isOpen
      ? isBad("It is the demo's, which anybody can read.", draw(secret))
      : isWorthKnowing("It is the demo's: enough on this machine, and never beyond it.", draw(secret))
  if (value.length < shortest)
    return isBad(`It has ${value.length} characters, and ${shortest} are the least.`, draw(secret))
  if (same.length > 0)
    return isBad(`It is the same as ${same.map(({ name }) => name).join(", ")}.`, draw(secret))
  if (!isTyped && new Set(value).size < FEWEST_DIFFERENT)
    return isWorthKnowing("It looks like a pattern and not like chance.", draw(secret))
  return isFine(`Set, ${value.length} characters, like no other.`)
}

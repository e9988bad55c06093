import { parseArgs } from "node:util"
import { Fault } from "../boot/fault.mjs"

export interface Arguments {
  /** Empty: all of them. */
  ids: readonly string[]
  short: boolean
  seed: number
  /** The first of the ports that the suite takes. */
  port: number
}

/** Reads `npm run faults -- [F07 …] [--short] [--seed N]`. @throws Fault with a sentence about what is wrong */
export function readArguments(args: readonly string[], known: readonly string[]): Arguments {
  const { values, positionals } = parse(args)
  const ids = positionals.map((id) => id.toUpperCase())
  const unknown = ids.filter((id) => !known.some((name) => belongsTo(name, id)))
  if (unknown.length > 0)
    throw new Fault(`There is no scenario ${unknown.join(", ")}: there are ${known.join(", ")}.`)
  return {
    ids,
    short: values.short,
    seed: readNumber("seed", values.seed, Math.floor(Date.now() / 1000) % 1_000_000),
    port: readNumber("port", values.port, 7200),
  }
}

/** `F07` names its points `F07a` and `F07b` as well. */
export const belongsTo = (name: string, asked: string): boolean =>
  name.toUpperCase() === asked || (/^F\d+$/.test(asked) && name.replace(/[a-z]+$/, "") === asked)

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        short: { type: "boolean", default: false },
        seed: { type: "string" },
        port: { type: "string" },
      },
    })
  } catch (cause) {
    throw new Fault(
      `${cause instanceof Error ? cause.message : String(cause)}\nUsage: npm run faults -- [F07 F41 …] [--short] [--seed N] [--port N]`,
      { cause },
    )
  }
}

function readNumber(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise
  if (!/^\d{1,9}$/.test(text)) throw new Fault(`--${name} is a whole number.`)
  return Number(text)
}

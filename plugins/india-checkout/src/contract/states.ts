/** A state or union territory of India. */
export interface State {
  /** The name that is stored on the order. */
  readonly name: string
  /** ISO 3166-2, as revised in November 2023: `IN-MH`. */
  readonly code: string
  /** The first two digits of a GSTIN registered there. */
  readonly gst: string
  readonly union: boolean
}

/** name | ISO 3166-2:IN | GST state code. The 28 states, then the 8 union territories. */
const STATE_ROWS = `Andhra Pradesh|AP|37
Arunachal Pradesh|AR|12
Assam|AS|18
Bihar|BR|10
Chhattisgarh|CG|22
Goa|GA|30
Gujarat|GJ|24
Haryana|HR|06
Himachal Pradesh|HP|02
Jharkhand|JH|20
Karnataka|KA|29
Kerala|KL|32
Madhya Pradesh|MP|23
Maharashtra|MH|27
Manipur|MN|14
Meghalaya|ML|17
Mizoram|MZ|15
Nagaland|NL|13
Odisha|OD|21
Punjab|PB|03
Rajasthan|RJ|08
Sikkim|SK|11
Tamil Nadu|TN|33
Telangana|TS|36
Tripura|TR|16
Uttar Pradesh|UP|09
Uttarakhand|UK|05
West Bengal|WB|19
Andaman and Nicobar Islands|AN|35
Chandigarh|CH|04
Dadra and Nagar Haveli and Daman and Diu|DH|26
Delhi|DL|07
Jammu and Kashmir|JK|01
Ladakh|LA|38
Lakshadweep|LD|31
Puducherry|PY|34`

const NUMBER_OF_STATES = 28

export const STATES: readonly State[] = STATE_ROWS.split("\n").map((row, index) => {
  const [name = "", code = "", gst = ""] = row.split("|")
  return { name, code: `IN-${code}`, gst, union: index >= NUMBER_OF_STATES }
})

/** Names and codes that were in force once or are in daily use, by the code of today. */
const ALIASES: Readonly<Record<string, string>> = {
  orissa: "OD",
  or: "OD",
  uttaranchal: "UK",
  ut: "UK",
  ct: "CG",
  chattisgarh: "CG",
  tg: "TS",
  pondicherry: "PY",
  newdelhi: "DL",
  nctofdelhi: "DL",
  delhinct: "DL",
  nationalcapitalterritoryofdelhi: "DL",
  andamanandnicobar: "AN",
  dadraandnagarhaveli: "DH",
  damananddiu: "DH",
  dn: "DH",
  dd: "DH",
}

const comparable = (text: string): string =>
  text
    .toLowerCase()
    .replace(/&/g, "and")
    .replace(/[^a-z0-9]/g, "")

const BY_KEY: ReadonlyMap<string, State> = new Map(
  STATES.flatMap((state): [string, State][] => [
    [comparable(state.name), state],
    [comparable(state.code.slice(3)), state],
    [state.gst, state],
  ]),
)

/** Finds a state by its name, ISO code (`IN-MH`, `MH`), GST code or a former name, in any case. */
export function findState(text: string): State | undefined {
  const key = comparable(text).replace(/^in(?=[a-z]{2}$)/, "")
  const alias = Object.hasOwn(ALIASES, key) ? ALIASES[key] : undefined
  return BY_KEY.get(key) ?? (alias === undefined ? undefined : BY_KEY.get(alias.toLowerCase()))
}

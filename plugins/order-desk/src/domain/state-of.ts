/** The states and union territories of India, by their codes in ISO 3166-2:IN. */
const STATES: Readonly<Record<string, string>> = {
  AP: "Andhra Pradesh",
  AR: "Arunachal Pradesh",
  AS: "Assam",
  BR: "Bihar",
  CG: "Chhattisgarh",
  GA: "Goa",
  GJ: "Gujarat",
  HR: "Haryana",
  HP: "Himachal Pradesh",
  JH: "Jharkhand",
  KA: "Karnataka",
  KL: "Kerala",
  MP: "Madhya Pradesh",
  MH: "Maharashtra",
  MN: "Manipur",
  ML: "Meghalaya",
  MZ: "Mizoram",
  NL: "Nagaland",
  OD: "Odisha",
  PB: "Punjab",
  RJ: "Rajasthan",
  SK: "Sikkim",
  TN: "Tamil Nadu",
  TS: "Telangana",
  TR: "Tripura",
  UP: "Uttar Pradesh",
  UK: "Uttarakhand",
  WB: "West Bengal",
  AN: "Andaman and Nicobar Islands",
  CH: "Chandigarh",
  DH: "Dadra and Nagar Haveli and Daman and Diu",
  DL: "Delhi",
  JK: "Jammu and Kashmir",
  LA: "Ladakh",
  LD: "Lakshadweep",
  PY: "Puducherry",
}

const BY_NAME = new Map(Object.values(STATES).map((name) => [name.toLowerCase(), name]))

/** The one name of a state of India, whether an address has its name or its code; any other text as it is. */
export function stateOf(province: string, countryCode: string): string {
  const text = province.trim().replaceAll(/\s+/g, " ")
  if (countryCode.toLowerCase() !== "in") return text
  const code = text.toUpperCase().replace(/^IN-/, "")
  return (Object.hasOwn(STATES, code) ? STATES[code] : BY_NAME.get(text.toLowerCase())) ?? text
}

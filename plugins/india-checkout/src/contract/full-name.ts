import { textRule } from "./text-rule"

/** 2 to 80 characters: letters of any script with their marks, space, full stop, apostrophe, hyphen; at least one letter. */
export const fullNameRule = textRule({
  label: "Full name",
  required: true,
  min: 2,
  max: 80,
  pattern: /^(?=.*\p{L})[\p{L}\p{M}\u200C\u200D .'-]+$/u,
  missing: "Enter your full name.",
  wrongCharacters: "A name can have letters, spaces, full stops, apostrophes and hyphens only.",
})

export interface NameParts {
  readonly first_name: string
  /** Empty for a name of one word. */
  readonly last_name: string
}

/** Splits before the last word, as Medusa keeps names in two columns. `joinFullName` puts exactly the same name back together. */
export function splitFullName(fullName: string): NameParts {
  const name = fullName.trim().replace(/\s+/g, " ")
  const lastSpace = name.lastIndexOf(" ")
  if (lastSpace < 0) return { first_name: name, last_name: "" }
  return { first_name: name.slice(0, lastSpace), last_name: name.slice(lastSpace + 1) }
}

/** One name from Medusa's two columns, either of which may be absent. */
export function joinFullName(firstName?: string | null, lastName?: string | null): string {
  return [firstName, lastName]
    .map((part) => (part ?? "").trim().replace(/\s+/g, " "))
    .filter((part) => part !== "")
    .join(" ")
}

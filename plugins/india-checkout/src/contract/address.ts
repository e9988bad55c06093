import { textRule } from "./text-rule"

/** Printable text with a letter or a digit in it and no emoji: couriers print it on a label. */
const ADDRESS_LINE = /^(?=.*[\p{L}\p{N}])[^\p{Extended_Pictographic}\p{RI}\u20E3]+$/u
const NO_EMOJI = "Use letters, numbers and common signs; couriers cannot print emoji."

export const address1Rule = textRule({
  label: "Address",
  required: true,
  min: 3,
  max: 100,
  pattern: ADDRESS_LINE,
  missing: "Enter your house number and street.",
  wrongCharacters: NO_EMOJI,
})

/** A landmark, floor or area. May be left out. */
export const address2Rule = textRule({
  label: "Landmark",
  required: false,
  min: 1,
  max: 100,
  pattern: ADDRESS_LINE,
  missing: "",
  wrongCharacters: NO_EMOJI,
})

export const cityRule = textRule({
  label: "City",
  required: true,
  min: 2,
  max: 50,
  pattern: /^(?=.*\p{L})[\p{L}\p{M}\p{N}\u200C\u200D .,'()/&-]+$/u,
  missing: "Enter your city, town or village.",
  wrongCharacters: "A city can have letters, numbers, spaces and simple punctuation only.",
})

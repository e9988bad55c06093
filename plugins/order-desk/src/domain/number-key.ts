/** Orders numbers as people count: `SL-9` before `SL-10`. */
export const numberKey = (number: string): string =>
  number.toUpperCase().replace(/\d+/g, (digits) => digits.padStart(14, "0"))

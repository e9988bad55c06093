/** An amount in whole minor units of the subject's currency: 115555 is 1155.55 rupees. */
export type Minor = number

/** 1.10, 1155.55, 0.01 and 99999999.99 of a currency with two digits. */
export const ODD_AMOUNTS: readonly Minor[] = [110, 115_555, 1, 9_999_999_999]

export const sum = (amounts: readonly Minor[]): Minor => amounts.reduce((total, amount) => total + amount, 0)

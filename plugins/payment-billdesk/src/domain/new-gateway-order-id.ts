import { randomBytes } from "node:crypto"

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/**
 * A fresh `orderid`: letters and digits only, 30 characters, 130 random bits. Unguessable on purpose: an unsigned
 * cancel form from BillDesk names nothing else, and it leads the shopper back to the order's page.
 *
 * @param random gives that many random bytes; handed in for tests
 */
export function newGatewayOrderId(random: (size: number) => Buffer = randomBytes): string {
  const symbols = Array.from(random(26), (byte) => ALPHABET.charAt(byte % ALPHABET.length))
  return `MDSA${symbols.join("")}`
}

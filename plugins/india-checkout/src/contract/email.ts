import { accept, reject, type Rule } from "./checked"
import { cleanText } from "./clean-text"

/** The letters and signs that Medusa's own check lets through too, so that an address accepted here is never refused there. */
const EMAIL = /^[a-z0-9_'+-]+(?:\.[a-z0-9_'+-]+)*(?<!')@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,63}$/

/** An e-mail address, stored in lower case. At most 254 characters, 64 before the @ (RFC 5321). */
export const emailRule: Rule = {
  label: "Email",
  required: true,
  check(value) {
    const cleaned = cleanText(value, "Email")
    if (!cleaned.ok) return cleaned
    if (cleaned.value === "") return reject("required", "Enter your email address.")
    const email = cleaned.value.toLowerCase()
    if (email.length > 254 || email.indexOf("@") > 64)
      return reject("too_long", "This email address is too long.")
    if (!EMAIL.test(email)) return reject("invalid", "Enter an email address like name@example.com.")
    return accept(email)
  },
}

import { z } from "zod"

import { InvalidRequestError } from "./invalid-request-error"

/** The shopper's browser, as the issuing bank wants to see it. The last seven serve 3-D Secure. */
export interface Device {
  /** The shopper's own address, from a trusted proxy header only. IPv4 or IPv6. */
  readonly ip: string
  readonly userAgent: string
  readonly channel?: "internet" | "app"
  readonly acceptHeader?: string
  /** As `Date.prototype.getTimezoneOffset` gives it: minutes behind UTC, India is -330. */
  readonly timezoneOffsetMinutes?: number
  readonly colorDepth?: number
  readonly javaEnabled?: boolean
  readonly javascriptEnabled?: boolean
  readonly screenHeight?: number
  readonly screenWidth?: number
  /** BCP 47, such as `en-IN`. */
  readonly language?: string
}

export type DeviceOnTheWire = Readonly<Record<string, string>>

const LONGEST_USER_AGENT = 512
const ipAddress = z.union([z.ipv4(), z.ipv6()])
const MAPPED_IPV4 = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i

/**
 * Every value is a text and none is blank. Where the browser did not say, the values of a common desktop browser in
 * India stand in, because a bank may refuse a 3-D Secure request without them.
 *
 * @throws {InvalidRequestError} when `ip` is not an address.
 */
export function deviceOnTheWire(device: Device): DeviceOnTheWire {
  const ip = MAPPED_IPV4.exec(device.ip)?.[1] ?? device.ip
  if (!ipAddress.safeParse(ip).success) throw new InvalidRequestError("The device's ip is not an IP address.")
  return {
    init_channel: device.channel ?? "internet",
    ip,
    user_agent: headerText(device.userAgent, LONGEST_USER_AGENT) ?? "unknown",
    accept_header: headerText(device.acceptHeader, LONGEST_USER_AGENT) ?? "text/html",
    browser_tz: wholeNumber(device.timezoneOffsetMinutes) ?? "-330",
    browser_color_depth: wholeNumber(device.colorDepth) ?? "24",
    browser_java_enabled: String(device.javaEnabled ?? false),
    browser_screen_height: wholeNumber(device.screenHeight) ?? "900",
    browser_screen_width: wholeNumber(device.screenWidth) ?? "1440",
    browser_language: headerText(device.language, 35) ?? "en-IN",
    browser_javascript_enabled: String(device.javascriptEnabled ?? true),
  }
}

/** Browser headers are whatever a stranger sends: printable ASCII is kept, the rest dropped. */
function headerText(text: string | undefined, longest: number): string | undefined {
  const kept = text
    ?.replace(/[^\x20-\x7e]/g, "")
    .trim()
    .slice(0, longest)
    .trim()
  return kept === undefined || kept === "" ? undefined : kept
}

const wholeNumber = (value: number | undefined): string | undefined =>
  value !== undefined && Number.isSafeInteger(value) ? String(value) : undefined

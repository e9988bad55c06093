import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { additionalInfo } from "./additional-info"
import { deviceOnTheWire } from "./device"
import { InvalidRequestError } from "./invalid-request-error"

describe("a device", () => {
  it("tells what the browser told", () => {
    expect(
      deviceOnTheWire({
        ip: "203.0.113.7",
        userAgent: "Browser/1",
        channel: "app",
        acceptHeader: "text/html,*/*",
        timezoneOffsetMinutes: 0,
        colorDepth: 32,
        javaEnabled: true,
        javascriptEnabled: false,
        screenHeight: 844,
        screenWidth: 390,
        language: "hi-IN",
      }),
    ).toEqual({
      init_channel: "app",
      ip: "203.0.113.7",
      user_agent: "Browser/1",
      accept_header: "text/html,*/*",
      browser_tz: "0",
      browser_color_depth: "32",
      browser_java_enabled: "true",
      browser_screen_height: "844",
      browser_screen_width: "390",
      browser_language: "hi-IN",
      browser_javascript_enabled: "false",
    })
  })

  it("may have any address, and an IPv4 address in IPv6 clothes is undressed", () => {
    expect(deviceOnTheWire({ ip: "2001:db8::1", userAgent: "x" })).toMatchObject({ ip: "2001:db8::1" })
    expect(deviceOnTheWire({ ip: "::ffff:203.0.113.7", userAgent: "x" })).toMatchObject({ ip: "203.0.113.7" })
    for (const ip of ["", "unknown", "203.0.113", "203.0.113.7, 10.0.0.1", "::ffff:999.0.0.1"]) {
      expect(() => deviceOnTheWire({ ip, userAgent: "x" })).toThrow(InvalidRequestError)
    }
  })

  it("is printable, bounded and never blank, whatever the browser sends", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 700, unit: "binary" }), fc.double(), (text, number) => {
        const device = deviceOnTheWire({
          ip: "203.0.113.7",
          userAgent: text,
          acceptHeader: text,
          language: text,
          colorDepth: number,
        })
        for (const value of Object.values(device))
          expect(value).toMatch(/^[\x21-\x7e]([\x20-\x7e]{0,510}[\x21-\x7e])?$/)
      }),
    )
  }, 30_000)
})

describe("additional info", () => {
  it("is seven keys, never blank, in the allowed characters, whatever goes in", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { maxLength: 7 }), (values) => {
        const info = additionalInfo(values)
        expect(Object.keys(info)).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `additional_info${n}`))
        for (const value of Object.values(info))
          expect(value).toMatch(/^[A-Za-z0-9@,.-]([A-Za-z0-9 @,.-]*[A-Za-z0-9@,.-])?$/)
      }),
    )
  })

  it("keeps allowed texts as they are and turns the rest into spaces", () => {
    expect(additionalInfo(["SHOP-1 a@b.in, x", "ŠKODA & Co", "₹"])).toMatchObject({
      additional_info1: "SHOP-1 a@b.in, x",
      additional_info2: "KODA Co",
      additional_info3: "NA",
    })
  })

  it("has no eighth key", () => {
    expect(() => additionalInfo(["1", "2", "3", "4", "5", "6", "7", "8"])).toThrow(InvalidRequestError)
  })
})

import { isIP } from "node:net"
import type { MedusaRequest } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import type { Device } from "../protocol"

/**
 * What a storefront may pass on about the shopper's browser, for the bank's own checks. A storefront that calls from
 * its server must pass it on, since the request itself then comes from that server.
 */
export const deviceBody = z
  .object({
    device: z
      .object({
        ip: z.string().max(45).optional(),
        user_agent: z.string().max(1000).optional(),
        accept_header: z.string().max(1000).optional(),
        language: z.string().max(100).optional(),
        timezone_offset_minutes: z.number().int().min(-900).max(900).optional(),
        color_depth: z.number().int().min(1).max(64).optional(),
        screen_height: z.number().int().min(1).max(100_000).optional(),
        screen_width: z.number().int().min(1).max(100_000).optional(),
      })
      .optional(),
  })
  .optional()
  .nullable()

export type DeviceBody = z.infer<typeof deviceBody>

/** The shopper's device from the body, else from the request itself. */
export function shopperDevice(req: MedusaRequest<unknown>, body: DeviceBody): Device {
  const given = body?.device ?? {}
  const ip =
    given.ip !== undefined && isIP(given.ip) !== 0
      ? given.ip
      : (req.ip ?? req.socket.remoteAddress ?? "127.0.0.1")
  return {
    ip,
    userAgent: given.user_agent ?? req.get("user-agent") ?? "unknown",
    ...(given.accept_header === undefined ? {} : { acceptHeader: given.accept_header }),
    ...(given.language === undefined ? {} : { language: given.language }),
    ...(given.timezone_offset_minutes === undefined
      ? {}
      : { timezoneOffsetMinutes: given.timezone_offset_minutes }),
    ...(given.color_depth === undefined ? {} : { colorDepth: given.color_depth }),
    ...(given.screen_height === undefined ? {} : { screenHeight: given.screen_height }),
    ...(given.screen_width === undefined ? {} : { screenWidth: given.screen_width }),
  }
}

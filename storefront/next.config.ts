import path from "node:path"
import type { NextConfig } from "next"
import createNextIntlPlugin from "next-intl/plugin"
import { hintStartScripts } from "./src/config/hint-start-scripts"

/** Headers that need no knowledge of the running shop. The content security policy is set in src/proxy.ts, at run time. */
const SECURITY_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  // Other hosts hear the shop's origin and never a path: the address of an order carries its token.
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
]

const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  // A page would carry and decode its own tree twice, for a second visit within a minute.
  experimental: { cachedNavigations: false },
  compiler: { runAfterProductionCompile: hintStartScripts },
  poweredByHeader: false,
  reactStrictMode: true,
  outputFileTracingRoot: path.join(import.meta.dirname, ".."),
  turbopack: { root: path.join(import.meta.dirname, "..") },
  /*
   * Every visitor gets the whole document before the first byte. Otherwise the status line is sent before a page has
   * asked the backend, and an unknown product or a wrong order token would answer 200.
   */
  htmlLimitedBots: /.*/,
  images: {
    // Pictures of the backend come through /media (src/app/media), so that no address is fixed when the shop is built.
    localPatterns: [
      { pathname: "/media/**", search: "" },
      { pathname: "/home/**", search: "" },
    ],
    remotePatterns: [],
    deviceSizes: [390, 640, 828, 1080, 1440, 1920, 2400],
    imageSizes: [96, 192, 256, 320],
    qualities: [60, 75],
    minimumCacheTTL: 2_678_400,
  },
  /*
   * English has no prefix outside and `/en` inside. As a rule here and not as a rewrite in the proxy: the proxy names
   * loopback addresses otherwise than the server does, and Next then takes its rewrite for one to another host.
   */
  redirects: () =>
    Promise.resolve([
      { source: "/en", destination: "/", permanent: true },
      { source: "/en/:path*", destination: "/:path*", permanent: true },
    ]),
  rewrites: () =>
    Promise.resolve({
      beforeFiles: [],
      afterFiles: [
        { source: "/", destination: "/en" },
        { source: "/:path((?!(?:en|hi)(?:/|$)|api/|media/|_next/).*)", destination: "/en/:path*" },
      ],
      fallback: [],
    }),
  headers: () => Promise.resolve([{ source: "/:path*", headers: SECURITY_HEADERS }]),
}

export default createNextIntlPlugin("./src/language/request.ts")(config)

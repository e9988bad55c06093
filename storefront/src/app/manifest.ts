import type { MetadataRoute } from "next"

/** What a phone shows when the shop is put on its home screen. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "ŠKODA Lifestyle",
    short_name: "Lifestyle",
    description: "Bottles, bags and small companions. Delivered across India.",
    lang: "en-IN",
    start_url: "/",
    scope: "/",
    display: "minimal-ui",
    background_color: "#ffffff",
    theme_color: "#0e3a2f",
    icons: [
      { src: "/icon.svg", type: "image/svg+xml", sizes: "any" },
      { src: "/home/icon-192.png", type: "image/png", sizes: "192x192" },
      { src: "/home/icon-512.png", type: "image/png", sizes: "512x512" },
      { src: "/home/icon-512.png", type: "image/png", sizes: "512x512", purpose: "maskable" },
    ],
  }
}

const PATHS = {
  bag: "M6 8.5h12l1 12H5l1-12Zm3 3V7a3 3 0 0 1 6 0v4.5",
  menu: "M3.5 7.5h17M3.5 12.5h17M3.5 17.5h17",
  close: "m6 6 12.5 12.5M18.5 6 6 18.5",
  check: "m5 12.5 4.5 4.5L19 7.5",
  alert: "M12 4 2.8 20h18.4L12 4Zm0 6v5m0 2.2v.3",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5.2l3.4 2",
  down: "m6 9.5 6 6 6-6",
  right: "m9.5 6 6 6-6 6",
  left: "m14.5 6-6 6 6 6",
  minus: "M5.5 12h13",
  plus: "M5.5 12h13M12 5.5v13",
  trash: "M5 7.5h14M10 7V4.5h4V7m-7.5.5 1 12.5h9l1-12.5",
  out: "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM6.2 17.8 17.8 6.2",
  truck:
    "M2.5 6.5h11v10h-11v-10Zm11 3.5h4l3 3.2v3.3h-7V10ZM7 19a1.8 1.8 0 1 0 0-3.6A1.8 1.8 0 0 0 7 19Zm10 0a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z",
  shield:
    "M12 3.5 4.5 6.3v5.4c0 4.4 3.1 7.6 7.5 8.8 4.4-1.2 7.5-4.4 7.5-8.8V6.3L12 3.5Zm-3.4 8.4 2.5 2.5 4.4-4.6",
  return: "M4.5 9.5h10a5 5 0 0 1 0 10h-6m-4-10L8.7 5m-4.2 4.5L8.7 14",
  search: "M10.5 17.5a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm5-2 5 5",
  heart:
    "M12 20S3.5 14.9 3.5 9.2A4.6 4.6 0 0 1 8.2 4.5c1.6 0 3 .8 3.8 2.1.8-1.3 2.2-2.1 3.8-2.1a4.6 4.6 0 0 1 4.7 4.7C20.5 14.9 12 20 12 20Z",
  person: "M12 11.5a3.8 3.8 0 1 0 0-7.5 3.8 3.8 0 0 0 0 7.5Zm-7.5 9c.5-3.8 3.6-6 7.5-6s7 2.2 7.5 6",
  filter:
    "M3.5 7h10m5 0h2m-17 10h2m5 0h10M16 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM8 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
  pin: "M12 21s7-6.2 7-11.2A7 7 0 0 0 5 9.8C5 14.8 12 21 12 21Zm0-8.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4Z",
  download: "M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 19.5h14",
  ruler: "m3.5 15.5 12-12 5 5-12 12-5-5Zm3-3 2 2m1-5 2 2m1-5 2 2",
  mail: "M3.5 6h17v12h-17V6Zm.5.5 8 6.5 8-6.5",
  phone:
    "M6.5 3.5h3l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4 1.5v3a2 2 0 0 1-2.2 2A16.5 16.5 0 0 1 4.5 5.7a2 2 0 0 1 2-2.2Z",
  print: "M7 8.5v-5h10v5M6.5 17h-3v-8h17v8h-3M7 14h10v6.5H7V14Z",
  external: "M13.5 4.5h6v6M19 5l-8.5 8.5M10 5.5H4.5v14h14V14",
  lock: "M6 10.5h12v9H6v-9Zm2.5 0V8a3.5 3.5 0 0 1 7 0v2.5",
} as const

export type IconName = keyof typeof PATHS

/** Line icons of this shop. Decorative: the text beside them or the button's label says what they mean. */
export function Icon({
  name,
  className = "size-6",
}: {
  readonly name: IconName
  readonly className?: string
}) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={`shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}

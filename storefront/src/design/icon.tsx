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

/** A text wordmark; the client's own marks may replace it here. */
export function Wordmark() {
  return (
    <span className="text-[1.0625rem] tracking-tight whitespace-nowrap xs:text-lg">
      <span className="font-bold tracking-[0.02em]">ŠKODA</span>{" "}
      <span className="font-normal">Lifestyle</span>
    </span>
  )
}

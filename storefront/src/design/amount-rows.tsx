import { classNames } from "./class-names"

/** One amount of a bag or an order, with its name. */
export function AmountRow({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div className="flex justify-between gap-4">
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}

interface TotalRowsProps {
  readonly label: string
  readonly total: string
  /** The GST inside the total; undefined when it was not stated. */
  readonly tax: string | undefined
  /** A line above the total. */
  readonly ruled?: boolean
}

/** What is to be paid, and the tax inside it. */
export function TotalRows({ label, total, tax, ruled = false }: TotalRowsProps) {
  return (
    <>
      <div
        className={classNames(
          "flex items-baseline justify-between gap-4",
          ruled ? "mt-2 border-t border-line pt-4" : "pt-2",
        )}
      >
        <dt className="font-semibold">{label}</dt>
        <dd className="text-lg font-semibold">{total}</dd>
      </div>
      {tax !== undefined && (
        <div className="flex justify-between gap-4 text-xs text-muted">
          <dt>of which GST</dt>
          <dd>{tax}</dd>
        </div>
      )}
    </>
  )
}

import { Container, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"

interface FigureProps {
  readonly label: string
  readonly value: string
  readonly note?: string
  /** The list that has exactly what is counted. */
  readonly to: string
  readonly isAlarming?: boolean
}

/** One figure, and the way to what is behind it. */
export function Figure({ label, value, note, to, isAlarming = false }: FigureProps) {
  return (
    <Container className="p-0">
      <Link
        to={to}
        className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex h-full flex-col gap-y-1 rounded-lg px-4 py-3 outline-none"
      >
        <Text size="small" className="text-ui-fg-subtle">
          {label}
        </Text>
        <span className={isAlarming ? "h2-core text-ui-fg-error tabular-nums" : "h2-core tabular-nums"}>
          {value}
        </span>
        {note !== undefined && (
          <Text size="xsmall" className="text-ui-fg-muted">
            {note}
          </Text>
        )}
      </Link>
    </Container>
  )
}

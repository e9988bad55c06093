import type { ReactNode } from "react"
import { classNames } from "./class-names"
import { Icon, type IconName } from "./icon"

type NoticeKind = "success" | "warning" | "error" | "info"

const LOOKS = {
  success: { box: "bg-success-bg", mark: "text-success", icon: "check" },
  warning: { box: "bg-warning-bg", mark: "text-warning", icon: "alert" },
  error: { box: "bg-error-bg", mark: "text-error", icon: "alert" },
  info: { box: "bg-info-bg", mark: "text-info", icon: "clock" },
} as const satisfies Record<NoticeKind, { box: string; mark: string; icon: IconName }>

interface NoticeProps {
  readonly kind: NoticeKind
  readonly title?: string
  readonly children?: ReactNode
  /** Announced as soon as it appears. */
  readonly live?: boolean
  readonly className?: string
}

/** A short message in the page: colour, icon and words say the same. */
export function Notice({ kind, title, children, live = false, className }: NoticeProps) {
  const look = LOOKS[kind]
  return (
    <div
      role={live ? (kind === "error" ? "alert" : "status") : undefined}
      className={classNames("flex gap-3 rounded-lg p-4", look.box, className)}
    >
      <Icon name={look.icon} className={`size-6 ${look.mark}`} />
      <div className="grid min-w-0 gap-1">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  )
}

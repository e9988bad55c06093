import { useTranslations } from "next-intl"
import { Icon } from "@/design/icon"
import { Link } from "@/design/link"
import { Wordmark } from "@/design/wordmark"
import { urls } from "@/handoff/urls"

interface SlimHeaderProps {
  readonly back: { readonly href: string; readonly label: string }
}

/** The header of checkout and payment: nothing to wander off to but the way back. */
export function SlimHeader({ back }: SlimHeaderProps) {
  const t = useTranslations("frame")
  return (
    <header className="border-b border-line bg-canvas print:hidden">
      <div className="page-width grid h-header grid-cols-[1fr_auto_1fr] items-center gap-2">
        <Link
          href={back.href}
          className="-ml-2.5 inline-flex min-h-11 min-w-11 items-center gap-1 justify-self-start rounded-lg px-2.5"
        >
          <Icon name="left" className="size-5" />
          <span>{back.label}</span>
        </Link>
        <Link href={urls.home} aria-label={t("site.home")} className="inline-flex min-h-11 items-center">
          <Wordmark />
        </Link>
        <span className="inline-flex items-center gap-1.5 justify-self-end text-xs text-muted">
          <Icon name="lock" className="size-4" />
          <span className="max-xs:sr-only">{t("header.secure")}</span>
        </span>
      </div>
    </header>
  )
}

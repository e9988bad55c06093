import { Icon } from "@/design/icon"
import type { ContentSection } from "./content-page"

interface ContentsListProps {
  readonly title: string
  readonly sections: readonly Pick<ContentSection, "id" | "title">[]
}

/** The sections of a long page: beside the text on wide screens, folded above it on narrow ones. */
export function ContentsList({ title, sections }: ContentsListProps) {
  const links = sections.map((section) => (
    <li key={section.id}>
      <a
        href={`#${section.id}`}
        className="flex min-h-11 items-center text-sm underline-offset-4 hover:underline"
      >
        {section.title}
      </a>
    </li>
  ))
  return (
    <>
      <details className="rounded-xl bg-surface px-4 md:hidden">
        <summary className="flex min-h-control items-center justify-between gap-3 font-semibold">
          {title}
          <Icon name="down" className="turn-when-open size-5 transition-[rotate] duration-base" />
        </summary>
        <nav aria-label={title}>
          <ul className="pb-3">{links}</ul>
        </nav>
      </details>
      <nav
        aria-label={title}
        className="sticky top-[calc(var(--spacing-header)+16px)] self-start max-md:hidden"
      >
        <p className="mb-1 text-xs text-muted">{title}</p>
        <ul>{links}</ul>
      </nav>
    </>
  )
}

import { Link } from "./link"
import { Icon } from "./icon"

export interface Crumb {
  readonly label: string
  readonly href: string
}

/** Where the page stands. The page itself is named by its heading and not repeated here. */
export function Breadcrumb({ label, crumbs }: { readonly label: string; readonly crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={label}>
      <ol className="flex flex-wrap items-center gap-1 text-xs text-muted">
        {crumbs.map((crumb, index) => (
          <li key={crumb.href} className="flex items-center gap-1">
            {index > 0 && <Icon name="right" className="size-3.5" />}
            <Link
              href={crumb.href}
              className="inline-flex min-h-11 items-center hover:text-ink hover:underline"
            >
              {crumb.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}

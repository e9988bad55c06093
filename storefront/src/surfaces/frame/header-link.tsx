import { Icon, type IconName } from "@/design/icon"
import { Link } from "@/design/link"

interface HeaderLinkProps {
  readonly href: string
  readonly label: string
  readonly icon: IconName
}

/** A sign in the header. */
export function HeaderLink({ href, label, icon }: HeaderLinkProps) {
  return (
    <Link
      href={href}
      aria-label={label}
      className="inline-flex size-11 items-center justify-center rounded-lg"
    >
      <Icon name={icon} />
    </Link>
  )
}

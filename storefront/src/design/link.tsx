import NextLink from "next/link"
import type { ComponentProps } from "react"

/**
 * A link inside the shop. It is not fetched ahead: every page is made at request time with the stock of that moment, so
 * a prefetch would cost the backend a whole page and could be thrown away.
 */
export function Link(props: Omit<ComponentProps<typeof NextLink>, "prefetch">) {
  return <NextLink {...props} prefetch={false} />
}

import { notFound } from "next/navigation"
import { connection } from "next/server"

export const instant = false

/** Whatever no other page answers. */
export default async function MissingPage(): Promise<never> {
  await connection()
  notFound()
}

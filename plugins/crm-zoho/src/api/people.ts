import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** How a person of the shop is named to another: by email address. Other names, such as `system`, stay as they are. */
export async function peopleOf(
  container: MedusaContainer,
  ids: readonly (string | null)[],
): Promise<(id: string) => string> {
  const userIds = [...new Set(ids)].flatMap((id) => (id?.startsWith("user_") === true ? [id] : []))
  const users =
    userIds.length === 0
      ? []
      : await container.resolve(Modules.USER).listUsers({ id: userIds }, { select: ["id", "email"] })
  const names = new Map(users.map(({ id, email }) => [id, email]))
  return (id) => names.get(id) ?? id
}

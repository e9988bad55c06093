import { parse } from "yaml"
import { z } from "zod"

const condition = z.enum(["service_started", "service_healthy", "service_completed_successfully"])
const service = z.object({
  image: z.string().optional(),
  build: z
    .object({ context: z.string(), dockerfile: z.string().optional(), target: z.string().optional() })
    .optional(),
  command: z.union([z.string(), z.array(z.string())]).optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
  env_file: z.array(z.string()).optional(),
  ports: z.array(z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  restart: z.string().optional(),
  read_only: z.boolean().optional(),
  tmpfs: z.array(z.string()).optional(),
  cap_add: z.array(z.string()).optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  stop_grace_period: z.string().optional(),
  healthcheck: z
    .object({ test: z.array(z.string()).min(2) })
    .loose()
    .optional(),
  depends_on: z.record(z.string(), z.object({ condition })).optional(),
})
/** Of the Compose specification, what docker-compose.yml uses; an unknown key is a slip of the pen. */
const composeFile = z.strictObject({
  services: z.record(z.string(), service.strict()),
  volumes: z.record(z.string(), z.unknown()).optional(),
})

/**
 * What is wrong with a compose file, without an engine to ask: its shape, that every dependency exists and
 * can reach the state it is waited for, that images are pinned, and that nothing is published beyond this
 * machine.
 *
 * @param exists tells whether a path from the root exists
 */
export function composeFaults(text: string, exists: (path: string) => boolean): string[] {
  const parsed = composeFile.safeParse(withoutExtensions(parse(text, { merge: true })))
  if (!parsed.success) return [`docker-compose.yml: ${z.prettifyError(parsed.error)}`]
  const { services, volumes = {} } = parsed.data
  return Object.entries(services).flatMap(([name, one]) => {
    const faults: string[] = []
    if (!one.image && !one.build) faults.push("has neither image nor build")
    if (one.image && !one.build && !/:[\w.-]*\d/.test(one.image))
      faults.push(`its image ${one.image} is not pinned`)
    const dockerfile = one.build?.dockerfile
    if (one.build && !exists(dockerfile ?? "Dockerfile"))
      faults.push(`its ${dockerfile ?? "Dockerfile"} is missing`)
    for (const port of one.ports ?? []) {
      if (!/^127\.0\.0\.1:/.test(withDefaults(port))) faults.push(`publishes ${port} beyond this machine`)
    }
    for (const volume of one.volumes ?? []) {
      const source = withDefaults(volume).split(":")[0] ?? ""
      if (!/^[./]/.test(source) && !(source in volumes))
        faults.push(`uses the volume ${source}, which is not declared`)
    }
    for (const [other, { condition: wanted }] of Object.entries(one.depends_on ?? {})) {
      const target = services[other]
      if (!target) faults.push(`depends on ${other}, which does not exist`)
      else if (wanted === "service_healthy" && !target.healthcheck)
        faults.push(`waits for the health of ${other}, which has no healthcheck`)
    }
    return faults.map((fault) => `docker-compose.yml: ${name} ${fault}`)
  })
}

/** What a variable with a default stands for when nobody sets it. */
const withDefaults = (text: string): string => text.replaceAll(/\$\{\w+:-([^}]*)\}/g, "$1")

/** Keys that begin with `x-` are ours: the places for what services share. */
function withoutExtensions(file: unknown): unknown {
  if (typeof file !== "object" || file === null) return file
  return Object.fromEntries(Object.entries(file).filter(([key]) => !key.startsWith("x-")))
}

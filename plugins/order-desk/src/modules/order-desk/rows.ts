import { z } from "@medusajs/framework/zod"

/** Rows as PostgreSQL's driver gives them. */
export const rowsOf = <Row extends z.ZodType>(row: Row) => z.object({ rows: z.array(row) })

/** `bigint` and `numeric` come as text; an amount in hundredths always fits a safe integer. */
export const whole = z.coerce.number().int()

export const yesOrNo = rowsOf(z.object({ yes: z.boolean() }))
export const orderIds = rowsOf(z.object({ id: z.string() }))

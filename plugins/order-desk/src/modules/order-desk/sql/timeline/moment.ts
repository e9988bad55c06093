/** A moment as ISO 8601 in UTC with microseconds, whatever the session's zone is. */
export const moment = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

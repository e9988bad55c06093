/** An entry `e` exactly as its hash is made: the same text on every server, in every session. */
export const ENTRY_COLUMNS = `
  e.id::text as id,
  to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  e.txid::text as txid,
  e.actor_type, e.actor_id, e.request_id, e.route, e.action, e.target_type, e.target_id,
  e.about::text as about, e.before::text as before, e.after::text as after, e.reason`

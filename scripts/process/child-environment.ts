/**
 * The environment our children get: ours, without the words npm adds for its own scripts (they would make a
 * nested npm believe in another package), and with what the caller sets.
 */
export function childEnvironment(set: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^npm_(lifecycle|package|command|execpath)/.test(name),
  )
  return { ...Object.fromEntries(inherited), ...set }
}

/** The console's own look: plain, calm, unlike the shop's. */
export const CONSOLE_STYLE = `
:root { color-scheme: light; --ink: #1c2733; --soft: #5d6b7a; --line: #dfe5ec; --paper: #fff; --ground: #f4f6f9;
  --accent: #1463d8; --accent-soft: #e8f0fd; --good: #11734b; --good-soft: #e3f4ec; --warn: #8a5a00; --warn-soft: #fdf1d8; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
header { background: var(--ink); color: #fff; padding: 18px max(20px, calc(50vw - 540px)); }
header a { color: inherit; text-decoration: none; }
header h1 { margin: 0; font-size: 20px; letter-spacing: .01em; }
header p { margin: 2px 0 0; color: #b9c5d3; font-size: 13px; }
main { max-width: 1120px; margin: 0 auto; padding: 24px 20px 64px; }
h2 { font-size: 17px; margin: 32px 0 12px; display: flex; gap: 10px; align-items: center; }
h2:first-child { margin-top: 0; }
.count { background: var(--accent-soft); color: var(--accent); border-radius: 99px; padding: 1px 10px; font-size: 13px; }
.empty { background: var(--paper); border: 1px dashed var(--line); border-radius: 10px; padding: 22px; color: var(--soft); }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; margin: 0 0 14px; overflow: hidden; }
.card > h3 { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: baseline; margin: 0; padding: 14px 18px;
  border-bottom: 1px solid var(--line); font-size: 16px; }
.card > h3 a { color: var(--accent); text-decoration: none; }
.card > h3 a:hover { text-decoration: underline; }
.id { color: var(--soft); font: 12px/1.4 ui-monospace, monospace; margin-left: auto; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(230px, 1fr)); gap: 14px 24px; margin: 0; padding: 16px 18px; }
dt { color: var(--soft); font-size: 12px; }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
.pill { display: inline-block; border-radius: 99px; padding: 1px 10px; font-size: 13px; background: var(--warn-soft); color: var(--warn); }
.pill.successful { background: var(--good-soft); color: var(--good); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
th { text-align: left; color: var(--soft); font-weight: 500; font-size: 12px; background: #fafbfc; }
th, td { padding: 9px 18px; border-top: 1px solid var(--line); vertical-align: top; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
`

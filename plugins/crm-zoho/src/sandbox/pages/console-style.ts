/** The console's own look: plain, calm, unlike the shop's. */
export const CONSOLE_STYLE = `
:root { color-scheme: light; --ink: #1c2733; --soft: #5d6b7a; --line: #dfe5ec; --paper: #fff; --ground: #f4f6f9;
  --accent: #1463d8; --accent-soft: #e8f0fd; --good: #11734b; --good-soft: #e3f4ec; --warn: #8a5a00; --warn-soft: #fdf1d8; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
header { background: var(--ink); color: #fff; padding: 18px max(20px, calc(50vw - 640px)); }
header a { color: inherit; text-decoration: none; }
header h1 { margin: 0; font-size: 20px; letter-spacing: .01em; }
header p { margin: 2px 0 0; color: #b9c5d3; font-size: 13px; }
main { max-width: 1320px; margin: 0 auto; padding: 24px 20px 64px; }
h2 { font-size: 17px; margin: 32px 0 12px; display: flex; gap: 10px; align-items: center; }
h2:first-child { margin-top: 0; }
.count { background: var(--accent-soft); color: var(--accent); border-radius: 99px; padding: 1px 10px; font-size: 13px; }
section + section { margin-top: 30px; }
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
th, td { padding: 9px 14px; border-top: 1px solid var(--line); vertical-align: top; }
.pill.failed, .pill.refunded, .pill.partly-refunded { background: #fdeaea; color: #a3201b; }
nav { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 0 0 24px; }
nav a, p a, td a { color: var(--accent); }
nav a { min-height: 32px; line-height: 32px; }
code { font: 13px/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
.facts { list-style: none; display: grid; grid-template-columns: repeat(auto-fit, minmax(190px, 1fr)); gap: 12px 24px;
  padding: 16px 18px; margin: 0 0 14px; }
.facts span { display: block; color: var(--soft); font-size: 12px; }
.switches { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 340px), 1fr));
  gap: 1px; }
.switches li { background: var(--paper); box-shadow: 0 0 0 1px var(--line); padding: 12px 18px; display: flex; gap: 12px; justify-content: space-between; align-items: flex-start; }
.switches li.on { background: var(--warn-soft); }
.switches p { margin: 2px 0 0; color: var(--soft); font-size: 13px; }
button { font: inherit; font-weight: 600; min-height: 44px; padding: 8px 18px; border-radius: 8px; border: 1px solid var(--line);
  background: var(--paper); color: var(--ink); cursor: pointer; }
button:hover { border-color: var(--accent); }
button.main { background: var(--accent); border-color: var(--accent); color: #fff; }
button.slim { min-height: 36px; padding: 4px 14px; font-size: 14px; white-space: nowrap; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.consent { max-width: 560px; margin: 24px auto; padding: 8px 24px 24px; }
.consent h2 { margin-top: 16px; }
.buttons { display: flex; gap: 12px; margin-top: 20px; }
.changes { list-style: none; margin: 0; padding: 0; }
.changes del { color: var(--soft); } .changes ins { text-decoration: none; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
@media (max-width: 760px) {
  main { padding: 16px 14px 48px; }
  .scroll { border: 0; background: none; overflow: visible; border-radius: 0; }
  table, tbody, tr, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 8px 14px; margin-bottom: 10px; }
  td { display: grid; grid-template-columns: 8em minmax(0, 1fr); gap: 10px; border: 0; padding: 3px 0; overflow-wrap: anywhere; }
  td.number { text-align: left; white-space: normal; }
  td::before { content: attr(data-head); color: var(--soft); font-size: 13px; }
  td[data-empty] { display: none; }
}
`

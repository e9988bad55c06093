/** One sheet for the hosted page and the console. */
export const STYLE = `
:root{color-scheme:light dark;--page:light-dark(#f3f5f8,#10151c);--card:light-dark(#fff,#19212b);--ink:light-dark(#17212e,#eef2f7);
--soft:light-dark(#566273,#a5b1c1);--line:light-dark(#d9dfe7,#313c4a);--blue:light-dark(#1646a0,#8db4ff);--on-blue:light-dark(#fff,#0c1830);
--good:light-dark(#0b6b3a,#63dd9c);--bad:light-dark(#a8201a,#ff9a92);--wait:light-dark(#7a4b00,#f6c177)}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:400 16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif}
.in{max-width:520px;margin:0 auto;padding:0 20px}.wide{max-width:1280px}
.bar{background:#0d2a5e;color:#fff}.bar .in{display:flex;flex-wrap:wrap;gap:2px 16px;align-items:baseline;padding-top:14px;padding-bottom:14px}
.mark{font-weight:700;letter-spacing:.01em}.note{font-size:14px;color:#ffd58a}
main{padding-top:28px!important;padding-bottom:56px!important}
h1{font-size:22px;line-height:1.25;margin:0 0 4px}h2{font-size:17px;margin:32px 0 10px}
p{margin:0 0 12px}.soft{color:var(--soft)}.small{font-size:14px}
.card{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:24px}
.amount{font-size:36px;line-height:1.2;font-weight:700;margin:12px 0 16px;font-variant-numeric:tabular-nums}
dl{display:grid;grid-template-columns:auto 1fr;gap:6px 20px;margin:0 0 20px;font-size:14px}dt{color:var(--soft)}
dd{margin:0;text-align:right;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
.choices{display:grid;gap:10px}.pair{display:grid;grid-template-columns:2fr 3fr;gap:10px}.card+p{margin-top:16px}
button{font:inherit;font-weight:600;min-height:48px;padding:10px 16px;border-radius:10px;border:1px solid var(--line);background:transparent;color:var(--ink);cursor:pointer;width:100%}
button:hover{border-color:var(--blue)}button.main{background:var(--blue);border-color:var(--blue);color:var(--on-blue)}
button.slim{min-height:32px;padding:2px 10px;font-size:13px;width:auto}
:focus-visible{outline:3px solid var(--blue);outline-offset:2px}
details{margin-top:18px;border-top:1px solid var(--line);padding-top:14px}summary{cursor:pointer;font-size:14px;color:var(--soft);min-height:24px}
details .choices{margin-top:12px}
.scroll{overflow-x:auto;background:var(--card);border:1px solid var(--line);border-radius:12px}
table{border-collapse:collapse;width:100%;font-size:14px;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:10px 14px;border-bottom:1px solid var(--line);vertical-align:top;white-space:nowrap}
tr:last-child td{border-bottom:0}th{color:var(--soft);font-weight:600}code{font:13px/1.4 ui-monospace,SFMono-Regular,Menlo,monospace}
.good{color:var(--good);font-weight:600}.bad{color:var(--bad);font-weight:600}.wait{color:var(--wait);font-weight:600}
td.none>div:empty{display:none}.long{overflow-wrap:anywhere;white-space:normal}
.slimmer{padding:14px 18px}.slimmer p{margin:0}.slimmer ul+p{margin-top:8px}a{color:var(--blue)}
.switches{list-style:none;margin:0;padding:0}.switches li{display:flex;gap:16px;align-items:center;justify-content:space-between;padding:10px 0;border-top:1px solid var(--line)}
.switches li:first-child{border-top:0}.switches form{flex:none}
.tag{font-size:12px;color:var(--soft);border:1px solid var(--line);border-radius:999px;padding:1px 8px;margin-left:4px}
@media (max-width:720px){.scroll{border:0;background:none;overflow:visible}.scroll .empty{padding:0}
table,tbody,tr,td{display:block}thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:8px 14px;margin-bottom:10px}
td{display:grid;grid-template-columns:7.5em minmax(0,1fr);gap:10px;border:0;padding:3px 0;white-space:normal;overflow-wrap:anywhere}
td::before{content:attr(data-head);color:var(--soft);font-size:13px}td.none{display:none}}
form.row{display:inline-flex;gap:6px;flex-wrap:wrap}.empty{padding:18px;color:var(--soft);margin:0}
`

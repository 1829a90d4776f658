/**
 * The pages' only style. Texts have a contrast of at least 4.5 to what they stand on, lines of charts 3, in light and dark: a test computes
 * it from these variables.
 */
export const style = `
:root{color-scheme:light dark;--bg:#f5f6f8;--card:#fff;--line:#dfe3e8;--text:#1a2027;--muted:#56616d;--faint:#7d8894;--link:#1f55c4;--good:#0f7a4f;--bad:#c3262e;--warn:#8a5a00;--goodbg:#e2f4eb;--badbg:#fdeaea;--warnbg:#fdf2da;--code:#eef0f3;
--c1:#2459c9;--c2:#b7410e;--c3:#0b7d76;--c4:#8a2d8f;--c5:#7a6a00;--c6:#a3204f;--c7:#2f7d1e;--c8:#5a5f6b;--cell:36,89,201;--wrong:183,65,14}
@media screen and (prefers-color-scheme:dark){:root{--bg:#12161b;--card:#1a2027;--line:#313a44;--text:#e6eaee;--muted:#a3aeb9;--faint:#7f8b97;--link:#8ab0ff;--good:#5fcf9d;--bad:#ff8d8d;--warn:#f0bd5a;--goodbg:#153326;--badbg:#40201f;--warnbg:#3a2e13;--code:#232b34;
--c1:#7ea6ff;--c2:#ff9a6b;--c3:#4fc9bf;--c4:#d994e0;--c5:#d9c34a;--c6:#ff8fb3;--c7:#8fd07c;--c8:#aab2bd;--cell:94,140,245;--wrong:230,120,70}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;-webkit-text-size-adjust:100%}
main,.top,.foot{max-width:1144px;margin:0 auto;padding:0 16px}
.top{padding-top:28px}
h1{font-size:25px;line-height:1.25;margin:0;overflow-wrap:anywhere}
h2{font-size:19px;margin:38px 0 12px;scroll-margin-top:52px}
h3{font-size:15px;margin:0}
p{margin:6px 0}
a{color:var(--link)}
code,pre,.mono{font:12.5px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
.head{display:flex;flex-wrap:wrap;gap:6px 12px;align-items:center}
.lead{font-size:18px;max-width:62em;margin:10px 0}
.facts{display:flex;flex-wrap:wrap;gap:2px 18px;padding:0;margin:8px 0 18px;color:var(--muted);font-size:13px;list-style:none}
.facts b{color:var(--text);font-weight:600}
.badge{border-radius:99px;padding:1px 10px;font-size:13px;font-weight:600;white-space:nowrap}
.badge.good,.now.good{background:var(--goodbg);color:var(--good)}.badge.bad,.now.bad{background:var(--badbg);color:var(--bad)}.badge.warn,.now.warn{background:var(--warnbg);color:var(--warn)}
nav{position:sticky;top:0;background:var(--bg);border-bottom:1px solid var(--line);z-index:2}
nav ul{display:flex;gap:4px 18px;list-style:none;margin:0 auto;padding:9px 16px;max-width:1144px;overflow-x:auto;font-size:14px;white-space:nowrap}
nav a{text-decoration:none}
nav a:hover{text-decoration:underline}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:16px 18px;margin:0 0 14px;min-width:0}
.cards{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 14px}
.cards>.card:not(.half){grid-column:1/-1}
.tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(190px,1fr));gap:12px;margin:0 0 20px;padding:0;list-style:none}
.tiles li{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:12px 14px;font-size:13px;color:var(--muted);min-width:0;overflow-wrap:anywhere}
.tiles b{display:block;font-size:24px;line-height:1.3;color:var(--text);font-variant-numeric:tabular-nums}
.runs{list-style:none;margin:8px 0;padding:0}.runs li{padding:3px 0;font-size:14px}.runs [aria-current]{font-weight:600}
.about,.small{color:var(--muted);font-size:13px;margin:2px 0 8px}
.none{color:var(--muted)}
.legend{display:flex;flex-wrap:wrap;gap:2px 16px;list-style:none;margin:6px 0;padding:0;font-size:13px}
.legend i{display:inline-block;width:16px;height:0;border-top:3px solid;margin-right:6px;vertical-align:middle}
.legend i.dashed{border-top-style:dashed}
.legend i.dot{width:11px;height:11px;border:0;border-radius:3px;background:currentColor}
.legend i.ring{width:11px;height:11px;border:2px solid;border-radius:9px}
.k1{color:var(--c1)}.k2{color:var(--c2)}.k3{color:var(--c3)}.k4{color:var(--c4)}.k5{color:var(--c5)}.k6{color:var(--c6)}.k7{color:var(--c7)}.k8{color:var(--c8)}.k9{color:var(--faint)}.k10{color:var(--bad)}
figure{position:relative}
.scroll{overflow-x:auto;max-width:100%}
.scroll:focus-visible,a:focus-visible,summary:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:4px}
svg{display:block;width:100%;height:auto;min-width:520px;color:var(--muted);font:11.5px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow:visible}
.half svg{min-width:380px}.narrow{display:none}
svg.graph{min-width:0;width:auto;max-width:none;font-size:11.5px}
.node rect{fill:var(--card);stroke:var(--line)}.node text{fill:var(--muted)}.node .name{fill:var(--text);font-weight:600;font-size:13px}
.node .bar{stroke:none;fill:var(--faint)}.node.ran .bar{fill:var(--c1)}.node.restored .bar{fill:var(--good)}.node.failed .bar{fill:var(--bad)}.node.running .bar{fill:var(--warn)}
.node.failed rect:first-of-type{stroke:var(--bad)}
.arrow{fill:none;stroke:var(--faint);stroke-width:1.3}.arrow.critical{stroke:var(--c1);stroke-width:2.2}
.name text,.time text{fill:var(--text)}
table{border-collapse:collapse;font-size:13.5px;min-width:100%}
th,td{text-align:left;padding:6px 12px 6px 0;border-bottom:1px solid var(--line);vertical-align:top}
th{color:var(--muted);font-weight:600;font-size:12.5px}
th[scope=row]{color:var(--text);font-size:13.5px}
tbody tr:last-child>*{border-bottom:0}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.matrix td.s0 b,.matrix td.s0 small{color:var(--muted);font-weight:400}
td small,.iv{color:var(--muted);font-size:12px;white-space:nowrap}
td.best b{color:var(--good)}
td.best b:after{content:" ★"}
.naive td{font-style:italic}.naive td.id,.naive b{font-weight:400}
.verdict{white-space:nowrap}
td.id small{font-weight:400;white-space:normal}
td.id{font-weight:600;overflow-wrap:anywhere;min-width:9em}
td.why small{white-space:normal}
td.why{min-width:15em;overflow-wrap:anywhere}
progress{display:block;width:100%;height:10px;appearance:none;border:0;border-radius:99px;overflow:hidden;background:var(--line)}progress::-webkit-progress-bar{background:var(--line)}progress::-webkit-progress-value{background:var(--c1)}progress::-moz-progress-bar{background:var(--c1)}
.going p{display:flex;justify-content:space-between;gap:12px;margin:0 0 8px;font-size:17px;overflow-wrap:anywhere}.going ul{display:flex;flex-wrap:wrap;gap:2px 22px;list-style:none;margin:9px 0 0;padding:0;font-variant-numeric:tabular-nums}
td .any{overflow-wrap:anywhere}
td .long{display:inline-block;min-width:18em;overflow-wrap:anywhere;white-space:pre-wrap}
.st{white-space:nowrap;font-weight:600}
.st:before{content:"";display:inline-block;width:9px;height:9px;border-radius:9px;background:var(--faint);margin-right:7px}
.st.ran:before{background:var(--c1)}.st.restored:before{background:var(--good)}.st.failed:before{background:var(--bad)}.st.running:before{background:var(--warn)}
.st.failed{color:var(--bad)}
.matrix td,.matrix th{text-align:center;border:3px solid var(--card);padding:7px 10px;border-radius:6px;min-width:5em}
.matrix th[scope=row]{text-align:right}
.matrix small{display:block}
.matrix small,.matrix b{color:var(--text)}
.right.s1{background:rgba(var(--cell),.06)}.right.s2{background:rgba(var(--cell),.11)}.right.s3{background:rgba(var(--cell),.16)}.right.s4{background:rgba(var(--cell),.21)}.right.s5{background:rgba(var(--cell),.27)}.right.s6{background:rgba(var(--cell),.33)}.right.s7{background:rgba(var(--cell),.39)}.right.s8{background:rgba(var(--cell),.45)}
.wrong.s1{background:rgba(var(--wrong),.06)}.wrong.s2{background:rgba(var(--wrong),.13)}.wrong.s3{background:rgba(var(--wrong),.2)}.wrong.s4{background:rgba(var(--wrong),.27)}.wrong.s5{background:rgba(var(--wrong),.33)}.wrong.s6{background:rgba(var(--wrong),.38)}.wrong.s7,.wrong.s8{background:rgba(var(--wrong),.42)}
details{margin:6px 0 0}
.shown{margin:0 0 10px}.shown>summary{font-size:14px;padding:4px 0}.shown>summary b{color:var(--text)}.shown[open]>summary{margin-bottom:6px}
summary{cursor:pointer;color:var(--muted);font-size:13px;width:max-content;max-width:100%}
details.data .scroll{max-height:340px;overflow:auto;margin-top:8px}
.failure{border-color:var(--bad);border-left:5px solid var(--bad)}
.head+.failure{margin-top:14px}
.failure h2{margin:0 0 4px}
pre{background:var(--code);border-radius:8px;padding:10px 12px;overflow-x:auto;margin:8px 0;white-space:pre}
.tip{position:absolute;z-index:3;pointer-events:none;background:var(--card);color:var(--text);border:1px solid var(--line);border-radius:8px;padding:6px 10px;font-size:12.5px;box-shadow:0 3px 12px rgba(0,0,0,.18);white-space:nowrap;font-variant-numeric:tabular-nums}
.tip div{display:flex;gap:14px;justify-content:space-between}
.under{stroke:var(--faint);stroke-dasharray:3 3}
.foot{color:var(--muted);font-size:13px;padding:26px 16px 40px}
.skip{position:absolute;left:-9999px}.skip:focus{left:8px;top:8px;background:var(--card);padding:6px 10px;z-index:9}
@media screen and (max-width:720px){.wide{display:none}.narrow{display:block}.card .narrow svg{min-width:260px;font-size:12.5px}}
@media screen and (max-width:720px){.half svg{min-width:330px;font-size:15px}.cards{grid-template-columns:minmax(0,1fr)}.stages,.stages tbody{display:block}.stages thead{position:absolute;left:-9999px}.stages tr{display:grid;grid-template-columns:minmax(0,1fr) auto auto;gap:2px 12px;padding:9px 0;border-bottom:1px solid var(--line)}.stages tr:last-child{border-bottom:0}.stages td{border:0;padding:0}.stages td.why{grid-column:1/-1;min-width:0;color:var(--muted)}.stages td.id{min-width:0}.results td.id{position:sticky;left:0;background:var(--card);min-width:7em;overflow-wrap:break-word}th,td{padding-right:9px}.matrix table{min-width:0;width:100%}.matrix td,.matrix th{min-width:0;padding:5px 1px;border-width:1px;font-size:11px}.matrix td{white-space:nowrap;font-size:10.5px}.matrix small{font-size:10.5px}.matrix thead th+th{writing-mode:vertical-rl;transform:rotate(180deg);text-align:left;vertical-align:bottom}.matrix th[scope=row]{padding-right:5px;overflow-wrap:anywhere}.card{padding:13px 12px}.lead{font-size:16px}.tiles{grid-template-columns:repeat(2,minmax(0,1fr))}.tiles b{font-size:20px}h1{font-size:21px}}
@media print{:root{--bg:#fff}nav,details.data,.skip{display:none}body{font-size:12px}.card,figure,tr{break-inside:avoid}h2,h3{break-after:avoid}.top,main,.foot{max-width:none;padding:0}.scroll{overflow:visible}svg,.half svg{min-width:0}svg.graph{width:100%;max-width:100%}pre{white-space:pre-wrap;overflow-wrap:anywhere}table,th,th[scope=row]{font-size:10.5px}td small,.iv{font-size:9.5px}th,td{padding:3px 6px 3px 0}td.id,td.why,td .long{min-width:0}.matrix td,.matrix th{padding:3px;min-width:0;border-width:1px}td small,.iv,.n{white-space:normal}.badge,.matrix td{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;

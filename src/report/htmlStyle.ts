/** Style of the HTML report: follows the reader's light or dark scheme, prints on white, needs no network. */
export const style = `
:root{color-scheme:light dark;--text:#1f2328;--soft:#59636e;--line:#d1d9e0;--page:#ffffff;--panel:#f6f8fa;--block:#b3261e;--warn:#8a5a00;--hint:#0a5fb4;--heat:179,38,30}
@media(prefers-color-scheme:dark){:root{--text:#e6edf3;--soft:#9da7b3;--line:#3d444d;--page:#0d1117;--panel:#161b22;--block:#ff8c82;--warn:#e3b341;--hint:#79b8ff;--heat:255,140,130}}
@media print{:root{color-scheme:light;--text:#000;--soft:#444;--line:#bbb;--page:#fff;--panel:#fff;--block:#8c0000;--warn:#6b4500;--hint:#003f7f}details{display:block}section{break-inside:avoid-page}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:15px/1.5 system-ui,sans-serif}
main{max-width:1100px;margin:0 auto;padding:24px 16px 64px}
h1{font-size:1.6rem;margin:0 0 4px}h2{font-size:1.15rem;margin:32px 0 8px}
p{margin:4px 0}.soft{color:var(--soft)}
.totals{display:grid;grid-template-columns:repeat(auto-fit,minmax(130px,1fr));gap:12px;margin:20px 0;padding:0;list-style:none}
.totals li{background:var(--panel);border:1px solid var(--line);border-radius:8px;padding:12px}
.totals strong{display:block;font-size:1.6rem;line-height:1.2}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;padding:6px 10px;border-bottom:1px solid var(--line);vertical-align:top}
th{color:var(--soft);font-weight:600}td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}
code{font:13px/1.4 ui-monospace,monospace;overflow-wrap:anywhere}
.block{color:var(--block)}.warn{color:var(--warn)}.hint{color:var(--hint)}.block,.warn,.hint{font-weight:600}
.strip{display:flex;flex-wrap:wrap;gap:2px;margin:0;padding:0;list-style:none}
.strip li{min-width:28px;height:24px;padding:0 4px;border:1px solid var(--line);border-radius:3px;background:rgba(var(--heat),var(--share));font-size:12px;line-height:22px;text-align:center}
summary{cursor:pointer;padding:6px 0}
`;

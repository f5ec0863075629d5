/** Style of the HTML report: follows the reader's light or dark scheme, prints on white, needs no network. */
export const style = `
:root{color-scheme:light dark;--text:#1f2328;--soft:#59636e;--line:#d1d9e0;--page:#ffffff;--panel:#f6f8fa;--block:#b3261e;--warn:#8a5a00;--hint:#0a5fb4;--heat:179,38,30}
@media(prefers-color-scheme:dark){:root{--text:#e6edf3;--soft:#9da7b3;--line:#3d444d;--page:#0d1117;--panel:#161b22;--block:#ff8c82;--warn:#e3b341;--hint:#79b8ff;--heat:255,140,130}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:15px/1.5 system-ui,sans-serif}
main{max-width:1100px;margin:0 auto;padding:24px 16px 64px}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 4px}h2{font-size:1.15rem;line-height:1.3;margin:36px 0 8px}
p{margin:4px 0;overflow-wrap:anywhere}.soft{color:var(--soft)}
.verdict{margin:16px 0;font-size:1.1rem}
.totals{display:grid;grid-template-columns:repeat(4,1fr);gap:12px;margin:20px 0;padding:0;list-style:none}
.totals li{background:var(--panel);border:1px solid var(--line);border-radius:8px;padding:12px}
.totals strong{display:block;font-size:1.5rem;line-height:1.2;white-space:nowrap}
.scroll{overflow-x:auto}
:focus-visible{outline:2px solid var(--hint);outline-offset:2px}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;padding:6px 14px 6px 0;border-bottom:1px solid var(--line);vertical-align:top}
th{font-weight:600}thead th{color:var(--soft);white-space:nowrap}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.wide{width:60%;min-width:160px}
code{font:13px/1.4 ui-monospace,monospace;overflow-wrap:anywhere}
.name code{white-space:nowrap}
.block{color:var(--block)}.warn{color:var(--warn)}.hint{color:var(--hint)}.block,.warn,.hint{font-weight:600}
.bar{display:block;height:14px;margin-top:4px;border-radius:3px;background:var(--hint)}
.strip{display:flex;flex-wrap:wrap;gap:2px;margin:0;padding:0;list-style:none}
.strip li{position:relative;min-width:28px;height:24px;padding:0 4px;border:1px solid var(--line);border-radius:3px;background:rgba(var(--heat),var(--share));font-size:12px;line-height:22px;text-align:center}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
summary{cursor:pointer;padding:6px 0}
details .scroll{margin:0 0 12px}
th:last-child,td:last-child{padding-right:0}
@media(max-width:560px){.totals{grid-template-columns:repeat(2,1fr)}th,td{padding-right:8px;font-size:13px}code{font-size:12px}.wide{width:40%;min-width:130px}}
@media print{:root{color-scheme:light;--text:#000;--soft:#444;--line:#bbb;--page:#fff;--panel:#fff;--block:#8c0000;--warn:#6b4500;--hint:#003f7f;--heat:179,38,30}
main{max-width:none;padding:0}h2{break-after:avoid}tr,.totals li{break-inside:avoid}.scroll{overflow:visible}
.strip li,.bar{print-color-adjust:exact;-webkit-print-color-adjust:exact}
details::details-content{content-visibility:visible;block-size:auto}}
@media(forced-colors:active){.bar{background:CanvasText;forced-color-adjust:none}}
`;

/** Style of the page, in the colours of the reader's theme; borders that high-contrast themes ask for. */
export const pageStyle = `
*{box-sizing:border-box}
body{margin:0;padding:0;background:var(--vscode-editor-background);color:var(--vscode-foreground);font:var(--vscode-font-size,13px)/1.55 var(--vscode-font-family,sans-serif)}
main{max-width:960px;margin:0 auto;padding:24px 20px 64px}
h1{font-size:1.8em;font-weight:600;line-height:1.25;margin:0 0 4px}
h2{font-size:1.25em;font-weight:600;line-height:1.3;margin:36px 0 8px}
p{margin:6px 0}
.soft,.source,.state,th[scope=col]{color:var(--vscode-descriptionForeground)}
small{font-size:.92em}
a{color:var(--vscode-textLink-foreground);text-decoration:underline;overflow-wrap:anywhere}
a:hover{color:var(--vscode-textLink-activeForeground)}
button.link{border:0;padding:0;background:none;color:var(--vscode-textLink-foreground);font:inherit;text-decoration:underline;cursor:pointer}
:focus-visible{outline:2px solid var(--vscode-focusBorder);outline-offset:2px}
.controls{display:flex;flex-wrap:wrap;gap:12px 24px;margin:12px 0}
.choice{flex:1 1 240px;min-width:0;max-width:420px}
.choice label{display:block;margin-bottom:4px}
select,input[type=date]{max-width:100%;padding:4px 8px;border:1px solid var(--vscode-dropdown-border,var(--vscode-contrastBorder,transparent));border-radius:3px;background:var(--vscode-dropdown-background);color:var(--vscode-dropdown-foreground);font:inherit}
select{width:100%;height:30px}
.vscode-light input[type=date]{color-scheme:light}.vscode-dark input[type=date],.vscode-high-contrast:not(.vscode-high-contrast-light) input[type=date]{color-scheme:dark}
.notice{margin:16px 0 20px;padding:12px 16px;border:1px solid var(--vscode-contrastBorder,transparent);border-left:4px solid var(--vscode-textLink-foreground);border-radius:3px;background:var(--vscode-textBlockQuote-background);font-size:1.1em}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse}
th,td{padding:7px 12px 7px 0;border-bottom:1px solid var(--vscode-contrastBorder,var(--vscode-widget-border,rgba(128,128,128,.35)));text-align:left;vertical-align:top;font-weight:400}
thead th{font-weight:600;white-space:nowrap}
tr.own th,tr.own td{font-weight:600}
tr.own .source{font-weight:400}
strong.own{display:inline-block;padding:0 8px;border:1px solid currentColor;border-radius:9px;font-size:.85em;line-height:1.5}
ul{margin:8px 0;padding:0}
.facts{padding-left:20px}.facts li{margin:8px 0}
.checklist{list-style:none}
.checklist li{padding:10px 0;border-bottom:1px solid var(--vscode-contrastBorder,var(--vscode-widget-border,rgba(128,128,128,.35)))}
.item{display:flex;gap:10px;align-items:flex-start}
.item input{flex:none;width:18px;height:18px;margin:1px 0 0;accent-color:var(--vscode-button-background)}
.vscode-high-contrast .item input{accent-color:var(--vscode-textLink-foreground)}
.due .item label{font-weight:600}
.details{display:flex;flex-wrap:wrap;gap:6px 14px;align-items:center;margin:4px 0 0 28px;font-size:.95em}
.details .date{margin-right:-8px}
@media(max-width:560px){main{padding:16px 14px 48px}thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}tr{display:block;padding:8px 0;border-bottom:1px solid var(--vscode-contrastBorder,var(--vscode-widget-border,rgba(128,128,128,.35)))}th,td{display:block;padding:1px 0;border:0}th[scope=row]{font-weight:600}}
@media(forced-colors:active){.notice{border:1px solid CanvasText}}
`;

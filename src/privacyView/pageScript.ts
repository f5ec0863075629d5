/**
 * The page's only script: hands the reader's choices to the extension, and takes in the new content without losing
 * focus. The day is the reader's own, not that of Greenwich.
 */
export const pageScript = `
'use strict';
{
  const host = acquireVsCodeApi();
  const main = document.querySelector('main');
  const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  main.addEventListener('change', ({ target }) => {
    const { kind, id } = target.dataset;
    if (kind === 'done') {
      const on = target.type === 'checkbox' ? (target.checked ? today() : '') : target.value;
      // A date that is being typed is not there yet.
      if (target.type === 'checkbox' || on !== '') host.postMessage({ kind, id, on });
    } else if (kind) host.postMessage({ kind, value: target.value });
  });
  main.addEventListener('click', ({ target }) => {
    if (target.dataset.kind === 'openSecurity') host.postMessage({ kind: 'openSecurity' });
  });
  window.addEventListener('message', ({ data }) => {
    if (data.kind !== 'show') return;
    const focused = document.activeElement?.id;
    main.innerHTML = data.main;
    if (focused) document.getElementById(focused)?.focus();
  });
  // Kept by VS Code, so that it can open the page again after a reload.
  host.setState({});
  host.postMessage({ kind: 'ready' });
}
`;

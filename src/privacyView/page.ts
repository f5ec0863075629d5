import type { Localizer } from '../privacy/index.ts';
import { checklistSection } from './checklistSection.ts';
import { escape } from './html.ts';
import { pageScript } from './pageScript.ts';
import { pageStyle } from './pageStyle.ts';
import { planSection } from './planSection.ts';
import type { PageState } from './state.ts';
import { factSections } from './statementSections.ts';

/**
 * The whole page: no network, one script and one style under a nonce. What is inside `main` can be exchanged, so that
 * the reader keeps place and focus.
 */
export function renderPage(state: PageState, l10n: Localizer, nonce: string): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escape(state.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escape(l10n.t('What Claude keeps'))}</title>
<style nonce="${nonce}">${pageStyle}</style>
</head>
<body>
<main>
${renderMain(state, l10n)}
</main>
<script nonce="${nonce}">${pageScript}</script>
</body>
</html>
`;
}

/** What changes with the state. */
export function renderMain(state: PageState, l10n: Localizer): string {
  return [
    `<h1>${escape(l10n.t('What Claude keeps'))}</h1>`,
    `<p class="lead">${escape(
      l10n.t(
        'What you share with Claude is stored by Anthropic. This is what happens to it, in plain words.',
      ),
    )}</p>`,
    planSection(state, l10n),
    checklistSection(state, l10n),
    ...factSections(state, l10n),
  ].join('\n');
}

import * as vscode from 'vscode';
import type { Category, Confidence, Evidence, LimitReason } from '../detect/index.ts';
import type { JudgedFinding, NotCheckedReason } from '../engine/index.ts';

/** The sentences about findings. None of them ever sees a value. */

export function nameOfCategory(category: Category): string {
  switch (category) {
    case 'secret':
      return vscode.l10n.t('Secrets');
    case 'contact':
      return vscode.l10n.t('Names and contact details');
    case 'identity':
      return vscode.l10n.t('Government ids and dates of birth');
    case 'financial':
      return vscode.l10n.t('Payment and salary data');
    case 'health':
      return vscode.l10n.t('Health data');
    case 'device':
      return vscode.l10n.t('Device and network identifiers');
    case 'location':
      return vscode.l10n.t('Locations');
    case 'organization':
      return vscode.l10n.t('Organizations');
    case 'account':
      return vscode.l10n.t('Accounts');
    case 'custom':
      return vscode.l10n.t("The policy's own rules");
  }
}

export function nameOfConfidence(confidence: Confidence): string {
  switch (confidence) {
    case 'certain':
      return vscode.l10n.t('Certain');
    case 'likely':
      return vscode.l10n.t('Likely');
    case 'possible':
      return vscode.l10n.t('Possible');
  }
}

/** Why something was recognised, in a few words. */
export function describeEvidence({ kind, detail }: Evidence): string {
  switch (kind) {
    case 'prefix':
      return vscode.l10n.t('it begins the way only these do');
    case 'checksum':
      return vscode.l10n.t('its checksum is valid');
    case 'structure':
      return vscode.l10n.t('its structure is valid');
    case 'entropy':
      return vscode.l10n.t('it is too random for a word or a placeholder');
    case 'key':
      return withDetail(vscode.l10n.t('the key beside it'), detail);
    case 'column':
      return withDetail(vscode.l10n.t('the column it stands in'), detail);
    case 'label':
      return withDetail(vscode.l10n.t('the label before it'), detail);
    case 'cue':
      return withDetail(vscode.l10n.t('a word near it'), detail && nameOfCue(detail));
    case 'lexicon':
      return vscode.l10n.t('it is in a list of known names');
    case 'memory':
      return vscode.l10n.t('it was recognised elsewhere in this text');
    case 'dictionary':
      return vscode.l10n.t("it is in the policy's dictionary");
    case 'encoded':
      return vscode.l10n.t('it was found inside encoded text');
  }
}

/** Most cues are words of the text itself; these are the scanner's own. */
function nameOfCue(cue: string): string {
  switch (cue) {
    case 'legal form':
      return vscode.l10n.t('legal form');
    case 'user name':
      return vscode.l10n.t('user name');
    default:
      return cue;
  }
}

function withDetail(words: string, detail: string | undefined): string {
  return detail === undefined ? words : `${words} (${detail})`;
}

/** What happens to a finding, for the hover. */
export function describeAction(action: JudgedFinding['action']): string {
  switch (action) {
    case 'block':
      return vscode.l10n.t('The policy blocks sharing it in clear.');
    case 'warn':
      return vscode.l10n.t('The policy warns before it is shared in clear.');
    case 'hint':
      return vscode.l10n.t('The policy only points it out.');
  }
}

/** Why a text was not checked, or only for secrets, as what follows "not checked: ". */
export function describeReason(reason: NotCheckedReason | LimitReason, maximumLength: number): string {
  switch (reason) {
    case 'too-large':
      return vscode.l10n.t('larger than {0} MB', Math.round((maximumLength / 1024 / 1024) * 10) / 10);
    case 'binary':
      return vscode.l10n.t('not a text file');
    case 'archive':
      return vscode.l10n.t('an archive');
    case 'document':
      return vscode.l10n.t('an office document or a PDF');
    case 'encrypted':
      return vscode.l10n.t('protected with a password');
    case 'damaged':
      return vscode.l10n.t('a damaged PDF');
    case 'pictures':
      return vscode.l10n.t('a PDF of pictures, without text');
    case 'unreadable':
      return vscode.l10n.t('could not be read');
    case 'excluded':
      return vscode.l10n.t('excluded by the policy');
    case 'failed':
      return vscode.l10n.t('the scan failed');
    case 'timed-out':
      return vscode.l10n.t('the scan took too long');
    case 'minified':
      return vscode.l10n.t('all but secrets, in minified code');
    case 'lock-file':
      return vscode.l10n.t('all but secrets, in a lock file');
    case 'source-map':
      return vscode.l10n.t('all but secrets, in a source map');
  }
}

export function countFindings(count: number): string {
  return count === 1 ? vscode.l10n.t('1 finding') : vscode.l10n.t('{0} findings', count);
}

export function countFiles(count: number): string {
  return count === 1 ? vscode.l10n.t('1 file') : vscode.l10n.t('{0} files', count);
}

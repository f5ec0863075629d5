import * as vscode from 'vscode';
import type { RuleInfo } from '../detect/index.ts';
import type { JudgedFinding } from '../engine/index.ts';
import { describeAction, describeEvidence, nameOfCategory, nameOfConfidence } from './wording.ts';

export interface ExplainedFinding {
  readonly finding: JudgedFinding;
  readonly path: string;
}

/** The page about a rule, as Markdown. */
export function describeRule(rule: RuleInfo, explained: ExplainedFinding | undefined): string {
  const facts = [nameOfCategory(rule.category), rule.service, `\`${rule.id}\``];
  const parts = [`# ${rule.title}`, facts.filter((fact) => fact !== undefined).join(' · ')];
  if (explained) parts.push(...whyHere(explained));
  parts.push(...whatToDo(rule));
  if (rule.docs !== undefined) {
    parts.push(`## ${vscode.l10n.t('The format')}`);
    parts.push(vscode.l10n.t("The issuer's own description: {0}", `<${rule.docs}>`));
  }
  return `${parts.join('\n\n')}\n`;
}

function whyHere({ finding, path }: ExplainedFinding): string[] {
  const reasons = reasonsFor(finding).map((reason) => `- ${reason}`);
  return [
    `## ${vscode.l10n.t('Why this is a finding in {0}', `\`${path.replaceAll('`', "'")}\``)}`,
    reasons.join('\n'),
    vscode.l10n.t(
      '{0} ({1} of 100). {2}',
      nameOfConfidence(finding.confidence),
      Math.round(finding.score * 100),
      describeAction(finding.action),
    ),
  ];
}

/** What spoke for a finding; at least one sentence. */
export function reasonsFor({ evidence }: JudgedFinding): readonly string[] {
  if (evidence.length === 0) return [vscode.l10n.t('it has the form that only these values have')];
  return [...new Set(evidence.map(describeEvidence))];
}

function whatToDo(rule: RuleInfo): string[] {
  const steps = [
    vscode.l10n.t(
      '**Share it safely:** "Copy with dummy data" gives you the text with made-up values. Paste the answer with "Paste and restore real values", and the real ones are back.',
    ),
    vscode.l10n.t(
      '**Replace it in the file:** the quick fix "Replace with dummy data" puts a made-up value of the same shape in its place.',
    ),
  ];
  if (rule.category === 'secret' && rule.publishable !== true)
    steps.push(
      vscode.l10n.t(
        '**Was it already sent or committed?** Then revoke it where it was issued and make a new one; removing it from the text does not help any more.',
      ),
    );
  const exceptions = vscode.l10n.t(
    'The quick fixes also let you ignore one place with a comment, allow one value in the workspace policy (only its keyed fingerprint is stored), or turn this rule off for a path. In `.promptveil.json` the rule is called `{0}`.',
    rule.id,
  );
  return [
    `## ${vscode.l10n.t('What to do')}`,
    steps.map((step) => `- ${step}`).join('\n'),
    `## ${vscode.l10n.t('If it may be shared')}`,
    exceptions,
  ];
}

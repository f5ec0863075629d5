import { codeBlocksOf, isPastedCode } from '../../context/codeBlocks.ts';
import { isDetector, type Report, type RuleOrDetector } from '../../rule.ts';
import type { SourceText } from '../../sourceText.ts';

/**
 * The same rule, silent in the comments of program code: the accounts and hosts that documentation shows there are
 * examples, and a hint on each of them would be noise.
 */
export function outsideComments(entry: RuleOrDetector): RuleOrDetector {
  if (!isDetector(entry)) {
    const { validate } = entry;
    return {
      ...entry,
      validate: (value, candidate) => {
        if (isInComment(candidate.source, candidate.start)) return false;
        return validate ? validate(value, candidate) : { score: entry.score };
      },
    };
  }
  const { onKeyword, onText } = entry;
  return {
    ...entry,
    ...(onKeyword && {
      onKeyword: (source, start, end, report) => {
        onKeyword(source, start, end, quietIn(source, report));
      },
    }),
    ...(onText && {
      onText: (source, report, confirmed) => {
        onText(source, quietIn(source, report), confirmed);
      },
    }),
  };
}

function quietIn(source: SourceText, report: Report): Report {
  return (rule, start, end, ...rest) => {
    if (!isInComment(source, start)) report(rule, start, end, ...rest);
  };
}

/** Whether the line begins as a comment, which is where documentation stands. */
function isInComment(source: SourceText, offset: number): boolean {
  const isCode = source.format.family === 'code';
  if (!isCode && !isPastedCode(source, offset)) return false;
  const { comment } = isCode ? source.format : codeBlocksOf(source);
  const before = source.text.slice(source.lineStart(offset), offset).trimStart();
  const isBlock = comment?.block?.[0] === '/*' && (before.startsWith('* ') || before.startsWith('/*'));
  return isBlock || (comment?.line !== undefined && before.startsWith(comment.line));
}

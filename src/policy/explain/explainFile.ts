import { explainCombination } from '../combine.ts';
import type { RuleInfo } from '../../detect/index.ts';
import { excludeStrictness, neverShareStrictness, type CompiledPolicy } from '../compile.ts';
import { GlobList } from '../globs.ts';
import { explainActions } from './explainActions.ts';
import { explained, type FileExplanation } from './explanation.ts';
import { ignoredIn } from './ignored.ts';

/** What holds in a file: whether it may be shared, which globs match, which actions its findings get. */
export function explainFile(
  policy: CompiledPolicy,
  path: string,
  rules: readonly RuleInfo[],
): FileExplanation {
  const neverShare = explainCombination(...policy.fileOpinions('isNeverShared', path), neverShareStrictness);
  const exclude = explainCombination(...policy.fileOpinions('isExcluded', path), excludeStrictness);
  const reasons = [explained('files.neverShare', neverShare), explained('files.exclude', exclude)];
  const fileActions = explainActions(policy, rules, path);
  return {
    ...{ path, reasons, actions: fileActions },
    decision: policy.decideFile(path),
    overrides: matchingOverrides(policy, path),
    ignored: ignoredIn([...reasons, ...fileActions]),
  };
}

function matchingOverrides(policy: CompiledPolicy, path: string): { source: string; glob: string }[] {
  return policy.layers.flatMap(({ layer }) =>
    layer.documents.flatMap(({ source, document }) =>
      (document.overrides ?? []).flatMap(({ files }, index) => {
        const match = new GlobList(files).match(path);
        return match?.isIncluded === true
          ? [{ source: `${source}: overrides[${index}]`, glob: match.glob }]
          : [];
      }),
    ),
  );
}

import type { CompiledPolicy } from '../compile.ts';
import { listOf } from '../document.ts';
import type { ExplainedValue, Statement } from './explanation.ts';

/** What an untrusted workspace says of single values and does not get. */
export function ignoredIn(values: readonly ExplainedValue[]): Statement[] {
  return values.flatMap(({ name, statements }) =>
    statements
      .filter(({ outcome }) => outcome === 'not trusted')
      .map((statement) => ({ ...statement, value: `${name}: ${statement.value}` })),
  );
}

/** The lists of an untrusted workspace that could only loosen. */
export function ignoredExceptions(policy: CompiledPolicy): Statement[] {
  const documents = policy.layers
    .filter(({ isUntrusted }) => isUntrusted)
    .flatMap(({ layer }) => layer.documents);
  return documents.flatMap(({ source, document: { files, allow = [], mayLoosen = [] } }) => {
    const statement = (value: string): Statement => ({ value, source, outcome: 'not trusted' });
    const exceptions = listOf(files?.neverShare).filter((glob) => glob.startsWith('!'));
    return [
      ...exceptions.map((glob) => statement(`files.neverShare: ${glob}`)),
      ...listOf(files?.exclude).map((glob) => statement(`files.exclude: ${glob}`)),
      ...(allow.length > 0 ? [statement(`allow: ${allow.length}`)] : []),
      ...mayLoosen.map((name) => statement(`mayLoosen: ${name}`)),
    ];
  });
}

import type { Engine } from '../engine/index.ts';
import { readText } from '../files/readText.ts';
import { LinePositions } from '../report/linePositions.ts';
import type { FileScan, FileStamp } from './task.ts';

/** Scans the bytes of a file. Never rejects. */
export async function scanBytes(
  engine: Engine,
  bytes: Uint8Array,
  path: string,
  stamp: FileStamp = { size: bytes.length, modified: 0 },
): Promise<FileScan> {
  try {
    const reading = await readText(bytes, path);
    if (reading.kind === 'notChecked') return { ...reading, stamp };
    const layout = reading.kind === 'extracted' ? { languageId: reading.languageId } : {};
    const check = engine.check(reading.text, { path, ...layout });
    if (check.kind === 'notChecked') return { ...check, stamp };
    const { findings, unusedSuppressions: unused = [] } = check;
    const lines = findings.length + unused.length > 0 ? new LinePositions(reading.text) : undefined;
    return {
      kind: 'checked',
      findings: findings.flatMap((finding) => {
        const title = engine.rule(finding.ruleId)?.title ?? finding.ruleId;
        return lines ? { ...finding, ...lines.range(finding.start, finding.end), title } : [];
      }),
      suppressed: check.suppressed.length,
      ...(lines && unused.length > 0
        ? { unusedSuppressions: unused.map(({ start, end }) => lines.range(start, end).startLine) }
        : {}),
      ...(check.limited ? { limited: check.limited.reason } : {}),
      stamp,
    };
  } catch {
    return { kind: 'notChecked', reason: 'failed', stamp };
  }
}

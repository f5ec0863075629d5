import type { RuleOrDetector } from '../../rule.ts';
import { commandLine } from './commandLine.ts';
import { configFiles } from './configFiles.ts';
import { headers } from './headers.ts';
import { jwt } from './jwt.ts';
import { kubernetes } from './kubernetes.ts';
import { mnemonic } from './mnemonic.ts';
import { notes } from './notes.ts';
import { privateKeys } from './privateKeys.ts';
import { prose } from './prose.ts';
import { recovery } from './recovery.ts';
import { urls } from './urls.ts';

/** Credentials known by the structure they stand in: key blocks, URLs, headers, configuration files. */
export const structures: readonly RuleOrDetector[] = [
  ...privateKeys,
  ...jwt,
  ...urls,
  ...headers,
  ...commandLine,
  ...kubernetes,
  ...configFiles,
  ...recovery,
  ...mnemonic,
  ...prose,
  ...notes,
];

import type { RuleOrDetector } from '../../rule.ts';
import { accessFiles } from './accessFiles.ts';
import { callArguments } from './callArguments.ts';
import { changedPasswords } from './changedPasswords.ts';
import { commandLine } from './commandLine.ts';
import { commandPositions } from './commandPositions.ts';
import { configFiles } from './configFiles.ts';
import { headers } from './headers.ts';
import { jwt } from './jwt.ts';
import { kubernetes } from './kubernetes.ts';
import { mnemonic } from './mnemonic.ts';
import { networkDevices } from './networkDevices.ts';
import { privateKeys } from './privateKeys.ts';
import { recovery } from './recovery.ts';
import { spokenPasswords } from './spokenPasswords.ts';
import { spokenTokens } from './spokenTokens.ts';
import { typedPasswords } from './typedPasswords.ts';
import { urls } from './urls.ts';
import { wirelessKeys } from './wirelessKeys.ts';

/** Credentials known by the structure they stand in: key blocks, URLs, headers, configuration files. */
export const structures: readonly RuleOrDetector[] = [
  ...privateKeys,
  ...jwt,
  ...urls,
  ...headers,
  ...commandLine,
  ...commandPositions,
  ...networkDevices,
  ...kubernetes,
  ...configFiles,
  ...accessFiles,
  ...wirelessKeys,
  ...typedPasswords,
  ...recovery,
  ...mnemonic,
  ...spokenPasswords,
  ...changedPasswords,
  ...spokenTokens,
  ...callArguments,
];

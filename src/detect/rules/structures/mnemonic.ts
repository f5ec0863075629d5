import { validateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { Detector, RuleOrDetector } from '../../rule.ts';
import { structureRule } from './structure.ts';

const rule = structureRule('recovery-phrase', 'Wallet recovery phrase', 'mnemonic', 0.95, {
  docs: 'https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki',
});

/** The lengths of BIP-39, longest first. */
const lengths = [24, 21, 18, 15, 12];
const reach = 500;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Signs of tags, keys and assignments, which no phrase goes on over. */
const structure = /[<>=:_{}]/;

/**
 * The first run of at least twelve words of the list, in order; numbers and punctuation between them are skipped, any
 * other word ends the run.
 */
function phraseIn(text: string, known: ReadonlySet<string>): Word[] {
  let run: Word[] = [];
  for (const match of text.matchAll(/[A-Za-z]+/g)) {
    const word = match[0].toLowerCase();
    const last = run.at(-1);
    if (last && structure.test(text.slice(last.end, match.index))) {
      if (run.length >= 12) return run;
      run = [];
    }
    if (known.has(word)) run.push({ text: word, start: match.index, end: match.index + word.length });
    else if (run.length >= 12) return run;
    else run = [];
  }
  return run.length >= 12 ? run : [];
}

/** `recovery phrase`, `wallet seed`: words of a label that are also words of the list. */
function withoutLabel(run: Word[], text: string): Word[] {
  let labelled = 0;
  let end = 0;
  for (const word of run) {
    if (text.slice(end, word.start).trim() !== '' || text.slice(end, word.start).includes('\n')) break;
    labelled++;
    end = word.end;
  }
  // A phrase that stands directly behind its keyword is all label by that measure.
  return labelled === run.length || run.length - labelled < 12 ? run : run.slice(labelled);
}

/** The longest part of the run whose checksum holds, else nothing. */
function validPart(run: readonly Word[]): readonly Word[] | undefined {
  for (const length of lengths)
    for (let from = 0; from + length <= run.length; from++) {
      const part = run.slice(from, from + length);
      if (validateMnemonic(part.map((word) => word.text).join(' '), wordlist)) return part;
    }
  return undefined;
}

function createDetector(): Detector {
  let known: ReadonlySet<string> | undefined;
  return {
    rules: [rule],
    keywords: ['mnemonic', 'seed', 'recovery', 'phrase', 'backup words', 'wallet'],
    onKeyword: ({ text }, _start, end, report) => {
      known ??= new Set(wordlist);
      const after = text.slice(end, end + reach);
      const run = withoutLabel(phraseIn(after, known), after);
      if (run.length === 0) return;
      const valid = validPart(run);
      const words = valid ?? run.slice(0, 24);
      const stop = end + (words.at(-1)?.end ?? 0);
      report(rule, end + (words[0]?.start ?? 0), stop, valid ? 0.97 : 0.62, [
        { kind: valid ? 'checksum' : 'lexicon', detail: 'BIP-39' },
      ]);
    },
  };
}

export const mnemonic: readonly RuleOrDetector[] = [createDetector()];

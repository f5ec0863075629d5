import type { Report } from '../../rule.ts';
import type { SourceText } from '../../sourceText.ts';
import { ethereumChecksum, isBase58AddressValid, isBech32Valid } from '../../validate/cryptoAddress.ts';
import { info, type FieldRule } from './define.ts';

const cryptoAddress = info('financial', 'crypto-address', 'Cryptocurrency address', 'cryptoAddress', 0.95);

const bech32 = /^(?:bc1|tb1|ltc1|addr1|stake1|cosmos1|osmo1)[02-9ac-hj-np-z]{20,100}$/i;
const base58 = /^(?:[13LMD9AXrt]|T(?=.{33}$))[1-9A-HJ-NP-Za-km-z]{24,34}$/;
const ethereum = /^0x[0-9a-fA-F]{40}$/;

/** The score of an address that its own checksum proves, or false. */
function proven(token: string): number | false {
  if (bech32.test(token)) return isBech32Valid(token) && 0.98;
  if (ethereum.test(token)) return ethereumChecksum(token) === 'valid' && 0.9;
  return base58.test(token) && isBase58AddressValid(token) && 0.98;
}

/** Tries a whole token of letters and digits. */
export function cryptoAddressAt({ text }: SourceText, start: number, end: number, report: Report): boolean {
  const length = end - start;
  if (length < 25 || length > 110) return false;
  const first = text.charAt(start);
  if (!'13LMDT9AXrtb0lacosBL'.includes(first) || /[/+=$-]/.test(text.charAt(start - 1) + text.charAt(end)))
    return false;
  const score = proven(text.slice(start, end));
  if (!score) return false;
  report(cryptoAddress, start, end, score, [{ kind: 'checksum' }]);
  return true;
}

export const cryptoFields: FieldRule[] = [
  {
    rule: cryptoAddress,
    types: ['cryptoAddress', 'address', 'account'],
    pattern: /(?:0x[0-9a-f]{40}|[a-z0-9]{25,110})/i,
    isWhole: true,
    judge: (value, { place }) => {
      const score = proven(value);
      if (score) return score;
      const isWallet = place?.types.includes('cryptoAddress') === true;
      if (ethereum.test(value)) return ethereumChecksum(value) === 'plain' && isWallet ? 0.8 : false;
      return isWallet && /^[1-9A-HJ-NP-Za-km-z]{32,106}$/.test(value) && /\d/.test(value) ? 0.65 : false;
    },
  },
];

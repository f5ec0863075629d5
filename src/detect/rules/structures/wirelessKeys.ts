import type { RuleOrDetector, Validator } from '../../rule.ts';
import { embedded, token } from '../builders.ts';
import { passwordScore, password, structureEvidence, structureRule } from './structure.ts';

const info = structureRule('wireless-key', 'Key of a wireless network', 'password', 0.7);

/** What people call it, in the languages they write cards and signs in. */
const keyWord = String.raw`(?:pass(?:word|code|phrase|wort)|pw|pwd|psk|key|code|kennwort|schl(?:\u00fc|ue)ssel|cl[\u00e9e]|mot de passe|clave|contrase\u00f1a|chiave|chave|senha|palavra-passe|wachtwoord|sleutel|nyckel|l\u00f6senord|n\u00f8kkel|n\u00f8gle|adgangskode|passord|avain|salasana|klucz|has\u0142o|kl\u00ed\u010d|heslo|kulcs|jelsz\u00f3|parola|\u015fifre)`;

const network = String.raw`(?:wi-?fi|wlan|wpa\d?|ssid|w-lan|netzwerk|network|r\u00e9seau|red inal\u00e1mbrica)`;

/** Eight to 63 printable characters (IEEE 802.11i), with what no word has: letters and digits, or a mark between. */
const unlikeWords: Validator = (value) => {
  if (
    !/[A-Za-z]/.test(value) ||
    !/\d/.test(value) ||
    /^(?:wpa|wep|aes|tkip|eap|ieee|802|https?|[a-z-]+=)/i.test(value)
  )
    return false;
  const score = passwordScore(value, 0.7);
  return score > 0.3 && { score, evidence: structureEvidence };
};

/** `SSID Staff, key …`, `Wi-Fi-Schlüssel: …`, `clé Wi-Fi : …`. */
const spoken = embedded({
  ...info,
  keywords: ['wi-fi', 'wifi', 'wlan', 'ssid', 'netzwerkschl', 'network key'],
  before: 40,
  after: 160,
  pattern: () =>
    new RegExp(
      String.raw`(?:\b${network}[^\n]{0,50}?(?<![\p{L}_])${keyWord}|${network}[- ]?${keyWord}|(?<![\p{L}_])${keyWord}(?:[ ]\p{L}{1,4}){0,2}[ ]${network})["*]{0,2}[ ]?[:=]?\*{0,2}[ ]["'\x60]?(?<value>[^\s"'\x60,;<>()]{8,63}(?<![.:!?]))(?=["'\x60.,;:!?)]{0,2}(?:\s|$))`,
      'iu',
    ),
  boundary: false,
  validate: unlikeWords,
});

/** `WIFI:T:WPA;S:name;P:key;;`, as codes on walls hold it (ZXing, "Barcode Contents"). */
const code = token({
  ...info,
  keywords: ['wifi:t:', 'wifi:s:', 'wifi:h:'],
  pattern: /WIFI:(?:[TSHR]:(?:\\.|[^;\\\n]){0,64};){1,4}P:"?(?<value>(?:\\.|[^;\\"\n]){4,80})"?;/i,
  boundary: false,
  validate: password(0.85),
});

/** Keys of wireless networks as they are told to guests and colleagues. */
export const wirelessKeys: readonly RuleOrDetector[] = [spoken, code];

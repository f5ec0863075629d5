import type { RuleOrDetector } from '../../rule.ts';
import { embedded } from '../builders.ts';
import { password, structureRule } from './structure.ts';

/**
 * What routers and switches are told (Cisco, Arista, Juniper and their like): `secret 0 …`, `snmp-server community …`,
 * `crypto isakmp key … address`, `pre-shared-key …`. Types 5, 8 and 9 are hashes, 7 hides nothing.
 */
export const networkDevices: readonly RuleOrDetector[] = (
  [
    [['snmp-server community '], /snmp-server community (?<value>[^\s"']{3,64})[ ](?=RO|RW|view|ipv6)/i],
    [['snmp-server community '], /snmp-server community (?<value>[^\s"']{3,64})(?=[ \t]*\r?(?:\n|$))/i],
    [
      ['isakmp key '],
      /crypto isakmp key (?:[06] )?(?<quote>["']?)(?<value>[^\s"']{4,128})\k<quote>[ ](?:address|hostname)[ ]/i,
    ],
    [
      ['pre-shared-key '],
      /pre-shared-key (?:local |remote |ascii-text |hexadecimal |[06] )?(?<quote>["']?)(?<value>[^\s"';]{4,128})\k<quote>/i,
    ],
    [
      [
        'privilege ',
        'enable secret ',
        'enable password ',
        ' secret 0 ',
        ' secret 5 ',
        ' secret 9 ',
        ' password 0 ',
        ' password 7 ',
      ],
      /(?<=^|\n)[ ]{0,4}(?:username \S{1,60}(?: privilege \d{1,2})?(?: role \S{1,40})?|enable) (?:secret|password)(?: level \d{1,2})? (?:[0-9] )?(?<value>[^\s"']{4,128})(?=[ \t]*\r?(?:\n|$))/i,
    ],
    [['key-string '], /(?<=^|\n)[ ]{0,6}key-string (?:[07] )?(?<value>[^\s"']{4,128})(?=[ \t]*\r?(?:\n|$))/i],
    [['wpa-psk '], /wpa-psk (?:ascii|hex) (?:[078] )?(?<value>[^\s"']{8,64})/i],
  ] as const
).map(([keywords, pattern]) =>
  embedded({
    ...structureRule(
      'network-device-secret',
      'Secret in the configuration of a network device',
      'password',
      0.8,
    ),
    keywords,
    before: 100,
    after: 160,
    pattern,
    boundary: false,
    validate: (value, candidate) => !/^(?:public|private)$/i.test(value) && password(0.8)(value, candidate),
  }),
);

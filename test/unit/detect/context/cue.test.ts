import assert from 'node:assert/strict';
import { cueNear } from '../../../../src/detect/context/cue.ts';
import { fieldDictionary } from '../../../../src/detect/context/fieldDictionary.ts';
import { SourceText } from '../../../../src/detect/sourceText.ts';

/** The type that the words round `§` tell. */
function cue(text: string): string | undefined {
  const at = text.indexOf('§');
  return cueNear(new SourceText(text), at, at + 1)?.types[0];
}

describe('cues', () => {
  const told: readonly (readonly [string, string])[] = [
    ['my passport number is §', 'passport'],
    ['SSN §', 'ssn'],
    ['§ es mi NIE', 'nationalId'],
    ['§ är mitt personnummer.', 'nationalId'],
    ['And your date of birth?\nA: §', 'dateOfBirth'],
    ['the SSN on file and the phone §', 'phone'],
  ];
  for (const [text, type] of told)
    it(`tell ${type} in "${text.replace('\n', ' / ')}"`, () => {
      assert.equal(cue(text), type);
    });

  const silent: readonly string[] = [
    'not a TIN §',
    'a duplicate §',
    `SSN ${'and so on '.repeat(8)}§`,
    'SSN\n\n§ items',
    'her name is §',
  ];
  for (const text of silent)
    it(`tell nothing in "${text.slice(0, 20).replaceAll('\n', ' / ')}"`, () => {
      assert.equal(cue(text), undefined);
    });
});

describe('the dictionary of field names', () => {
  const names: readonly (readonly [string, string | undefined])[] = [
    ['customerPhoneNumber', 'phone'],
    ['PHONE_NUMBER_2', 'phone'],
    ['Geburtsdatum', 'dateOfBirth'],
    ['fecha_nacimiento', 'dateOfBirth'],
    ['Straße', 'street'],
    ['Código Postal', 'postcode'],
    ['fødselsnummer', 'nationalId'],
    ['生年月日', 'dateOfBirth'],
    ['userIPAddress', 'ip'],
    ['Numero di telefono', 'phone'],
    ['nazwisko', 'lastName'],
    ['achternaam', 'lastName'],
    ['prénom', 'firstName'],
    ['emailHash', undefined],
    ['duplicate', undefined],
    ['phoneRegex', undefined],
    ['mailbox', undefined],
  ];
  for (const [key, type] of names)
    it(`reads ${key} as ${type ?? 'nothing'}`, () => {
      assert.equal(fieldDictionary().meaningOf(key)?.types[0], type);
    });
});

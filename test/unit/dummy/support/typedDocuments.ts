import fc from 'fast-check';
import type { KnownDummyKind } from '../../../../src/dummy/index.ts';
import { formats, type Format } from './documents.ts';
import { fieldNames } from './fields.ts';
import { samples } from './samples.ts';

/** A text whose fields are called what they hold, as a scanner needs it. */
export interface TypedDocument {
  readonly format: Format;
  readonly text: string;
}

const field = fc
  .constantFrom(...(Object.entries(fieldNames) as [KnownDummyKind, readonly string[]][]))
  .chain(([kind, names]) =>
    fc.record({ name: fc.constantFrom(...names), value: fc.constantFrom(...samples[kind]) }),
  );

function typedDocumentOf(format: Format, between = ''): fc.Arbitrary<TypedDocument> {
  return fc.array(field, { minLength: 1, maxLength: 6 }).map((fields) => ({
    format,
    text:
      format.head +
      fields
        .map(({ name, value }, index) => {
          const [before, after] = format.field(index, name);
          return before + format.escape(value) + after;
        })
        .join(between) +
      format.tail,
  }));
}

export const anyTypedDocument: fc.Arbitrary<TypedDocument> = fc
  .constantFrom(...formats)
  .chain((format) => typedDocumentOf(format));

/** The same with so many blank lines between the fields that no second look sees two of them together. */
export const anySpreadDocument: fc.Arbitrary<TypedDocument> = fc
  .constantFrom(...formats)
  .chain((format) => typedDocumentOf(format, '\n'.repeat(25)));

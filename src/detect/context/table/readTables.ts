import type { SourceText } from '../../sourceText.ts';
import type { HeadReader } from './cell.ts';
import { readAligned } from './aligned.ts';
import { readBoxed } from './boxed.ts';
import { readDelimited } from './delimited.ts';
import { readExpanded } from './expanded.ts';
import { readFenced } from './fenced.ts';
import { readHtml } from './html.ts';
import { readInline } from './inline.ts';
import { readLatex } from './latex.ts';
import { readListed } from './listed.ts';
import { readPiped } from './piped.ts';
import { readSql } from './sql.ts';

/** Shows the heads of all tables in a text to a reader, and the rows below those that it wants. */
export function readTables(source: SourceText, reader: HeadReader): void {
  readDelimited(source, reader);
  readPiped(source, reader);
  readBoxed(source, reader);
  readExpanded(source, reader);
  readFenced(source, reader);
  readSql(source, reader);
  readAligned(source, reader);
  readHtml(source, reader);
  readInline(source, reader);
  readLatex(source, reader);
  readListed(source, reader);
}

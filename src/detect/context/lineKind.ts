import type { SourceText } from '../sourceText.ts';
import type { UnitBytes } from '../unitBytes.ts';

/** How a line of a text reads. */
export type LineKind =
  | 'blank'
  /** Ends or begins as only code does. */
  | 'code'
  /** `key = value`, as code and settings have it: alone it makes no block. */
  | 'assignment'
  /** Has marks of code; a sentence may have them, too. */
  | 'mixed'
  | 'comment'
  /** A sentence, or a setting such as `NAME=value`. */
  | 'sentence';

/** Marks that code has and sentences seldom have. */
const codeMarks = Uint8Array.from({ length: 256 }, (_, byte) =>
  '()[]{}=<>;|`\\_'.includes(String.fromCharCode(byte)) ? 1 : 0,
);

/** So much of a line is looked at. */
const longestLine = 400;

/** A word of a language in front of what it introduces, or an assignment or a call by itself. */
const statement =
  /^(?:#include|(?:export |public |private |protected |static |async |final )*(?:def|class|func|fn|function|interface|enum|struct|impl|const|let|var|val|private|protected|public|static|void) [\w<*&]|(?:if|elif|for|while|switch|catch|with|except)\b.*[:{]$|(?:return|throw|raise|yield|await|assert)\b.*[().\d'"]|@\w+\(|[\w.$[\]'"]+ (?::?=|[+-]=) \S|[\w.$]+\([^ ]*\)$|<\/?[a-z][\w-]*[^<>]*>|import \{)/;
/** Settings consist of such lines, too. */
const assignment = /^[\w.-]+ = [^=({[]*$/;
/** The same without brackets and equals signs. */
const plainStatement =
  /^(?:import [\w*"'.]|from [\w.]+ import |package [\w.]+$|class \w+:$|(?:if|elif|for|while|with|except|case) .*:$|(?:else|try|finally):$|return$)/;
/** `Name: name,` of an object, `"value",` of a list, `oneName,` between the parentheses of a call. */
const element =
  /^(?:[\w$]+:\s+[\w.$&*]+|"[^"]*"|'[^']*'|[\d.-]+|[a-z][\w.]*[A-Z$][\w.$]*|[\w.$]+ \? [\w.$]+ : [\w.$ ]+),$/;
/** `name: call(…),` of an object. */
const calledElement = /^[\w$]+: (?:new )?[\w$.]+\(.*\),$/;
/** `00:04.300 --> 00:09.800` of subtitles, and who speaks: `<v Agent>…`. */
const cueTime = /^(?:\d{2}:)?\d{2}:\d{2}[.,]\d{3} --> |^<v[ .]/;
const setting = /^[A-Z][A-Z\d_]*=\S/;
const commentStart = /^(?:\/\/|\/\*|\*(?:[ /]|$)|#(?: |$)|--(?: |$)|"""|'''|```)/;

/** What a line by itself looks like; offsets are UTF-16, without the line break. */
export function kindOfLine({ text, bytes }: SourceText, lineStart: number, lineEnd: number): LineKind {
  let start = lineStart;
  let end = lineEnd;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (start < end && text.charCodeAt(end - 1) <= 32) end--;
  if (start === end) return 'blank';
  const first = text.charCodeAt(start);
  if (opensComment(first) && commentStart.test(text.slice(start, Math.min(end, start + 4)))) return 'comment';
  const last = text.charCodeAt(end - 1);
  // `;`, `{` and `}` at the end of a line; a record of JSON begins with a quote and is data.
  if (last === 59 || last === 123 || last === 125) return first === 34 ? 'mixed' : 'code';
  const line = text.slice(start, Math.min(end, start + longestLine));
  if (!hasCodeMarks(bytes, start, end)) {
    if (first >= 97 && first <= 122 && plainStatement.test(line)) return 'code';
    return last === 44 && element.test(line) ? 'mixed' : 'sentence';
  }
  if (cueTime.test(line)) return 'sentence';
  // A call or a condition that goes on.
  if (last === 40 || (last === 44 && calledElement.test(line))) return 'code';
  if (isClosing(line) || statement.test(line)) return assignment.test(line) ? 'assignment' : 'code';
  return setting.test(line) ? 'sentence' : 'mixed';
}

function hasCodeMarks(bytes: UnitBytes, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (codeMarks[bytes[at] as number] === 1) return true;
  return false;
}

/** `"`, `#`, `'`, `*`, `-`, `/` and a backtick. */
function opensComment(unit: number): boolean {
  return (
    unit === 47 || unit === 42 || unit === 35 || unit === 34 || unit === 39 || unit === 45 || unit === 96
  );
}

/** `)`, `],` and `});` by themselves. */
function isClosing(line: string): boolean {
  return line.length <= 6 && /^[)\]}]+[;,)]*$/.test(line);
}

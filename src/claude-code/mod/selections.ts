/** A path up to its colon; one of Windows has another behind the drive. */
const path = String.raw`((?:[A-Za-z]:)?[^\n:]+):`;
const lines = String.raw`The user selected the lines \d+ to \d+ from `;

/** What the editor has selected, as Claude's extension puts it into a prompt. */
const selection = new RegExp(String.raw`<ide_selection>\s*${lines}${path}[^]*?(?:</ide_selection>|$)`, 'g');

/** Claude Code names the file of an attachment or a selection in its first lines. */
const shown = new RegExp(
  String.raw`^(?:<system-reminder>\n)?(?:${lines}${path}|Result of calling the Read tool on ${path})`,
);

/** The file that a text of Claude Code shows as a whole; undefined where it names none. */
export function fileShownBy(text: string): string | undefined {
  const match = shown.exec(text);
  return match?.[1] ?? match?.[2];
}

/** The files of which a prompt holds a selection. */
export function filesSelectedIn(prompt: string): string[] {
  return [...prompt.matchAll(selection)].flatMap(([, file]) => file ?? []);
}

/** The text with a sentence in the place of every selection of a file that is closed. */
export function withholdSelections(
  text: string,
  isClosed: (file: string) => boolean,
  sentence: string,
): string {
  return text.replace(selection, (whole, file: string) => (isClosed(file) ? sentence : whole));
}

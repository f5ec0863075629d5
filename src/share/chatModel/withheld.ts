/** Says of a path, as it stands in a message, whether the policy never shares the file. */
export type IsNeverShared = (path: string) => boolean;

const replacement = '[This file is left out: the policy never shares it.]';

/** Takes the contents of files that are never shared out of a message; chat attaches files as tagged text. */
export function withholdAttachments(text: string, isNeverShared: IsNeverShared): string {
  return text.replace(
    /(<(attachment|file)\b[^>]*?\b(?:filePath|path|id)="([^"]+)"[^>]*>)([\s\S]*?)(<\/\2>)/gi,
    (whole, open: string, _name, path: string, _content, close: string) =>
      isNeverShared(path) ? `${open}\n${replacement}\n${close}` : whole,
  );
}

/** Whether a tool was asked to read a file that is never shared. */
export function asksForNeverShared(input: object, isNeverShared: IsNeverShared): boolean {
  return Object.entries(input).some(
    ([key, value]) => /path|file|uri/i.test(key) && typeof value === 'string' && isNeverShared(value),
  );
}

export { replacement as withheldText };

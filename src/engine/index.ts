export { Engine, type Check, type JudgedFinding, type NotCheckedReason } from './engine.ts';
export { fingerprinter } from './fingerprint.ts';
export { redactFiles, type RedactedFile, type SourceFile } from './redactFiles.ts';

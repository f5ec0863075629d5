export {
  Engine,
  type Check,
  type EngineOptions,
  type JudgedFinding,
  type NotCheckedReason,
} from './engine.ts';
export { fingerprinter, nameKey } from './fingerprint.ts';
export { redactFiles, type RedactedFile, type SourceFile } from './redactFiles.ts';

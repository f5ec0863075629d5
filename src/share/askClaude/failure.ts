export type FailureKind =
  | 'noKey'
  | 'wrongKey'
  | 'forbidden'
  | 'billing'
  | 'unknownModel'
  | 'modelNotAllowed'
  | 'rateLimit'
  | 'overloaded'
  | 'network'
  | 'dropped'
  | 'tooLong'
  | 'invalid'
  | 'server'
  | 'cancelled';

/** Why there is no answer. Holds nothing of the request. */
export interface Failure {
  readonly kind: FailureKind;
  /** Of the HTTP response. */
  readonly status?: number;
  readonly retryAfterSeconds?: number;
}

export class ClaudeFailure extends Error {
  override readonly name = 'ClaudeFailure';

  constructor(readonly failure: Failure) {
    super(`The request to Claude failed (${failure.kind}).`);
  }
}

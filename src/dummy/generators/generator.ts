import type { Category, DummyKind } from '../../detect/index.ts';
import type { CompanyLabel, PersonRole } from '../label.ts';

/** What a generator knows of the value it stands in for. */
export interface DummyRequest {
  readonly ruleId: string;
  readonly kind: DummyKind;
  readonly category: Category;
  /** The value itself, without the escapes of the place where it was found. */
  readonly value: string;
  /** The literal that every credential of this rule begins with, e.g. the vendor's prefix. */
  readonly prefix?: string;
  /** The value stands as a bare number in source or data: the dummy must be a number without leading zero. */
  readonly isNumber?: boolean;
  /** What a person is to the text; `person` where nothing says more. */
  readonly role?: PersonRole;
  /** What a company is called; `company` where nothing says more. */
  readonly label?: CompanyLabel;
  /** First and last name of the person whose record the value stands in. */
  readonly wholeName?: string;
  /** For linked identities: the number of the dummy company whose domain an address belongs to. */
  readonly company?: number;
  /** Further dummies of the same dummy person count from 2. */
  readonly variant?: number;
}

/**
 * Makes the dummies of a kind, and knows them again: both sides sit in one object so that the scanner never reports
 * what the generator makes.
 */
export interface Generator {
  /**
   * The dummy for a value: same shape, belongs to nobody.
   * @param serial 1, 2, 3 …; different serials give different dummies for the same request
   */
  generate(request: DummyRequest, serial: number): string;
  /** Whether a value is one of these dummies, or a published example of the kind. */
  recognises(value: string): boolean;
}

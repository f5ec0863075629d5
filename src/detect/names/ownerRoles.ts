import { ownerAmong, ownerOf } from '../context/owner.ts';
import type { Place } from '../context/place.ts';
import type { SourceText } from '../sourceText.ts';

/** Who is nobody but a person. */
const people =
  wordSet(`patient employee person people student pupil teacher professor doctor physician nurse surgeon
  passenger guest applicant candidate tenant landlord spouse wife husband mother father child children son daughter
  sibling parent witness defendant plaintiff beneficiary cardholder holder insured policyholder attendee participant
  borrower citizen resident voter caregiver guardian staff colleague relative kin inmate donor claimant
  patientin mitarbeiter mitarbeiterin versicherter arzt mieter schuler lehrer karteninhaber kontoinhaber inhaber
  employe salarie medecin titulaire eleve paciente empleado empleada alumno medico titular funcionario aluno
  dipendente paziente studente intestatario medewerker patienten klantpersoon pacjent pracownik lekarz uczen`);

/** Who is mostly a person, but may be a company or a program. */
const roles =
  wordSet(`customer client buyer contact user member owner manager author subscriber recipient sender
  visitor lead prospect reporter reviewer assignee approver requester signer caller callee speaker organizer host
  driver agent payer payee seller kunde kundin kontakt benutzer cliente contacto usuario klant klient`);

/** Who is often a company: `customers[].name`. */
const companies = wordSet(
  'customer client prospect lead buyer seller vendor supplier kunde cliente klant klient company employer organization',
);

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** What a field that is only called `name` belongs to. */
export interface Owner {
  /** Nobody but a person is called so. */
  readonly isPerson: boolean;
  /** Mostly a person. */
  readonly isRole: boolean;
  /** Often a company. */
  readonly isCompany: boolean;
}

/** Whose name the value of a field called `name` is, by what the field belongs to; undefined where that says nothing. */
export function ownerOfName(
  source: SourceText,
  { types: [type], keyStart, valueStart, valueEnd, kind, qualifiers }: Place,
): Owner | undefined {
  if (type !== 'name' || kind === 'column') return undefined;
  const owner = ownerAmong(qualifiers) ?? ownerOf(source, keyStart);
  if (owner === undefined) return undefined;
  // `organizations: { name: 'Organizations' }` names a thing after itself.
  if (source.text.slice(valueStart, valueEnd).toLowerCase() === owner) return undefined;
  const is = (words: ReadonlySet<string>): boolean =>
    words.has(owner) || (owner.endsWith('s') && words.has(owner.slice(0, -1)));
  const found = { isPerson: is(people), isRole: is(roles), isCompany: is(companies) };
  return found.isPerson || found.isRole || found.isCompany ? found : undefined;
}

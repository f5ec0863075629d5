import * as adNrt from 'stdnum/lib/esm/ad/nrt';
import * as alNipt from 'stdnum/lib/esm/al/nipt';
import * as arDni from 'stdnum/lib/esm/ar/dni';
import * as arCuit from 'stdnum/lib/esm/ar/cuit';
import * as atVnr from 'stdnum/lib/esm/at/vnr';
import * as atUid from 'stdnum/lib/esm/at/uid';
import * as atTin from 'stdnum/lib/esm/at/tin';
import * as auTfn from 'stdnum/lib/esm/au/tfn';
import * as auAbn from 'stdnum/lib/esm/au/abn';
import * as auAcn from 'stdnum/lib/esm/au/acn';
import * as baJmbg from 'stdnum/lib/esm/ba/jmbg';
import * as beNn from 'stdnum/lib/esm/be/nn';
import * as beVat from 'stdnum/lib/esm/be/vat';
import * as bgEgn from 'stdnum/lib/esm/bg/egn';
import * as bgVat from 'stdnum/lib/esm/bg/vat';
import * as boCi from 'stdnum/lib/esm/bo/ci';
import * as brCpf from 'stdnum/lib/esm/br/cpf';
import * as brCnpj from 'stdnum/lib/esm/br/cnpj';
import * as byUnp from 'stdnum/lib/esm/by/unp';
import * as caSin from 'stdnum/lib/esm/ca/sin';
import * as caBn from 'stdnum/lib/esm/ca/bn';
import * as chSsn from 'stdnum/lib/esm/ch/ssn';
import * as chUid from 'stdnum/lib/esm/ch/uid';
import * as clRut from 'stdnum/lib/esm/cl/rut';
import * as cnRic from 'stdnum/lib/esm/cn/ric';
import * as cnUscc from 'stdnum/lib/esm/cn/uscc';
import * as coNit from 'stdnum/lib/esm/co/nit';
import * as crCpf from 'stdnum/lib/esm/cr/cpf';
import * as cuNi from 'stdnum/lib/esm/cu/ni';
import * as cyVat from 'stdnum/lib/esm/cy/vat';
import * as czRc from 'stdnum/lib/esm/cz/rc';
import * as czDic from 'stdnum/lib/esm/cz/dic';
import * as czIco from 'stdnum/lib/esm/cz/ico';
import * as deIdnr from 'stdnum/lib/esm/de/idnr';
import * as deStnr from 'stdnum/lib/esm/de/stnr';
import * as deSvnr from 'stdnum/lib/esm/de/svnr';
import * as deVat from 'stdnum/lib/esm/de/vat';
import * as dePwnr from 'stdnum/lib/esm/de/pwnr';
import * as dkCpr from 'stdnum/lib/esm/dk/cpr';
import * as dkCvr from 'stdnum/lib/esm/dk/cvr';
import * as doCedula from 'stdnum/lib/esm/do/cedula';
import * as doRnc from 'stdnum/lib/esm/do/rnc';
import * as dzNif from 'stdnum/lib/esm/dz/nif';
import * as ecCi from 'stdnum/lib/esm/ec/ci';
import * as ecRuc from 'stdnum/lib/esm/ec/ruc';
import * as eeIk from 'stdnum/lib/esm/ee/ik';
import * as esDni from 'stdnum/lib/esm/es/dni';
import * as esNie from 'stdnum/lib/esm/es/nie';
import * as esNif from 'stdnum/lib/esm/es/nif';
import * as esCif from 'stdnum/lib/esm/es/cif';
import * as esNss from 'stdnum/lib/esm/es/nss';
import * as fiHetu from 'stdnum/lib/esm/fi/hetu';
import * as fiYtunnus from 'stdnum/lib/esm/fi/ytunnus';
import * as fiAlv from 'stdnum/lib/esm/fi/alv';
import * as frNir from 'stdnum/lib/esm/fr/nir';
import * as frNif from 'stdnum/lib/esm/fr/nif';
import * as frSiren from 'stdnum/lib/esm/fr/siren';
import * as frSiret from 'stdnum/lib/esm/fr/siret';
import * as frTva from 'stdnum/lib/esm/fr/tva';
import * as gbNino from 'stdnum/lib/esm/gb/nino';
import * as gbUtr from 'stdnum/lib/esm/gb/utr';
import * as gbVat from 'stdnum/lib/esm/gb/vat';
import * as grAmka from 'stdnum/lib/esm/gr/amka';
import * as grVat from 'stdnum/lib/esm/gr/vat';
import * as gtNit from 'stdnum/lib/esm/gt/nit';
import * as hkHkid from 'stdnum/lib/esm/hk/hkid';
import * as hrOib from 'stdnum/lib/esm/hr/oib';
import * as huAnum from 'stdnum/lib/esm/hu/anum';
import * as idNpwp from 'stdnum/lib/esm/id/npwp';
import * as iePps from 'stdnum/lib/esm/ie/pps';
import * as ieVat from 'stdnum/lib/esm/ie/vat';
import * as ilIdnr from 'stdnum/lib/esm/il/idnr';
import * as inAadhaar from 'stdnum/lib/esm/in/aadhaar';
import * as inPan from 'stdnum/lib/esm/in/pan';
import * as inGstin from 'stdnum/lib/esm/in/gstin';
import * as inEpic from 'stdnum/lib/esm/in/epic';
import * as isKennitala from 'stdnum/lib/esm/is/kennitala';
import * as itCodicefiscale from 'stdnum/lib/esm/it/codicefiscale';
import * as itIva from 'stdnum/lib/esm/it/iva';
import * as jpCn from 'stdnum/lib/esm/jp/cn';
import * as kePin from 'stdnum/lib/esm/ke/pin';
import * as krRrn from 'stdnum/lib/esm/kr/rrn';
import * as krBrn from 'stdnum/lib/esm/kr/brn';
import * as lkNic from 'stdnum/lib/esm/lk/nic';
import * as ltAsmens from 'stdnum/lib/esm/lt/asmens';
import * as luTva from 'stdnum/lib/esm/lu/tva';
import * as lvPvn from 'stdnum/lib/esm/lv/pvn';
import * as maIce from 'stdnum/lib/esm/ma/ice';
import * as mcTva from 'stdnum/lib/esm/mc/tva';
import * as mdIdno from 'stdnum/lib/esm/md/idno';
import * as meJmbg from 'stdnum/lib/esm/me/jmbg';
import * as mkEdb from 'stdnum/lib/esm/mk/edb';
import * as mtVat from 'stdnum/lib/esm/mt/vat';
import * as muNid from 'stdnum/lib/esm/mu/nid';
import * as mxCurp from 'stdnum/lib/esm/mx/curp';
import * as mxRfc from 'stdnum/lib/esm/mx/rfc';
import * as myNric from 'stdnum/lib/esm/my/nric';
import * as mzNuit from 'stdnum/lib/esm/mz/nuit';
import * as nlBsn from 'stdnum/lib/esm/nl/bsn';
import * as nlBtw from 'stdnum/lib/esm/nl/btw';
import * as noFodselsnummer from 'stdnum/lib/esm/no/fodselsnummer';
import * as noOrgnr from 'stdnum/lib/esm/no/orgnr';
import * as nzIrd from 'stdnum/lib/esm/nz/ird';
import * as peCui from 'stdnum/lib/esm/pe/cui';
import * as peRuc from 'stdnum/lib/esm/pe/ruc';
import * as pkCnic from 'stdnum/lib/esm/pk/cnic';
import * as pkNtn from 'stdnum/lib/esm/pk/ntn';
import * as plPesel from 'stdnum/lib/esm/pl/pesel';
import * as plNip from 'stdnum/lib/esm/pl/nip';
import * as plRegon from 'stdnum/lib/esm/pl/regon';
import * as ptCc from 'stdnum/lib/esm/pt/cc';
import * as ptNif from 'stdnum/lib/esm/pt/nif';
import * as pyRuc from 'stdnum/lib/esm/py/ruc';
import * as roCnp from 'stdnum/lib/esm/ro/cnp';
import * as roCui from 'stdnum/lib/esm/ro/cui';
import * as rsJmbg from 'stdnum/lib/esm/rs/jmbg';
import * as rsPib from 'stdnum/lib/esm/rs/pib';
import * as ruInn from 'stdnum/lib/esm/ru/inn';
import * as sePersonnummer from 'stdnum/lib/esm/se/personnummer';
import * as seOrgnr from 'stdnum/lib/esm/se/orgnr';
import * as seVat from 'stdnum/lib/esm/se/vat';
import * as sgUen from 'stdnum/lib/esm/sg/uen';
import * as siEmso from 'stdnum/lib/esm/si/emso';
import * as siDdv from 'stdnum/lib/esm/si/ddv';
import * as skRc from 'stdnum/lib/esm/sk/rc';
import * as skDph from 'stdnum/lib/esm/sk/dph';
import * as svNit from 'stdnum/lib/esm/sv/nit';
import * as thIdnr from 'stdnum/lib/esm/th/idnr';
import * as thTin from 'stdnum/lib/esm/th/tin';
import * as tnMf from 'stdnum/lib/esm/tn/mf';
import * as trTckimlik from 'stdnum/lib/esm/tr/tckimlik';
import * as trVkn from 'stdnum/lib/esm/tr/vkn';
import * as twNatid from 'stdnum/lib/esm/tw/natid';
import * as twUbn from 'stdnum/lib/esm/tw/ubn';
import * as uaRntrc from 'stdnum/lib/esm/ua/rntrc';
import * as uaEdrpou from 'stdnum/lib/esm/ua/edrpou';
import * as usEin from 'stdnum/lib/esm/us/ein';
import * as uyRut from 'stdnum/lib/esm/uy/rut';
import * as veRif from 'stdnum/lib/esm/ve/rif';
import * as vnMst from 'stdnum/lib/esm/vn/mst';
import * as zaIdnr from 'stdnum/lib/esm/za/idnr';
import * as zaTin from 'stdnum/lib/esm/za/tin';

/** A country, its validator, and the phrases (folded, joined) by which its number is called. */
export type NationalNumber = readonly [country: string, validator: Validator, phrases: string];

interface Validator {
  readonly validate: (value: string) => { readonly isValid: boolean; readonly isIndividual?: boolean };
}

/** National, tax and company numbers whose checksum or structure `stdnum` knows. */
export const nationalNumbers: readonly NationalNumber[] = [
  ['ad', adNrt, 'nrt'],
  ['al', alNipt, 'nipt'],
  ['ar', arDni, 'dni'],
  ['ar', arCuit, 'cuit cuil'],
  ['at', atVnr, 'sozialversicherungsnummer svnr svnummer'],
  ['at', atUid, 'ustid ustidnr uidnummer vat'],
  ['at', atTin, 'steuernummer'],
  ['au', auTfn, 'tfn taxfilenumber tfnnumber taxfilenumberid'],
  ['au', auAbn, 'abn abnnumber australianbusinessnumber'],
  ['au', auAcn, 'acn acnnumber'],
  ['ba', baJmbg, 'jmbg'],
  [
    'be',
    beNn,
    'rijksregisternummer rijksregister nationalnumber numeronational registrenational nrn insz niss',
  ],
  ['be', beVat, 'ondernemingsnummer numerodentreprise btw btwnummer tva vat'],
  ['bg', bgEgn, 'egn'],
  ['bg', bgVat, 'bulstat eik vat'],
  ['bo', boCi, 'ci cinumber ceduladeidentidad'],
  ['br', brCpf, 'cpf cpfnumber numerocpf cpfcliente cpfcnpj'],
  ['br', brCnpj, 'cnpj numerocnpj cpfcnpj'],
  ['by', byUnp, 'unp'],
  ['ca', caSin, 'sin sinnumber socialinsurancenumber'],
  ['ca', caBn, 'businessnumber'],
  ['ch', chSsn, 'ahv ahvnummer ahvnr ahvn13 avs numeroavs'],
  ['ch', chUid, 'uid uidnummer'],
  ['cl', clRut, 'rut run rutnumber'],
  ['cn', cnRic, '身份证 身份证号 身份证号码 shenfenzheng chineseid residentidentitycard idcardcn'],
  ['cn', cnUscc, 'uscc unifiedsocialcreditcode 统一社会信用代码'],
  ['co', coNit, 'nit numeronit'],
  ['cr', crCpf, 'cedula ceduladeidentidad'],
  ['cu', cuNi, 'numerodeidentidad'],
  ['cy', cyVat, 'vat'],
  ['cz', czRc, 'rodnecislo rcnumber birthnumber rc'],
  ['cz', czDic, 'dic vat'],
  ['cz', czIco, 'ico'],
  ['de', deIdnr, 'steuerid steueridentifikationsnummer steueridnr idnr tin'],
  ['de', deStnr, 'steuernummer steuernr stnr'],
  [
    'de',
    deSvnr,
    'sozialversicherungsnummer svnummer svnr rvnr rentenversicherungsnummer sozialversicherungsausweis',
  ],
  ['de', deVat, 'ustid ustidnr umsatzsteuerid umsatzsteueridentifikationsnummer vat'],
  ['de', dePwnr, 'personalausweis personalausweisnummer ausweisnummer ausweisnr ausweis'],
  ['dk', dkCpr, 'cpr cprnummer cprnr cprnumber'],
  ['dk', dkCvr, 'cvr cvrnummer senummer vat'],
  ['do', doCedula, 'cedula'],
  ['do', doRnc, 'rnc'],
  ['dz', dzNif, 'nif'],
  ['ec', ecCi, 'cedula ci ceduladeidentidad'],
  ['ec', ecRuc, 'ruc numeroruc'],
  ['ee', eeIk, 'isikukood'],
  ['es', esDni, 'dni numerodedni dninumber'],
  ['es', esNie, 'nie nienumber'],
  ['es', esNif, 'nif nifcif nifnumber numerodeidentificacionfiscal dni'],
  ['es', esCif, 'cif nifcif'],
  ['es', esNss, 'nss numerodeseguridadsocial'],
  ['fi', fiHetu, 'hetu henkilotunnus personalidentitycode'],
  ['fi', fiYtunnus, 'ytunnus'],
  ['fi', fiAlv, 'alvnumero vat'],
  ['fr', frNir, 'nir insee numerodesecuritesociale securitesociale numerosecu nosecu'],
  ['fr', frNif, 'numerofiscal numerofiscaldereference spi'],
  ['fr', frSiren, 'siren'],
  ['fr', frSiret, 'siret'],
  ['fr', frTva, 'tva numerotva tvaintracommunautaire notva vat'],
  ['gb', gbNino, 'nino ninumber nino nationalinsurancenumber nationalinsuranceno'],
  ['gb', gbUtr, 'utr uniquetaxpayerreference'],
  ['gb', gbVat, 'vat vatnumber vatno vatregno vatregistrationnumber'],
  ['gr', grAmka, 'amka'],
  ['gr', grVat, 'afm vat αφμ'],
  ['gt', gtNit, 'nit numeronit'],
  ['hk', hkHkid, 'hkid hongkongid'],
  ['hr', hrOib, 'oib'],
  ['hu', huAnum, 'adoszam vat'],
  ['id', idNpwp, 'npwp'],
  ['ie', iePps, 'ppsnumber ppsn ppsno pps'],
  ['ie', ieVat, 'vat'],
  ['il', ilIdnr, 'teudatzehut misparzehut israeliid'],
  ['in', inAadhaar, 'aadhaar aadhar aadhaarnumber aadharnumber aadhaarno uidai'],
  ['in', inPan, 'pan pannumber panno pancard pancardnumber permanentaccountnumber'],
  ['in', inGstin, 'gst gstnumber gstno gstin gstinnumber gstregistration'],
  ['in', inEpic, 'voter voterid epicno epicnumber vote'],
  ['is', isKennitala, 'kennitala'],
  ['it', itCodicefiscale, 'codicefiscale codfiscale cf'],
  ['it', itIva, 'partitaiva piva vat'],
  ['jp', jpCn, '法人番号 hojinbango corporatenumberjp'],
  ['ke', kePin, 'kra'],
  [
    'kr',
    krRrn,
    'rrn residentregistrationnumber koreanrrn jumin 주민등록번호 frn foreignerregistrationnumber',
  ],
  ['kr', krBrn, 'brn businessregistrationnumber'],
  ['lk', lkNic, 'nic'],
  ['lt', ltAsmens, 'asmenskodas'],
  ['lu', luTva, 'vat'],
  ['lv', lvPvn, 'personaskods'],
  ['ma', maIce, 'ice'],
  ['mc', mcTva, 'vat'],
  ['md', mdIdno, 'idno'],
  ['me', meJmbg, 'jmbg'],
  ['mk', mkEdb, 'edb'],
  ['mt', mtVat, 'vat'],
  ['mu', muNid, 'nid nidnumber'],
  ['mx', mxCurp, 'curp clavecurp'],
  ['mx', mxRfc, 'rfc claverfc'],
  ['my', myNric, 'nric mykad icnumber icno nricno'],
  ['mz', mzNuit, 'nuit'],
  ['nl', nlBsn, 'bsn burgerservicenummer sofinummer'],
  ['nl', nlBtw, 'btw btwnummer btwnr vat'],
  ['no', noFodselsnummer, 'fodselsnummer fnr personnummer'],
  ['no', noOrgnr, 'organisasjonsnummer orgnr'],
  ['nz', nzIrd, 'ird irdnumber'],
  ['pe', peCui, 'dni'],
  ['pe', peRuc, 'ruc numeroruc'],
  ['pk', pkCnic, 'cnic'],
  ['pk', pkNtn, 'ntn'],
  ['pl', plPesel, 'pesel numerpesel nrpesel'],
  ['pl', plNip, 'nip numernip nrnip'],
  ['pl', plRegon, 'regon numerregon'],
  ['pt', ptCc, 'cartaodecidadao numerocartaocidadao'],
  ['pt', ptNif, 'nif contribuinte numerodecontribuinte vat'],
  ['py', pyRuc, 'ruc'],
  ['ro', roCnp, 'cnp codnumericpersonal'],
  ['ro', roCui, 'cui codfiscal'],
  ['rs', rsJmbg, 'jmbg'],
  ['rs', rsPib, 'pib'],
  ['ru', ruInn, 'inn innperson инн'],
  ['se', sePersonnummer, 'personnummer personnr pnr samordningsnummer idcode'],
  ['se', seOrgnr, 'organisationsnummer orgnr orgnummer companyidentitycode'],
  ['se', seVat, 'momsnummer vat'],
  ['sg', sgUen, 'uen uennumber'],
  ['si', siEmso, 'emso'],
  ['si', siDdv, 'vat'],
  ['sk', skRc, 'rodnecislo'],
  ['sk', skDph, 'icdph vat'],
  ['sv', svNit, 'nit'],
  ['th', thIdnr, 'thaiid thainationalid thaiidcard citizenid'],
  ['th', thTin, 'thaitin'],
  ['tn', tnMf, 'matriculefiscal'],
  ['tr', trTckimlik, 'tckn tckimlik tckimlikno kimlikno kimliknumarasi turkkimliknumarasi kimlik'],
  ['tr', trVkn, 'vkn vergino verginumarasi vergikimlikno'],
  ['tw', twNatid, 'taiwanid'],
  ['tw', twUbn, 'ubn'],
  ['ua', uaRntrc, 'rnokpp ipn рнокпп іпн'],
  ['ua', uaEdrpou, 'edrpou'],
  ['us', usEin, 'ein einnumber employeridentificationnumber fein federaltaxid taxid tin'],
  ['uy', uyRut, 'rut'],
  ['ve', veRif, 'rif'],
  ['vn', vnMst, 'mst masothue'],
  ['za', zaIdnr, 'southafricanid said saidnumber rsaid zaid idnrza refugeeidnumber permanentresidentnumber'],
  ['za', zaTin, 'tin'],
];

/** The check of one country's number, by the names that `stdnum` gives them. */
export function isValidNumber(country: string, name: string): (value: string) => boolean {
  return (value) => {
    const validator = selfProving[`${country}.${name}`];
    return validator?.validate(value).isValid === true;
  };
}

const selfProving: Readonly<Record<string, Validator>> = {
  'es.nie': esNie,
  'gb.nino': gbNino,
  'de.vat': deVat,
  'at.uid': atUid,
  'es.dni': esDni,
  'fi.hetu': fiHetu,
  'br.cpf': brCpf,
  'br.cnpj': brCnpj,
  'cl.rut': clRut,
  'ch.ssn': chSsn,
  'cn.ric': cnRic,
  'se.personnummer': sePersonnummer,
  'kr.rrn': krRrn,
};

import { info, type FieldRule } from './define.ts';

export const diagnosis = info('health', 'diagnosis', 'Diagnosis', 'diagnosis', 0.7);
export const medication = info('health', 'medication', 'Medication', 'medication', 0.7);

/** Endings of the names of diseases; Greek and Latin stems in the languages of the field names. */
const diseaseEnding =
  /(?:itis|osis|emia|aemia|ämie|émie|pathy|patia|pathie|oma|algia|algie|rrhea|trophy|plegia|ectasia|ism|phobia|mania|lepsy|lepsie|epilepsia|sclerosis|sklerose|stenosis|megaly|penia|uria|dystrophy|arthrose|krebs|rheum)$/i;
const diseaseWord =
  /\b(?:asthma|diabetes|cancer|carcinoma|tumou?r|leuk(?:a)?emia|lymphoma|melanoma|stroke|infarction|migraine|epilepsy|dementia|alzheimer'?s?|parkinson'?s?|depress(?:ion|ive)|anxiety|bipolar|schizophrenia|autism|adhd|ptsd|hiv|aids|hepatitis|tuberculosis|pneumonia|influenza|covid(?:-19)?|copd|hypertension|hypotension|obesity|hypothyroidism|hyperthyroidism|hyperlipidemia|gout|lupus|psoriasis|eczema|crohn'?s?|reflux|gerd|ulcer|fracture|sepsis|failure|disease|disorder|syndrome|disc|pain|allergy|insomnia|apnea|fibrillation|embolism|thrombosis|pregnan\w+|miscarriage|addiction|alcoholism|overdose|infection)/i;

/** Diseases by their everyday names in the other languages of the field names. */
const foreignDisease =
  /(?:insuffizienz|bluthochdruck|infarkt|schlaganfall|krebs|entzündung|erkrankung|zuckerkrankheit|grippe|rheuma)|(?<![a-zà-ž])(?:insuff?i(?:sance|ci[eê]n[cz]i?a)|diab[eèé]te|maladie|grippe|cirrhose|infarctus|enfermedad|hipertens|hipotens|diabetes|c[áâa]ncer|asma|gripe|neumon|pneumonia|infarto|depres[is]|ansiedad|doença|ictus|ipertens|malattia|polmonite|cirros|tumore|depressione|hartfalen|longontsteking|suikerziekte|kanker|beroerte|hoge bloeddruk|ontsteking|cukrzyc|nadciśnieni|niewydolno|zapaleni|chorob|nowotw|zawał|udar|gryp|astm|depresj|fibrillazion|fibrila[cç]|aritmi|anemi|angin[ae]|bronch|bronqu|gastrit|[hj]?ernia|artrit|artros|osteopor|migren|migra[nñ]|cefale|epiless|epileps|ipotiroid|hipotiroid|scompenso|insufficienza|frattura|fractura|fraktur|flimmer|embolie|thrombos|szível|cukorbet|magas vérny|hjärtsvikt|förmaksfl|hjertesvikt|lungebet|keuhkoku|sydäm|verenpain|rakovin|zápal|hypertenz|cukrovk|hipertansiyon|hypertoni|zatürre|diyabet|kanser)|гиперт|диабет|инфаркт|инсульт|астм|пневмон|депресс|гепатит|артрит|анеми|бронхит|цукров|당뇨|고혈압|폐렴|우울|천식|뇌졸중|고지혈|高血压|糖尿|哮喘|抑郁|冠心|脂|脳卒中|糖尿病|高血圧|喘息|うつ病|がん|癌|心不全|肺炎|梗塞|胃炎|肝炎|認知症/i;

const drugEnding =
  /(?:statin|pril|sartan|olol|prazole|cillin|mycin|micin|floxacin|cycline|azole|vir|mab|nib|zepam|zolam|oxetine|pram|triptan|formin|gliptin|gliflozin|glutide|parin|xaban|dipine|thiazide|semide|sone|solone|caine|codone|profen|gabalin|pentin|triptyline|traline|done|apine|thyroxine|terol|tropium)$/i;
const foreignDrug =
  /(?:метформин|рамиприл|аспирин|ибупрофен|парацетамол|инсулин|аторвастатин|메트포르민|아스피린|인슐린|メトホルミン|アスピリン|アムロジピン|インスリン|二甲双胍|阿司匹林|胰岛素)/i;
const drugWord =
  /\b(?:aspirin|acetaminophen|paracetamol|ibuprofen|insulin|metformin|warfarin|morphine|codeine|tramadol|lithium|ritalin|adderall|xanax|prozac|zoloft|lipitor|ozempic|humira|viagra|heparin|digoxin|albuterol|levothyroxine|prednisone|naproxen|diazepam|ibuprofeno|paracetamolo|novalgin|ramipril)\b/i;
const dose =
  /\b\d+(?:[.,]\d+)?\s?(?:mg|mcg|µg|g|ml|мг|мкг|мл|밀리그램|毫克|iu|units?|tabs?|tablets?|capsules?|mg\/ml|mg\/day)(?![\p{L}\d])/iu;

const allergen =
  /\b(?:penicillin|sulfa|latex|peanuts?|(?:tree )?nuts?|shellfish|lactose|gluten|pollen|bees?|wasps?|eggs?|dairy|soya?|erdn[uü]ss|n[uü]sse|pollen|hausstaub|laktose|milch|arachides?|noix|cacahuetes?|frutos secos|mariscos|lattosio|arachidi|pinda|noten|penizillin|p[eé]nicill?in|penicilin|penicyl|polen|pyłki|orzech|ořech|pyl)|пен[иі]цил|арахис|орех|пыльц|лактоз|глютен|πενικιλ|γύρη|פניצילין|בוטנים|بنسلين|ペニシリン|セフェム|ピーナッツ|落花生|そば|小麦|牛乳|花粉|ラテックス|えび|青霉素|盘尼西林|頭孢|头孢|花生|牛奶|鸡蛋|海鲜|페니실린|땅콩|우유|계란|꽃가루/i;

/** What a field of allergies is called, folded. */
const allergyPhrase =
  /^(?:al+[ei]r[gj]|uczulen|overkanslig|unvertr|аллерги|алерг|αλλεργ|אלרג|רגיש|الحساسية|حساسية|แพ้|アレルギ|过敏|過敏|알레르기|알러지|di ?ung)/;

/** One clause: up to a period, a semicolon or the like, but not over a dosage's decimal point. */
const clause = /\p{L}(?:[^\n.;|"<>{}()[\]]{2,80}|(?<=[\u3040-\u9fff\uac00-\ud7af])[^\n.;|"<>{}()[\]])/u;

/** Whether some word names a disease. */
export function isCondition(value: string): boolean {
  return (
    diseaseWord.test(value) ||
    foreignDisease.test(value) ||
    value.split(/[\s,/-]+/).some((word) => word.length > 5 && diseaseEnding.test(word))
  );
}

/** Whether some word names a drug. */
export function isMedication(value: string): boolean {
  return (
    drugWord.test(value) ||
    foreignDrug.test(value) ||
    value.split(/[\s,/-]+/).some((word) => word.length > 5 && drugEnding.test(word))
  );
}

const personal = [
  'person',
  'fullName',
  'firstName',
  'lastName',
  'mrn',
  'dateOfBirth',
  'insuranceId',
  'icd',
  'age',
  'nhs',
  'ssn',
  'medication',
  'diagnosis',
] as const;

export const conditionFields: FieldRule[] = [
  {
    rule: diagnosis,
    types: ['diagnosis', 'icd'],
    pattern: clause,
    judge: (value, { company, place, phrase }) => {
      const isAllergy = allergyPhrase.test(phrase) && (isMedication(value) || allergen.test(value));
      if (!isAllergy && !isCondition(value)) return false;
      return personal.some((type) => company.has(type)) || place?.kind === 'column'
        ? 0.75
        : place?.kind === 'label'
          ? 0.6
          : 0.5;
    },
  },
  {
    rule: medication,
    types: ['medication'],
    pattern: clause,
    judge: (value, { company, place }) => {
      if (!isMedication(value) && !dose.test(value)) return false;
      return personal.some((type) => company.has(type)) || place?.kind === 'column'
        ? 0.75
        : place?.kind === 'label'
          ? 0.6
          : 0.5;
    },
  },
];

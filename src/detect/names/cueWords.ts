/**
 * Words beside which a name stands, folded (lower case, without diacritics), in the languages of the house. Phrases
 * are separated by commas.
 */

/** Before a name, part of how the person is addressed. */
export const titles = `mr, mrs, ms, miss, mister, dr, doctor, prof, professor, sir, madam, lord, rev, reverend, hon,
  capt, sgt, sergeant, lt, lieutenant, messrs, senator,
  herr, herrn, frau, fraulein, hr, fr, dipl, ing, dr med, med dent, dr rer nat, mag, monsieur, madame, mademoiselle, mme, mlle, maitre,
  docteur, senor, senora, senorita, sr, sra, srta, don, dona, dna, licenciado, lic, doctora, dra, senhor, senhora, dom,
  signor, signora, signorina, signore, sig, sigra, dott, dottor, dottoressa, dottssa, avv, avvocato, geom, arch,
  meneer, mevrouw, mevr, mw, dhr, de heer, heer, drs, pan, pani, panie, panu, panna, mgr, inz, pani dr,
  pan dr, slecna, bay, bayan, sayin, shri, smt, sri, kumari, sheikh, imam, rabbi, haji, datuk, tuan, puan, bapak, ibu,
  pak, bu, gospodin, gospozha, g zha, herra, rouva, fru, frk, domnul, doamna, kyrios, kyria, ong, ba, anh,
  г н, г жа, господин, госпожа, д р, pana, panem, pania, господина, господину, господином, госпожи, госпоже, госпожу,
  гражданин, гражданина, гражданка, гражданки, гражданке, пан, пана, пану, паном, пані, громадянин, громадянина, громадянка, громадянки`;

/** Titles that are also ordinary words: the name after them must be known by itself. */
export const weakTitles = `captain, col, colonel, maj, major, gen, general, officer, detective, judge, justice, president,
  chancellor, pastor, father, sister, brother, uncle, aunt, auntie, nurse, coach, chef, saint, king, queen, prince,
  princess, minister, governor, mayor, inspector, agent, doctor, rn, md, deputy, ambassador`;

/** Before a name, opening a letter, a message or an answer. */
export const greetings = `dear, hi, hello, hey, hiya, good morning, good afternoon, good evening, welcome,
  thanks, thank you, thx, cheers, congratulations, congrats, happy birthday, goodbye, bye, hi there,
  hallo, liebe, lieber, liebes, sehr geehrte, sehr geehrter, guten tag, guten morgen, servus, moin, danke,
  bonjour, bonsoir, salut, cher, chere, chers, merci, coucou,
  hola, estimado, estimada, querido, querida, buenos dias, buenas tardes, gracias, apreciado, apreciada,
  ola, oi, caro, cara, prezado, prezada, bom dia, boa tarde, obrigado, obrigada, ilmo, exmo,
  ciao, gentile, egregio, buongiorno, salve, grazie, spettabile,
  beste, geachte, lieve, goedemorgen, goedemiddag, hoi, dag, bedankt,
  czesc, drogi, droga, szanowny, szanowna, witam, dzien dobry, dziekuje, ahoj, mily, mila, vazeny, vazena, dobry den,
  hej, kaere, kara, basta, hei, kjaere, bedste, tak, tack, takk, moi, terve, hyva,
  merhaba, sevgili, sayin, selam, tesekkurler, kedves, tisztelt, szia, draga, dragi, buna, stimate, stimata,
  halo, kepada, yth, namaste, привет, здравствуйте, уважаемый, уважаемая, дорогой, дорогая, шановний, шановна`;

/** Opens a letter: whoever follows is a person. */
export const salutations = `dear, dearest, liebe, lieber, liebes, sehr geehrte frau, sehr geehrter herr, cher, chere, estimado, estimada, querido,
  querida, apreciado, apreciada, caro, cara, prezado, prezada, gentile, egregio, egregia, beste, geachte, lieve, drogi, droga,
  szanowny panie, szanowna pani, mily, mila, vazeny, vazena, kaere, kara, kjaere, sevgili, kedves, tisztelt, stimate, stimata, yth,
  привет, уважаемый, уважаемая, дорогой, дорогая`;

/** Before a name, in which somebody is introduced or named. */
export const introductions = `my name is, name is, names, i am, im, this is, i m, called, named, call me, known as, aka, signed,
  signed by, written by, authored by, reported by, created by, submitted by, prepared by, reviewed by, approved by,
  assigned to, attention of, attn, care of, on behalf of, maiden name is, name was, calls me, everyone calls me,
  name to, under the name, his name is, her name is, speaking with, spoke with, spoke to, talked to, met with,
  mein name ist, ich bin, ich heisse, heisst, genannt, namens, geborene, verfasst von, erstellt von, unterzeichnet,
  je m appelle, m appelle, je suis, mon nom est, s appelle, appelle, nomme, nommee, ecrit par, signe,
  me llamo, mi nombre es, se llama, soy, llamado, llamada, firmado, firmado por, escrito por, atentamente,
  meu nome e, me chamo, chamo me, eu sou, sou o, sou a, chama se, assinado por, mi chiamo, il mio nome e, si chiama, sono,
  firmato, mijn naam is, ik ben, ik heet, heet, genaamd, nazywam sie, mam na imie, jestem, jmenuji se, jmenuje se,
  jsem, jeg heter, jeg hedder, jag heter, mitt namn ar, mit navn er, mitt navn er, nimeni on, olen, adim, benim adim,
  ben, a nevem, nevem, ma numesc, numele meu este, nama saya, saya, ten toi la, zovem se, moje ime je, volam sa,
  beteg neve, ugyfel neve, dolgozo neve, mvh, mfg, hilsen, med venlig hilsen, med vennlig hilsen, med vanliga halsningar, terveisin, pozdrawiam, saygilarimla, udvozlettel,
  меня зовут, мое имя, мене звати, зовут, με λενε`;

/** Before a name, what somebody is to somebody. */
export const roles = `accountant, bookkeeper, solicitor, landlady, dentist, buchhalter, buchhalterin, steuerberaterin, anwalt, anwaltin, rechtsanwalt, rechtsanwaltin,
  bogholder, revisor, regnskapsforer, advokat, kirjanpitaja, ksiegowa, ksiegowy, adwokat, ucetni, konyvelo, ugyved, contable, contador, contadora, abogado, abogada,
  advogado, advogada, comptable, avocat, avocate, notaire, commercialista, avvocato, avvocata, boekhouder, advocaat, huisarts, notaris, muhasebeci, avukat,
  patient, client, customer, contact, colleague, coworker, teammate, manager, supervisor, boss,
  partner, wife, husband, spouse, son, daughter, brother, sister, mother, father, mom, dad, friend, neighbor, neighbour, girlfriend, boyfriend, fiance,
  fiancee, uncle, aunt, cousin, nephew, niece, grandson, child, baby, employee, nurse, physician, therapist,
  plaintiff, defendant, witness, attorney, lawyer, counsel, author, co author, reviewer, assignee, maintainer,
  caller, sender, recipient, tenant, landlord, teacher, student, candidate, applicant, interviewer, speaker, guest,
  ceo, cto, cfo, coo, founder, cofounder, director, engineer, developer, analyst, architect, designer, consultant,
  president, secretary, assistant, guardian, beneficiary, owner, driver, agent, representative, player, actor, actress,
  singer, songwriter, director, commenter, novelist, poet, artist, resident, victim, suspect, user, member, rep, lead,
  subject, deponent, assistant to, directed by, sung by, performed by, founded by, led by, presented by, played by, starring, hosted by, managed by, owned by, edited by, invented by, interviewed by, treated by, seen by, referred by, examined by, claimant, petitioner, respondent, examinee, prisoner, officer,
  patientin, kunde, kundin, kollege, kollegin, chef, chefin, mitarbeiter, mitarbeiterin, freund, freundin, mann, sohn, tochter,
  bruder, schwester, mutter, vater, geschaftsfuhrer, arzt, ansprechpartner, ansprechpartnerin,
  patiente, collegue, mari, femme, fils, fille, frere, soeur, ami, amie, directeur, directrice, gerant, auteur,
  paciente, cliente, colega, jefe, esposa, esposo, marido, hijo, hija, hermano, hermana, amigo, amiga, madre, padre,
  doente, filho, filha, irmao, irma, paziente, collega, moglie, marito, figlio, figlia, fratello, sorella, amico,
  patienten, klant, vrouw, zoon, dochter, broer, zus, vriend, vriendin, pacjent, klient, zona, maz, syn, corka, brat`;

/** Before a name, weakly: what is done with or by people. */
export const weakBefore = `by, with, from, tell, told, ask, asked, call, email, emailed, meet, met, invite, cc, bcc, via, contact, ping, and,
  to, for, about, said, says, see, remember, thank, helped, help, joined, with me, let, does, did, is, has, was, why is, where is,
  of, contacting, calling, emailing, message, under, as, hired, interviewed, following, versus, vs, than, like, or, if, that, when,
  von, mit, bei, an, fur, par, avec, pour, chez, por, con, para, a, de, com, da, di, per, door, met, voor, przez, dla, od, z, av, med, af`;

/** After a name, what people do. */
export const verbsAfter = `said, says, wrote, writes, asked, asks, told, tells, replied, replies, called, calls, lives, lived, works, worked,
  joined, left, is, was, has, had, will, would, could, can, does, did, wants, wanted, needs, needed, thinks, thought, likes, loves, knows, knew,
  went, came, got, gets, gave, gives, took, takes, made, makes, met, spent, reported, reports, mentioned, mentions, confirmed, confirms, agreed, agrees,
  explained, noted, notes, signed, submitted, filed, listed, named, born, aged, moved, bought, paid, presented, presents, denies, denied, testified, stated, states, alleges, alleged,
  logged, updated, requested, visited, received, sent, and, from, who, whose, please, speaking, here, earned, studied, graduated, received, lives, resides,
  sagte, sagt, schrieb, schreibt, ist, hat, wohnt, arbeitet, wurde, dit, ecrit, habite, travaille, est, dijo, escribio, vive, trabaja, es, tiene, disse, mora, trabalha, ha, abita, lavora, woont, werkt, zei, mieszka, pracuje`;

/** Ends a letter; the name stands on the next line. */
export const closings = `regards, best regards, kind regards, warm regards, best, best wishes, sincerely, yours sincerely, sincerely yours, yours truly,
  yours faithfully, yours, cheers, thanks, many thanks, thank you, respectfully, respectfully submitted, cordially, love, all the best, warmly, signed, take care, talk soon, kind wishes,
  mit freundlichen grussen, freundliche grusse, viele grusse, liebe grusse, beste grusse, herzliche grusse, mfg, vg, lg, grusse, gruss, hochachtungsvoll, vielen dank,
  cordialement, bien cordialement, amicalement, bien a vous, salutations, sincerement, merci, meilleures salutations, veuillez agreer,
  saludos, un saludo, atentamente, cordialmente, saludos cordiales, un abrazo, gracias, un cordial saludo,
  atenciosamente, abracos, cumprimentos, com os melhores cumprimentos, obrigado, obrigada, att,
  cordiali saluti, distinti saluti, saluti, un caro saluto, grazie, met vriendelijke groet, vriendelijke groeten, groeten, groetjes, hartelijke groet,
  pozdrawiam, z powazaniem, s pozdravem, s pozdravom, med vanlig halsning, vanliga halsningar, med venlig hilsen, venlig hilsen, med vennlig hilsen, hilsen, mvh, ystavallisin terveisin, terveisin, saygilarimla, udvozlettel, tisztelettel, cu stima, с уважением, з повагою`;

/** Before a colon and a name, beside the roles and introductions. */
export const labels = `name, full name, pt, patient name, customer name, contact name, contact person, from, to, cc, bcc, attn, attention,
  founders, authors, author, authors, speakers, attendees, participants, members, people, present, attending, provider, prescriber,
  physician, attending physician, surgeon, next of kin, emergency contact, primary contact, account owner, account manager,
  owner, sender, recipient, bill to, ship to, sold to, deliver to, reviewers, reviewed by, assignee, reporter, created by, prepared by,
  submitted by, approved by, requested by, ordered by, written by, signed off by, co authored by, acked by, tested by, reported by, suggested by,
  name des patienten, von, an, absender, empfanger, teilnehmer, ansprechpartner, kunde, bearbeiter, verfasser, de, para, asistentes, participantes,
  nom, prenom, nom du patient, destinataire, expediteur, nombre, nome, nominativo, mittente, destinatario, cliente, paziente, naam, klant, deelnemers,
  imie i nazwisko, nazwisko, pacjent, uczestnicy, namn, navn, nimi, jmeno, ad soyad, nama, re, judge, interviewer, interviewee, host, guest, witness, subject, examination by, deposition of`;

import { type Language } from '../../graph/values/localised.js';

/** What every answer says of itself, whatever is in it. */
export const NOTICE: Readonly<Record<Language, string>> = {
  EN:
    'These are the records held, not legal advice. That nothing is recorded does not mean that there ' +
    'is no law, no listing and no rule: the certificate says what was searched.',
  FR:
    'Ce sont les fiches détenues, non un avis juridique. Que rien ne soit enregistré ne signifie pas ' +
    'qu’il n’y ait ni loi, ni inscription, ni règle : le certificat dit ce qui a été consulté.',
  ES:
    'Son los registros que se tienen, no asesoramiento jurídico. Que nada conste no significa que no ' +
    'haya ley, inclusión en los Apéndices ni norma: el certificado dice qué se consultó.',
};

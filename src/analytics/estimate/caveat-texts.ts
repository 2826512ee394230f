import { type Language } from '../../graph/values/localised.js';
import { type CaveatCode } from './caveat.js';

/** What each caveat says; its numbers stand beside it. */
export const CAVEAT_TEXTS: Readonly<Record<CaveatCode, Readonly<Record<Language, string>>>> = {
  SMALL_N: {
    EN: 'It rests on few observations, so chance moves it much.',
    FR: 'Il repose sur peu d’observations : le hasard le fait beaucoup varier.',
    ES: 'Se basa en pocas observaciones, por lo que el azar lo mueve mucho.',
  },
  SELECTED_RECORDS: {
    EN: 'The records are no sample: they were made because somebody saw a link worth writing about.',
    FR: 'Les fiches ne forment pas un échantillon : elles existent parce que quelqu’un a vu un lien digne d’être décrit.',
    ES: 'Los registros no son una muestra: existen porque alguien vio un vínculo que merecía describirse.',
  },
  NO_COMPARISON_GROUP: {
    EN: 'Nothing untreated is compared: whatever else changed at the time is part of the difference.',
    FR: 'Rien de non concerné n’est comparé : tout autre changement de l’époque fait partie de la différence.',
    ES: 'No se compara con nada no afectado: cualquier otro cambio de la época forma parte de la diferencia.',
  },
  REPORTING_CHANGED: {
    EN: 'How much was reported changed over the time, which moves the numbers by itself.',
    FR: 'L’ampleur des déclarations a changé au cours de la période, ce qui fait varier les chiffres à lui seul.',
    ES: 'La cantidad de lo notificado cambió en el período, lo que por sí solo mueve las cifras.',
  },
  SAMPLING_CHANGED: {
    EN: 'How the observations were gathered changed over the time, or may have.',
    FR: 'La façon de recueillir les observations a changé au cours de la période, ou a pu changer.',
    ES: 'La forma de recoger las observaciones cambió en el período, o pudo cambiar.',
  },
  FRAME_DIFFERS: {
    EN: 'The values were not measured alike, so they are not joined into one line or difference.',
    FR: 'Les valeurs n’ont pas été mesurées de la même façon : elles ne forment ni une ligne ni une différence.',
    ES: 'Los valores no se midieron igual, por lo que no forman una línea ni una diferencia.',
  },
  DATE_IMPRECISE: {
    EN: 'Some dates are vague, so that what they say of order and distance holds only within bounds.',
    FR: 'Certaines dates sont imprécises : l’ordre et les écarts ne valent que dans des limites.',
    ES: 'Algunas fechas son imprecisas, de modo que el orden y las distancias solo valen dentro de unos límites.',
  },
  CONCURRENT_EVENTS: {
    EN: 'Other events, laws or measures are on record for the same time and place or taxon.',
    FR: 'D’autres événements, lois ou mesures sont enregistrés pour la même période et le même lieu ou taxon.',
    ES: 'Constan otros sucesos, leyes o medidas de la misma época y del mismo lugar o taxón.',
  },
  MULTIPLE_TESTS: {
    EN: 'Several tests were made; p values are corrected for their number where it says so.',
    FR: 'Plusieurs tests ont été faits ; les valeurs p sont corrigées de leur nombre là où c’est indiqué.',
    ES: 'Se hicieron varias pruebas; los valores p están corregidos por su número donde se indica.',
  },
  PROXY_MEASURE: {
    EN: 'It stands in for something that was not measured itself.',
    FR: 'Il remplace quelque chose qui n’a pas été mesuré directement.',
    ES: 'Sustituye a algo que no se midió directamente.',
  },
  PATTERN_ONLY: {
    EN: 'Only a present pattern is described; no change from an earlier one is shown.',
    FR: 'Seule la situation présente est décrite ; aucun changement par rapport à une situation antérieure n’est établi.',
    ES: 'Solo se describe la situación presente; no se muestra ningún cambio respecto de otra anterior.',
  },
  SERIES_TRUNCATED: {
    EN: 'The series begins or ends within the time asked for; before and after nothing is known.',
    FR: 'La série commence ou finit dans la période demandée ; avant et après, rien n’est connu.',
    ES: 'La serie empieza o termina dentro del período pedido; antes y después no se sabe nada.',
  },
  AUTOCORRELATION: {
    EN: 'Values of one year resemble those of the year before, so they count for fewer than there are.',
    FR: 'Les valeurs d’une année ressemblent à celles de l’année précédente : elles comptent pour moins que leur nombre.',
    ES: 'Los valores de un año se parecen a los del anterior, por lo que cuentan por menos de los que son.',
  },
  COLLECTION_NOT_WORLD: {
    EN: 'It counts the records held here, not what happens in the world.',
    FR: 'Il compte les fiches détenues ici, et non ce qui se passe dans le monde.',
    ES: 'Cuenta los registros que hay aquí, no lo que ocurre en el mundo.',
  },
  PIKE_NOT_A_RATE: {
    EN: 'PIKE is the share of found carcasses judged illegally killed. Patrols, drought and natural deaths move it; it is no poaching rate.',
    FR: 'Le PIKE est la part des carcasses trouvées jugées abattues illégalement. Les patrouilles, la sécheresse et les morts naturelles le font varier ; ce n’est pas un taux de braconnage.',
    ES: 'PIKE es la proporción de cadáveres hallados que se consideran matados ilegalmente. Las patrullas, la sequía y las muertes naturales lo mueven; no es una tasa de caza furtiva.',
  },
  EXPOSURE_NOT_LOCAL: {
    EN: 'The national value stands for every site, whatever it is like there; and demand lies elsewhere than where animals are killed.',
    FR: 'La valeur nationale vaut pour chaque site, quelle que soit la situation locale ; et la demande est ailleurs que là où les animaux sont tués.',
    ES: 'El valor nacional vale para cada sitio, sea cual sea la situación local; y la demanda está en otra parte que donde se mata a los animales.',
  },
  SITES_CHANGED: {
    EN: 'Not all sites reported in all years, so a change may be one of sites.',
    FR: 'Tous les sites n’ont pas transmis de données toutes les années : un changement peut tenir aux sites.',
    ES: 'No todos los sitios informaron todos los años, por lo que un cambio puede deberse a los sitios.',
  },
  SERIES_ESTIMATED: {
    EN: 'Some values of the series are estimates of their publisher, not observations.',
    FR: 'Certaines valeurs de la série sont des estimations de son éditeur, et non des observations.',
    ES: 'Algunos valores de la serie son estimaciones de quien la publica, no observaciones.',
  },
  NOT_ONLINE_CRIME: {
    EN: 'It measures no crime on the Internet.',
    FR: 'Il ne mesure aucune criminalité sur Internet.',
    ES: 'No mide ningún delito en Internet.',
  },
  COUNT_NOT_RATE: {
    EN: 'It is a count without the number that it should be set against, such as how many animals there are.',
    FR: 'C’est un nombre sans la base à laquelle le rapporter, par exemple l’effectif des animaux.',
    ES: 'Es un recuento sin la cifra con la que habría que compararlo, como cuántos animales hay.',
  },
};

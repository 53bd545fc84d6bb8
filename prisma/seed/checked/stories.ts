import type { Body } from '#lib/domain/body.ts';
import { body, bullets, h2, h3, p, quote } from '../authoring.ts';

/** Stories besides the edition's for the corpus of the publish check: other subjects, other languages, other forms. */
export interface CheckedStory {
  language: string;
  kicker: string;
  headline: string;
  standfirst: string;
  /** What section, topics and authors are called. */
  names: string[];
  picture?: { alt: string; caption: string; credit: string };
  body: Body;
}

export const checkedStories: CheckedStory[] = [
  {
    language: 'de',
    kicker: 'Verkehr',
    headline: 'Die Fähre fährt wieder, wenn das Wasser es erlaubt',
    standfirst:
      'Nach elf Wochen Niedrigwasser setzt das kleine Schiff zwischen Lohne und Brakel wieder über. Zwei Pendlerinnen hatten darauf gewartet.',
    names: ['Verkehr', 'Tesse', 'Britta Hansmann'],
    picture: {
      alt: 'Eine flache Fähre mit zwei Fahrrädern an Deck legt an einem Steg aus Holz an. Der Fährmann wirft ein Seil.',
      caption: 'Erste Überfahrt am Montagmorgen: Uwe Detering hat den Steg in der Nacht gekürzt.',
      credit: 'Foto: Britta Hansmann',
    },
    body: body(
      p(
        'Am Montag um 6.10 Uhr legte die Fähre zum ersten Mal seit August wieder ab. An Bord waren zwei Frauen, zwei Fahrräder und ein Hund, der die Überfahrt kannte. „Ich habe jeden Tag vierzig Minuten über die Brücke gebraucht“, sagt Ines Wolter. Mit dem Schiff sind es sechs.',
      ),
      p(
        'Der Pegel bei Brakel war im September auf 41 Zentimeter gefallen. Das ist weniger, als die flache Fähre braucht. Detering, der sie in dritter Generation fährt, hat in dieser Zeit den Motor zerlegt und wieder zusammengesetzt.',
      ),
      h2('Was der Kreis dazugibt'),
      p(
        'Der Kreis zahlt 38.000 Euro im Jahr, damit die Fähre an Werktagen fährt. Die Fahrgäste geben 1,50 Euro. Ein Antrag, den Betrieb auf das Wochenende zu beschränken, fand im Ausschuss keine Mehrheit.',
      ),
    ),
  },
  {
    language: 'de',
    kicker: 'Schule',
    headline: 'Vierzig Kinder bauen eine Wetterstation',
    standfirst:
      'Die Grundschule am Anger misst seit März Regen, Wind und Wärme. Ihre Zahlen nimmt inzwischen auch der Wetterdienst.',
    names: ['Bildung', 'Wetter', 'Jonas Petrik'],
    picture: {
      alt: 'Drei Mädchen lesen an einem weißen Kasten mit Lamellen ein Thermometer ab. Eines schreibt die Temperatur auf eine Tafel.',
      caption: 'Jeden Morgen vor der ersten Stunde: die Klasse 3b beim Ablesen.',
      credit: 'Foto: Jonas Petrik',
    },
    body: body(
      p(
        'Um Viertel vor acht klettert Amina auf den Hocker und liest vor: 7,4 Grad. Neben ihr schreibt Mats mit. Die beiden haben diese Woche Dienst an der Wetterstation, die vierzig Kinder der Schule mit ihrer Lehrerin gebaut haben.',
      ),
      p(
        'Gekostet hat sie 612 Euro. Das meiste davon ging in den Kasten, der nach Norden zeigen und zwei Meter über Gras stehen muss. Den Regenmesser haben die Kinder aus einer Blechdose gemacht und dann doch einen gekauft.',
      ),
      h2('Fehler gehören dazu'),
      p(
        'Im Mai zeigte die Station an drei Tagen 41 Grad. Eine Amsel hatte im Kasten gebrütet. „Wir haben die Werte gestrichen und dazugeschrieben, warum“, sagt die Lehrerin Cora Menzel. Das sei die beste Stunde des Jahres gewesen.',
      ),
      bullets(
        'Gemessen wird um 7.45, 12.30 und 15.00 Uhr.',
        'In den Ferien kommen Eltern.',
        'Die Zahlen stehen auf einer Tafel am Tor.',
      ),
    ),
  },
  {
    language: 'de',
    kicker: 'Kultur',
    headline: 'Ein Chor, der nicht auftreten will',
    standfirst:
      'In Wesel singen jeden Donnerstag sechzig Leute. Ein Konzert haben sie noch nie gegeben, und dabei soll es bleiben.',
    names: ['Kultur', 'Musik', 'Lene Ackermann'],
    body: body(
      p(
        'Es gibt keine Noten, keine Reihen und niemanden, der die Stimmen prüft. Wer kommt, setzt sich dahin, wo Platz ist. Dann hebt Helga Storck die Hand, und sechzig Leute singen, was ihnen vorgesungen wird.',
      ),
      p(
        'Storck hat zweiunddreißig Jahre lang Chöre geleitet, die auftraten. „Vor jedem Konzert hatte die Hälfte Angst“, sagt sie. Als sie in Rente ging, gründete sie einen, der das nicht tut.',
      ),
      quote(
        'Im Stadtrat hat man mich gefragt, was dabei herauskommt. Ich habe gesagt: Es kommt niemand anders heraus, als hineingegangen ist, aber besser gelaunt.',
        'Helga Storck, Chorleiterin',
      ),
    ),
  },
  {
    language: 'de',
    kicker: 'Landwirtschaft',
    headline: 'Der letzte Hopfengarten im Tal bekommt eine Nachfolgerin',
    standfirst:
      'Marie Kolbe übernimmt mit 27 Jahren, was ihr Nachbar aufgeben wollte. Die Brauerei zahlt ihr einen festen Preis.',
    names: ['Wirtschaft', 'Landwirtschaft', 'Jonas Petrik'],
    picture: {
      alt: 'Eine junge Frau steht auf einer Leiter zwischen hohen Hopfenreben und bindet Drähte fest.',
      caption: 'Marie Kolbe beim Aufleiten. Jede Rebe wächst in acht Wochen sieben Meter.',
      credit: 'Foto: Lene Ackermann',
    },
    body: body(
      p(
        'Sieben Meter hoch sind die Gerüste, an denen sich der Hopfen im Uhrzeigersinn nach oben windet. Heinrich Auer hat sie 1979 aufgestellt. Kinder hat er keine, und bis zum Frühjahr sah es so aus, als würden die Stangen verkauft.',
      ),
      p(
        'Dann fragte ihn Marie Kolbe, ob sie es versuchen dürfe. Sie hat Gartenbau gelernt und drei Jahre in einer Gärtnerei gearbeitet. „Ich wollte etwas, das ich nicht jeden Morgen gießen muss“, sagt sie.',
      ),
      h2('Fünf Jahre Sicherheit'),
      p(
        'Die Brauerei in Hollbach nimmt ihr die Ernte fünf Jahre lang zu 9 Euro das Kilo ab. Das ist mehr, als der Weltmarkt in guten Jahren zahlt, und viel mehr als in schlechten. Dafür bekommt sie Hopfen, den sie vom Turm aus sehen kann.',
      ),
    ),
  },
  {
    language: 'de',
    kicker: 'Gesundheit',
    headline: 'Praxis auf Rädern: Die Hausärztin kommt dienstags',
    standfirst:
      'In vier Dörfern ohne Arzt hält künftig ein umgebauter Bus. Die Kasse hat den Versuch auf zwei Jahre angelegt.',
    names: ['Gesundheit', 'Dörfer', 'Britta Hansmann'],
    picture: {
      alt: 'Ein weißer Bus mit einer Rampe steht vor einer Dorfkirche. In der Tür begrüßt eine Ärztin einen alten Mann mit Stock.',
      caption: 'Erste Sprechstunde in Niederlohne: 31 Patienten, zwei davon mit Kuchen.',
      credit: 'Foto: Britta Hansmann',
    },
    body: body(
      p(
        'Der Bus hat ein Wartezimmer mit vier Stühlen, ein Labor für Blut und Urin und eine Liege, die sich auf Kniehöhe senken lässt. Am Steuer sitzt Doktor Samira Aziz selbst. „Einen Fahrer hätten wir nicht bezahlen können“, sagt sie.',
      ),
      p(
        'In Niederlohne schloss die letzte Praxis vor neun Jahren. Wer alt ist und kein Auto hat, fuhr seither mit zwei Umstiegen in die Kreisstadt oder gar nicht. Nach Zahlen der Kasse ging jeder dritte Versicherte über achtzig im vorigen Jahr kein einziges Mal zum Arzt.',
      ),
      p(
        'Ob es den Bus nach 2028 noch gibt, hängt davon ab, ob dann weniger Menschen ins Krankenhaus müssen. Gemessen wird das von der Universität.',
      ),
    ),
  },
  {
    language: 'de',
    kicker: 'Sport',
    headline: 'Aufstieg ohne Platz: Die Hockeyfrauen spielen auswärts',
    standfirst:
      'Ihr Kunstrasen ist gesperrt, die Saison hat begonnen. Sechs Vereine haben angeboten, das Heimrecht zu tauschen.',
    names: ['Sport', 'Hockey', 'Timo Reinke'],
    body: body(
      p(
        'Elf Spiele, elf Reisen: Die Hockeyfrauen des TV Nordhafen treten in ihrer ersten Saison in der Regionalliga vorerst nirgends zu Hause an. Der Kunstrasen an der Werftstraße löst sich an den Nähten, und die Stadt hat ihn im Oktober gesperrt.',
      ),
      p(
        'Die Trainerin Dilan Yildiz nimmt es mit Humor. „Wir haben jetzt den größten Heimplatz der Liga, er ist 400 Kilometer lang.“ Die Gegnerinnen aus sechs Städten haben angeboten, das Hinspiel bei sich auszutragen und im Frühjahr zu kommen.',
      ),
      h2('Wer zahlt'),
      p(
        'Die Reisen kosten den Verein rund 14.000 Euro. Eine Sammlung unter den Mitgliedern hat die Hälfte erbracht. Den Rest will der Sportausschuss am 3. Dezember beraten.',
      ),
    ),
  },
  {
    language: 'en',
    kicker: 'Consumer',
    headline: 'The repair shop that gives every toaster a second opinion',
    standfirst:
      'Four retired electricians mend what others throw away. Last year they kept three tonnes of metal out of the skip.',
    names: ['Town', 'Repair', 'Olive Marsh'],
    picture: {
      alt: 'Two elderly men bend over an open toaster on a workbench. One of them holds a soldering iron, the other a torch.',
      caption:
        'The diagnosis takes longer than the cure: Bernard Finch and Sid Okafor at the bench.',
      credit: 'Photo: Olive Marsh',
    },
    body: body(
      p(
        'The queue begins at nine with a hairdryer. Behind it stand a lamp, two radios and a toaster that throws its bread across the kitchen. Nobody is asked for money; there is a tin by the door, and a board on which every saved machine is a stroke of chalk.',
      ),
      p(
        'Bernard Finch was an electrician at the shipyard for forty-one years. He distrusts anything glued shut. “If I can open it I can mend it,” he says. “If I cannot open it, somebody has decided that for me, and I should like to know who.”',
      ),
      h2('Three tonnes of metal'),
      p(
        'The council weighs what the shop does not save. Since the shop opened, the skip at Quay Road fills a month later. Of 1,904 appliances brought in last year 1,377 went home again.',
      ),
      h3('What they will not touch'),
      p('Microwaves, televisions with tubes, and anything that has been under water.'),
    ),
  },
  {
    language: 'en',
    kicker: 'Housing',
    headline: 'Tenants buy their own street, one roof at a time',
    standfirst:
      'Nineteen households in Cooper Row have put their savings into a trust. The landlord gave them until Easter.',
    names: ['Town', 'Housing', 'Priya Lal'],
    body: body(
      p(
        'It began with a letter. The landlord of Cooper Row meant to sell, all nineteen houses or none, and would rather the tenants heard it from him. He is eighty-three. “I did not want to read about you in the paper,” he wrote, “so I am writing to you first.”',
      ),
      p(
        'The tenants met in the launderette, because it was warm. By February they had a trust, a treasurer and 212,000 pounds. By Easter they had a bank. The rents they used to pay now pay the loan back, and in twenty-six years the street will belong to itself.',
      ),
      p(
        'Nobody may sell a house there for more than it cost with inflation added. Two families left the trust over that rule. The others painted their doors.',
      ),
    ),
  },
  {
    language: 'en',
    kicker: 'Weather',
    headline: 'Frost in the second week of May takes a third of the cherries',
    standfirst:
      'Growers lit fires between the trees for two nights. In the hollows it did not help.',
    names: ['Nature', 'Farming', 'Rowan Teague'],
    picture: {
      alt: 'Rows of cherry trees in blossom at night, with small fires burning in tins between the trunks and smoke hanging low.',
      caption: 'Four hundred paraffin candles in one orchard above Lehr, at three in the morning.',
      credit: 'Photo: Rowan Teague',
    },
    body: body(
      p(
        'At half past one the thermometer in the lowest orchard fell through zero. By two, forty people were running between the trees with lighters. They had been asleep in their clothes.',
      ),
      p(
        'A candle of paraffin burns for eight hours and warms the air around a cherry tree by two degrees. That was enough on the slope. In the hollows, where the cold collects like water, the blossom was brown by breakfast.',
      ),
      p(
        'The growers’ association reckons with a third less fruit than last year. Insurance against frost exists; it costs more than the candles and pays after the second such year only.',
      ),
    ),
  },
  {
    language: 'en',
    kicker: 'Courts',
    headline: 'Judge orders the return of a violin that nobody stole',
    standfirst:
      'Two musicians had each believed for nineteen years that the instrument was theirs. Both were right to.',
    names: ['Culture', 'Courts', 'Priya Lal'],
    picture: {
      alt: 'A violin with a dark varnish lies in an open case lined with green velvet. A paper label is tied to its neck.',
      caption:
        'Exhibit A: the instrument in the court’s strong room, its strings slackened by order.',
      credit: 'Photo: Lehr county court',
    },
    body: body(
      p(
        'The violin was lent in a hotel in 2007, in exchange for another, for one evening. Then the quartet broke up, one of the two men moved to Porto, and each went on playing what he had.',
      ),
      p(
        'It might have stayed so if an insurer had not sent an appraiser. One instrument turned out to be worth four thousand pounds, the other sixty. The court found that a loan does not become a gift by being forgotten.',
      ),
      p(
        'The judge asked that the two should meet to hand the instruments over, and gave the room. They are said to have talked for three hours and to have played, though not in the strong room, where it is forbidden.',
      ),
    ),
  },
  {
    language: 'fr',
    kicker: 'Montagne',
    headline: 'Le refuge du col reste ouvert cet hiver',
    standfirst:
      'Deux gardiennes ont choisi de passer cinq mois là-haut. Les randonneurs n’auront plus à forcer la porte.',
    names: ['Montagne', 'Refuges', 'Aline Béranger'],
    picture: {
      alt: 'Un refuge de pierre au bord d’un lac gelé. De la fumée sort de la cheminée et deux paires de skis sont plantées dans la neige.',
      caption: 'Le refuge du col des Aulps, à 2 310 mètres, la semaine dernière.',
      credit: 'Photo : Aline Béranger',
    },
    body: body(
      p(
        'La route est fermée depuis la Toussaint et le dernier ravitaillement est arrivé par hélicoptère. Au refuge, Manon et Judith ont rangé six cents kilos de farine, de lentilles et de bois. Elles redescendront en avril.',
      ),
      p(
        'Jusqu’ici, une seule pièce restait ouverte en hiver, sans feu. Trois fois en quatre ans, des randonneurs pris par le brouillard ont cassé la porte de la cuisine pour se chauffer. La commune a fini par calculer que deux salaires coûtaient moins que les serrures et les secours.',
      ),
    ),
  },
  {
    language: 'en',
    kicker: 'Archaeology',
    headline: 'A shopping list from the year 1641 turns up behind a skirting board',
    standfirst:
      'Pewter spoons, a pound of soap and “greenfish” for a feast: builders found the sheet in the attic of the old rectory.',
    names: ['Science', 'History', 'Rowan Teague'],
    picture: {
      alt: 'A brown sheet of paper covered with slanting handwriting lies under glass. Two gloved fingers point at a line near the bottom.',
      caption: 'The list is in one hand but for its last line, which asks for soap a second time.',
      credit: 'Photo: County archive',
    },
    body: body(
      p(
        'A plasterer found it, folded in four, when he took off a skirting board in the attic of the rectory. He thought it was a bill. He was nearly right: it is a list of what a steward was to buy and bring to the house within a week.',
      ),
      p(
        'The archive has dated the paper by its watermark and the handwriting by its letters. Lists like this one were burned as soon as the goods had come. That one slipped down behind the wood is a piece of luck, says the archivist Hester Lowe, “and of bad carpentry”.',
      ),
      p('Who wrote it is not known. The second order for soap is underlined twice.'),
    ),
  },
];

import type { Body } from '#lib/domain/body.ts';
import { body, bullets, facts, h2, p, quote, table } from '../../authoring.ts';
import type { EditionStory } from '../kinds.ts';

const births = (year: string) =>
  p(
    `Obertesse’s maternity ward has been part of the hospital of Tessenau since the merger nine years ago. It has three delivery rooms, eleven midwives and, for the nights, one doctor on call who lives 26 kilometres away. Last year ${year} children were born there. The professional societies recommend 600 at least, so that everybody stays in practice.`,
  );

const firstReport = (year: string): Body =>
  body(
    p(
      'The hospital of Tessenau wants to close the maternity ward at Obertesse at the end of the quarter. The midwives were told at the change of shift on Tuesday, the mayor of Obertesse an hour later, by e-mail.',
    ),
    births(year),
    p(
      'There are not enough doctors, says the managing director, Prof. Carsten Uhl. Of six posts in obstetrics two and a half are filled. “I can close the ward in an orderly way now, or in a disorderly one some night in winter.” Women from the upper valley would have to go to Tessenau: 26 kilometres, 31 minutes on a dry road.',
    ),
    h2('A meeting in the gymnasium'),
    p(
      'The parents’ initiative “Born Here” has called a meeting in the gymnasium for Friday at seven. The council of Obertesse wants to hear the hospital in public before anything is signed.',
    ),
    quote(
      'I have driven that road behind a gritting lorry. Thirty-one minutes is a number for people who have never sat in the back.',
      'Antje Rolfs, midwife',
    ),
  );

export const valleyStories: EditionStory[] = [
  {
    slug: 'obertesse-birth-house',
    section: 'town',
    kicker: 'Upper valley',
    headline: 'Obertesse keeps its births: the ward becomes a house run by midwives',
    standfirst:
      'Three weeks after the hospital announced the end of the maternity ward, there is an agreement. It has conditions, and it does not cover everyone.',
    hero: 'birth-house',
    authors: ['tilda-harms'],
    topics: ['medicine', 'upper-valley', 'work'],
    picks: ['down-the-tesse-on-foot', 'cell-therapy-ima203-solid-tumours'],
    published: { days: 29, hours: 6 },
    earlier: [
      {
        replaced: { days: 28, hours: 21 },
        change: 'correction',
        note: 'Number of births corrected.',
        headline: 'Hospital wants to close the maternity ward at Obertesse',
        standfirst:
          'Eleven midwives were told at the change of shift. Women of the upper valley would have 26 kilometres to go.',
        body: firstReport('341'),
      },
      {
        replaced: { days: 8, hours: 4 },
        change: 'update',
        note: 'Hospital, town and health insurers have agreed: a midwife-led birth house takes the ward’s place. The whole report is new.',
        headline: 'Hospital wants to close the maternity ward at Obertesse',
        standfirst:
          'Eleven midwives were told at the change of shift. Women of the upper valley would have 26 kilometres to go.',
        body: firstReport('431'),
      },
    ],
    corrections: [
      {
        kind: 'correction',
        text: 'Last year 431 children were born at Obertesse. Our first report had two digits the wrong way round and said 341.',
        block: 'p3',
        at: { days: 28, hours: 21 },
      },
      {
        kind: 'update',
        text: 'There is an agreement. What we reported three weeks ago can be read in the story’s history.',
        at: { days: 8, hours: 4 },
      },
    ],
    body: body(
      p(
        'Children will go on being born in Obertesse. On the first of the quarter the maternity ward closes, as the hospital of Tessenau had announced, and the same rooms open again the next morning under another sign. The birth house will be run by eight of its eleven midwives, without doctors, for women whose pregnancy has been without complications.',
      ),
      p(
        'Hospital, town and health insurers signed on Thursday evening, after four meetings, one of them with 640 people in the gymnasium. The town provides the house free of rent and 180,000 euros a year for three years. The hospital keeps an ambulance with an emergency doctor at the fire station, around the clock.',
      ),
      h2('For whom, and for whom not'),
      table(
        'Last year’s births, by the new rules',
        ['Where they would take place', 'Births', 'Share'],
        ['Birth house, Obertesse', '205', '48 %'],
        ['Tessenau, as planned beforehand', '187', '43 %'],
        ['Tessenau, by ambulance during labour', '39', '9 %'],
      ),
      births('431'),
      p(
        'Twins, breech births and everything with a scalpel go to Tessenau. That is more than half, and for these women the way becomes longer. “We have not won,” says Antje Rolfs, who has been a midwife in Obertesse for 24 years and spoke for the others. “We have saved what could be saved without a doctor, and it is more than they believed.”',
      ),
      quote(
        'I had the figures on my side. They had the figures too, and in addition they knew every woman in them by name.',
        'Prof. Carsten Uhl, managing director of the hospital',
      ),
      h2('What is still open'),
      bullets(
        'Liability insurance for eight midwives: 96,000 euros a year. The insurers pay two thirds; for the rest a fund is being set up.',
        'The road. In snow the 26 kilometres to Tessenau take longer than 31 minutes. The county promises to grit it first.',
        'Three of the midwives go to Tessenau, where colleagues are wanted as well.',
      ),
      facts(
        'What a birth house is',
        'A place for births without doctors, led by midwives. There are about 150 in the country. About one woman in six is taken to hospital during labour, nearly always without haste, most often because of exhaustion.',
      ),
      p(
        'The agreement runs for three years. Then the births will be counted, and the money. The stork on the roof, a weathervane of 1911, stays in any case. It is listed.',
      ),
    ),
  },
  {
    slug: 'cross-country-race-fog',
    section: 'sport',
    kicker: 'Running',
    headline: 'In the fog of Obertesse the first three all come in fourth',
    standfirst:
      'The leaders of the valley run took the wrong turning at a cow. The committee took two hours to find a fair solution.',
    authors: ['emeka-vogel'],
    topics: ['clubs', 'upper-valley'],
    picks: ['nordhafen-women-promoted'],
    published: { days: 10, hours: 2 },
    body: body(
      p(
        'At kilometre seven of the 43rd valley run there is a marshal with a flag. On Sunday there was a marshal with a flag and fog, and thirty metres in front of her a cow. Keno Harders, Lasse Brandt and Matthis Uhl, far ahead of the field, took the cow for the marshal and turned left.',
      ),
      p(
        'They ran through a beet field, over a fence and, as Harders’s watch shows, twice round a silo, 1,340 metres more than the others. At the finish they were nevertheless third, fourth and seventh. In front of them Imke Tarnow, 41, a teacher, had won, who was not aware of it. “I thought the fast ones were having their soup already.”',
      ),
      p(
        'The committee conferred for two hours. The rules say that whoever leaves the course is out. The rules also say that the course has to be marked so that it can be seen. In the end all three were given fourth place, a ham each, and the promise of a larger flag.',
      ),
      p(
        'Of 418 who had started 417 came in. The last one was found at the silo. He had followed Harders, “because he looked as if he knew”.',
      ),
    ),
  },
];

import { body, bullets, facts, h2, p, pull, quote, table } from '../../authoring.ts';
import type { EditionStory } from '../kinds.ts';

export const sportStories: EditionStory[] = [
  {
    slug: 'nordhafen-women-promoted',
    section: 'sport',
    kicker: 'Football',
    headline: 'Nordhafen’s women go up, and the goalkeeper goes back to work',
    standfirst:
      'SV Nordhafen win 2–1 in Wiedemünde and play in the state league for the first time. At the harbour, overtime has been booked until Tuesday.',
    hero: 'evening-match',
    authors: ['emeka-vogel', ['nele-vossberg', 'Illustration']],
    topics: ['clubs', 'young-people'],
    picks: ['cross-country-race-fog', 'teerhof-baths-volunteers'],
    published: { days: 3, hours: 12 },
    body: body(
      p(
        'In the 88th minute Dilek Aydın had the ball at her foot, the goal in front of her and, as she said later, “a very quiet head”. She did not shoot. She waited until the keeper had made up her mind, and rolled it into the other corner.',
      ),
      p(
        'With that, and with the two minutes of defending that came after, the women of SV Nordhafen have been promoted to the state league. Seven years ago there was no women’s team in the club. Six years ago it lost its first match 0–11, in borrowed shirts.',
      ),
      h2('How the match went'),
      p(
        'A draw would have been enough for Wiedemünde, and they played for one. For half an hour Nordhafen ran at a wall; then a long throw by Svea Brandt bounced once too often, and Hanna Kruse put it in with her shin. After the break the hosts equalised from a corner. It began to rain. Three hundred people had come from Tessenau, on two buses and one barge.',
      ),
      table(
        'The table at the end',
        ['Club', 'Matches', 'Goals', 'Points'],
        ['SV Nordhafen', '22', '58–19', '51'],
        ['TuS Wiedemünde', '22', '49–17', '50'],
        ['Hollbach 1911', '22', '44–30', '40'],
      ),
      p(
        'The goalkeeper, Janne Petersen, held what there was to be held, in the 90th minute with her face. At six the next morning she was sitting in her crane again. She works at the container terminal, on a gantry 28 metres high, and has never been afraid of crosses.',
      ),
      pull(
        'From up there you learn to see early where something is going to come down.',
        'Janne Petersen, goalkeeper and crane driver',
      ),
      h2('What it costs to go up'),
      p(
        'The state league means 14 away matches, the furthest 240 kilometres off, and a pitch with a fence. The club reckons with 38,000 euros a season and has 21,000. It has asked the town for floodlights that can be seen by; the present ones were left over from the marshalling yard. The sports committee will discuss it on the 9th.',
      ),
      p(
        'The coach, Rolf Siemers, 63, had promised to shave off his moustache in the event of promotion. He has asked for a few days.',
      ),
      facts('The season in brief', [
        '16 wins, 3 draws, 3 defeats',
        'Top scorer: Dilek Aydın, 19 goals, law student',
        'Youngest player: Maja Lüders, 16, who has an exam in chemistry on Monday',
      ]),
    ),
  },
  {
    slug: 'teerhof-baths-volunteers',
    section: 'sport',
    kicker: 'Swimming',
    headline: 'The Teerhof baths stay open, because forty people have learned to fold towels',
    standfirst:
      'The town wanted to close them on Mondays and Tuesdays to save energy. A club of swimmers now runs these two days by itself.',
    hero: 'swimming-baths',
    authors: ['emeka-vogel'],
    topics: ['swimming', 'volunteers', 'energy', 'clubs'],
    picks: ['tesse-swimming-water-quality', 'sewer-heat-teerhof-flats'],
    published: { days: 19, hours: 7 },
    body: body(
      p(
        'Whoever wants to swim in Teerhof on a Monday has the door opened by a notary. Dr. Almut Reents has swum her thousand metres here for thirty years. Since last month she also sits at the till, mops the changing rooms and knows where the fuse for the hair dryers is.',
      ),
      p(
        'The baths of 1909 are beautiful and leak heat. On paper they cost the town 640,000 euros a year more than they take. The council had therefore wanted to close them on two days a week, which would have saved 71,000. The swimming club asked for the same two days.',
      ),
      h2('What may be done by volunteers, and what may not'),
      bullets(
        'Till, cleaning, towels: forty members, in shifts of four hours',
        'Lifeguards: nine members have passed the examination, the oldest at 66',
        'Water and boilers: stays with the municipal works, by law and for good reason',
      ),
      p(
        'After three months the club has presented its accounts. On Mondays and Tuesdays 211 people come on average, thirty more than before, because the baths open at half past five. With the entrance fees the club pays for chlorine and heating on these days. What is left, 1,460 euros so far, goes into swimming lessons: of the children in the third forms of the town two in five cannot swim.',
      ),
      quote(
        'In thirty years I never knew the name of the woman in lane 2. Now I know that she takes the mop like a man who has been at sea. She has been at sea.',
        'Almut Reents, notary and Monday cashier',
      ),
      p(
        'The staff council had feared that the example might be followed elsewhere. It agreed when the town undertook in writing not to cut a single post. The contract runs for two years. Until then new glass is to go into the roof, paid by the state, and the heat from the waste water of the showers is to be used, as it is [under the flats next door](story:sewer-heat-teerhof-flats).',
      ),
    ),
  },
];

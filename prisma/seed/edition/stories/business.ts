import { body, bullets, facts, figure, h2, p, pull, quote, table } from '../../authoring.ts';
import type { EditionStory } from '../kinds.ts';

export const businessStories: EditionStory[] = [
  {
    slug: 'market-hall-reopens',
    section: 'business',
    kicker: 'Market hall',
    headline: 'Forty-two stalls, one clock, no leaks: the market hall is open again',
    standfirst:
      'Eighteen months of repairs have given the hall of 1898 a tight roof and lower rents. Six of its old traders did not come back.',
    hero: 'market-hall',
    authors: ['pavel-zeman'],
    topics: ['markets-and-shops', 'town-history'],
    picks: ['empty-shops-weberstrasse', 'school-kitchen-lindenhang-lunch'],
    published: { hours: 9, minutes: 20 },
    body: body(
      p(
        'The clock was the last thing to be put up and the first to be right. At seven yesterday morning it struck, somebody pulled the shutters open, and Irmgard Poll sold the first kilo of apples in a hall in which she has been selling apples since she was sixteen. She is 71.',
      ),
      p(
        'For eighteen months the market stood in tents on the bus station. In the meantime 2,900 panes were replaced and 340 tonnes of iron cleaned of rust. Where it used to drip, a channel now leads the rain into a cistern. The butchers wash their floors with it.',
      ),
      h2('Cheaper to let, dearer to build'),
      p(
        'The repair cost 12.8 million euros, 1.9 million more than planned, because the ribs turned out to be riveted in a way nobody does any more. A firm from Hollbach had to learn it.',
      ),
      table(
        'Rent per square metre and month',
        ['Stall', 'Before', 'Now'],
        ['Fruit and vegetables', '€24.50', '€19.00'],
        ['Meat, fish, cheese', '€31.00', '€26.00'],
        ['Cooked food', '€31.00', '€34.00'],
        ['By the day, any trade', '–', '€3.50'],
      ),
      p(
        'The town hopes to make up for lower rents by letting every stall. All 42 are taken, eleven of them by people who had no stall before: a baker of flatbread, two makers of cheese from the upper valley, a repairer of umbrellas.',
      ),
      pull(
        'In the tent everybody had the same weather. That was good for us. But I do like a roof.',
        'Irmgard Poll, fruit stall 7',
      ),
      h2('Those who stayed away'),
      p(
        'Six of the former traders have given up. “I built up customers at the bus station and lost them again,” says Ralf Timmen, who sold eggs in the hall for 22 years and now delivers them. The traders’ association had asked for a rebate for the first year; the council gave six months.',
      ),
      facts('Opening hours', [
        'Tuesday to Friday 7 to 18',
        'Saturday 6 to 15',
        'Cooked food until 21',
      ]),
    ),
  },
  {
    slug: 'electric-ferry-marlene',
    section: 'business',
    kicker: 'Boatbuilding',
    headline: 'The last boatyard on the Tesse builds a ferry that makes no noise',
    standfirst:
      'Nine people, one slip and an order from the next valley: how the Lürsen-Brandt yard found a future in batteries.',
    hero: 'electric-ferry',
    authors: ['pavel-zeman', ['nele-vossberg', 'Illustration']],
    topics: ['energy', 'the-tesse', 'work'],
    picks: ['market-hall-reopens', 'tesse-rises-flood-gates-closed'],
    published: { days: 2, hours: 5 },
    body: body(
      p(
        'On the trial run you hear the gulls first. Then the water against the planks. Only when the quay has begun to move do you notice that the “Marlene” is under way.',
      ),
      p(
        'The ferry is 16 metres long, takes 45 people and twelve bicycles and has not a drop of diesel on board. Under its benches lie 168 kilowatt hours of battery, enough for eleven hours of going to and fro. Thirty panels on the roof add a fifth on a good day. The rest comes at night from a socket.',
      ),
      h2('From eighty to nine'),
      p(
        'Eighty people used to work at the yard in Nordhafen. When Silke Brandt took over from her father there were five, and the books were full of repairs and empty of orders. “I could build the best barge on the river,” she says. “Nobody wanted a barge.”',
      ),
      p(
        'A lake in the next valley, where motors are forbidden, wanted a ferry. The yard had never built an electric boat. It hired one person who had, Marek Dudek, an engineer for fork-lift trucks. “A ferry is a fork-lift that has to swim,” says Dudek. “Heavy, slow, always the same way. Batteries love that.”',
      ),
      facts('The “Marlene”', [
        '16.2 metres long, 4.8 wide, 0.7 deep',
        '45 passengers, 12 bicycles, 2 wheelchairs',
        'Two motors of 30 kW',
        '1.34 million euros',
      ]),
      p(
        'It has paid. Two more ferries are ordered, the yard now counts nine people, two of them apprentices, and it has a quarrel with the town about a stronger power line.',
      ),
      quote(
        'A yard that can build but not charge is like a baker without flour. The cable lies 300 metres from here. I can see the box.',
        'Silke Brandt, boatbuilder',
      ),
      p(
        'The municipal works say that the line will come next year. The “Marlene” will be gone by then. She leaves on a lorry, at night, with her name covered, because it brings bad luck to read it on a road.',
      ),
    ),
  },
  {
    slug: 'empty-shops-weberstrasse',
    section: 'business',
    kicker: 'Shops',
    headline: 'Empty shops in the old town fall from 47 to 31',
    standfirst:
      'For two years the town has rented vacant shops itself and passed them on cheaply. A count shows where it helped and where it did not.',
    hero: 'empty-shops',
    authors: ['pavel-zeman'],
    topics: ['markets-and-shops', 'town-council'],
    picks: ['market-hall-reopens', 'saturdays-without-cars'],
    published: { days: 11, hours: 3 },
    body: body(
      p(
        'There is a piano in Weberstraße 13. Until the spring before last it was a shoe shop, then nothing, and then the town put its name on the lease. It pays the owner half of the old rent and asks a quarter from those who move in. For one year everybody may try out what they have always wanted to try out.',
      ),
      p(
        'Nineteen shops have been let in this way so far, the economic office reports. Nine of those who began there have since signed a lease of their own at the full price. Six have stopped. Four are still at it.',
      ),
      table(
        'Shops standing empty',
        ['Street', 'Two years ago', 'Today'],
        ['Weberstraße', '18', '9'],
        ['Brückstraße', '11', '12'],
        ['Altmarkt', '6', '2'],
        ['Kranhof', '12', '8'],
        ['**Together**', '**47**', '**31**'],
      ),
      h2('What works'),
      bullets(
        'Things that have to be tried on, tasted or mended',
        'Two trades under one roof, such as bicycles and coffee',
        'Opening late and staying open late',
      ),
      h2('What does not'),
      p(
        'In Brückstraße the number has risen. The building site at the Old Bridge keeps people away, but the shops had begun to close before. “A cheap rent does not bring anybody past the window,” says Nuray Sezer, who sells lamps there and can see the fence from her till. She would rather have benches.',
      ),
      figure(
        'square-without-cars',
        'A street further on, traders count more customers on Saturdays without cars.',
        { wide: true },
      ),
      p(
        'The programme has cost 386,000 euros in two years. The council will decide on its continuation with the next budget. The piano, by the way, is for sale; Johan Reimers tunes and repairs. He has signed for five years.',
      ),
    ),
  },
];

import { body, bullets, facts, h2, numbered, p, pull, quote, see, table } from '../../authoring.ts';
import type { EditionStory } from '../kinds.ts';

/** What the paper wrote in the months before, newest first. */
export const backlistStories: EditionStory[] = [
  {
    slug: 'malin-oster-interview',
    section: 'culture',
    kicker: 'Interview',
    headline: '“A legend is what is left when nobody asks about the money”',
    standfirst:
      'Malin Oster has written a play about the ferrywoman of Tessenau. A conversation about debts, rope, and why she moved away at nineteen.',
    authors: ['leonie-brandis'],
    topics: ['theatre', 'books', 'town-history'],
    picks: ['theatre-ferrywoman-review', 'reading-room-bookshop-cooperative'],
    published: { days: 36, hours: 4 },
    body: body(
      p(
        'Malin Oster, 38, comes to the rehearsal by tram, with a folder, a thermos flask and a piece of hemp rope that she has been given by the crane master. “The Ferrywoman” has its first night at the Stadttheater in five weeks.',
      ),
      p('**Ms Oster, every child in Tessenau knows Agnes Holm. What did you find out about her?**'),
      p(
        'Almost nothing. There are two sheets in the town archive. One is the sentence: she has to leave the town before sunset, with what she can carry. The other is a bill for rope, unpaid, from the same week. I thought about the second one for a year.',
      ),
      p('**Why?**'),
      p(
        'Because rope is what a ferry hangs on. If she bought new rope she expected to go on working. She did not think that she was doing anything great. She took double the fare, by the way. That is in the sentence, as an aggravating circumstance.',
      ),
      p('**So she was no saint.**'),
      p(
        'She was self-employed. A legend is what is left when nobody asks about the money any more. I like her better with the bill.',
      ),
      p('**You grew up in Teerhof and left at nineteen. Was the town too small?**'),
      p(
        'It was too sure. Everybody knew what had happened in 1631, in 1945, at the neighbours’. In Leipzig I sat on a tram for the first time in which nobody could have told my mother. It was lovely, for about three years.',
      ),
      p('**And now you are back with a play about a woman who is thrown out.**'),
      p('For six weeks. I have a return ticket. I looked at it twice to make sure.'),
      p('**Will there be a book of it?**'),
      p(
        'A thin one. The Reading Room is printing four hundred copies together with the theatre. In the back are the two sheets from the archive. People should be able to check how much I made up.',
      ),
      p('**How much?**'),
      p('All that she says. Nothing that she does.'),
    ),
  },
  {
    slug: 'tramway-trains-new-drivers',
    section: 'transport',
    kicker: 'Trams',
    headline: 'Twenty-one new drivers, and the oldest is fifty-eight',
    standfirst:
      'For line 4 the tramway needs more people than the market has. It has looked for them among bakers, teachers and one retired captain.',
    hero: 'drivers-place',
    heroCaption:
      'The driver’s place of the museum car, on which everybody begins: whoever can brake this one can brake them all.',
    authors: ['jonas-rehwald', ['nele-vossberg', 'Illustration']],
    topics: ['trams-and-buses', 'work'],
    picks: ['bakers-apprentices-night', 'seat-that-faces-backwards'],
    published: { days: 121, hours: 6 },
    body: body(
      p(
        'The first thing Beate Onken learned was not to steer. “For thirty years I turned the wheel when I wanted to go round a corner,” says the former bus driver of Hollbach. “Now I sit there with my hands in my lap, and the corner goes round me.”',
      ),
      p(
        'Twenty-one people have passed their examination at the depot, the largest class in 34 years. The extension to Fischerufer needs eighteen drivers; eleven more retire this year. A year ago nine posts were vacant, and on Sundays trips of line 2 were cancelled.',
      ),
      h2('Who comes'),
      p(
        'In the class there are a baker who no longer wanted to get up at one, two teachers, a geologist, a mother of four and Captain Heino Wulff, 58, who has taken container ships through the Strait of Malacca. “There you have eleven minutes before you hit something,” he says. “Here it is eleven metres.”',
      ),
      table(
        'From the advertisement to the driver’s place',
        ['Step', 'People'],
        ['Asked for the papers', '1,130'],
        ['Applied', '284'],
        ['Passed doctor and reaction test', '67'],
        ['Began the course', '26'],
        ['Passed', '21'],
      ),
      p(
        'The course takes five months and is paid: 2,410 euros a month, afterwards 3,180 with night supplements. In return one has to stay for three years. The union had asked for a day off after five nights, and got it. “That brought more applications than the pay did,” says Derya Aksoy, the head of operations.',
      ),
      quote(
        'What do I like best? The bell. In my old job I was not allowed to ring at anybody.',
        'Tammo Reels, until last year a tax adviser',
      ),
      p(
        'Three did not pass in the first attempt and may try again. One has withdrawn: the geologist found out, at the end of the first week, that he gets sick when he faces forwards.',
      ),
    ),
  },
  {
    slug: 'oak-under-the-third-arch',
    section: 'science',
    kicker: 'Archaeology',
    headline: 'The oak under the third arch was felled in the winter of 1341',
    standfirst:
      'Divers have brought up a pile from below the Old Bridge. Its rings give the date to half a year, and correct a date that stands in bronze on the town hall.',
    hero: 'oak-rings',
    authors: ['amira-haddad', ['nele-vossberg', 'Illustration']],
    topics: ['old-bridge', 'town-history', 'climate'],
    picks: ['old-bridge-closes-for-repair', 'council-votes-old-bridge-repair'],
    published: { days: 186, hours: 4 },
    body: body(
      p(
        'It is black, it weighs 94 kilograms, and it smells of mud that has been kept for seven hundred years. For the dendrochronologist Dr. Katrin Möhle it was the best day of the year. “Usually we get a slice from a beam that somebody has varnished,” she says. “This is a whole oak, with its bark on.”',
      ),
      p(
        'The pile comes from under the pier between the second and the third arch of the Old Bridge. The town had divers look at the foundation before the repair. They found about forty oak piles, driven into the gravel side by side, most of them still hard enough to ruin a saw. One was loose and was allowed to come up.',
      ),
      h2('A diary of 163 years'),
      p(
        'A tree grows a wide ring in a wet year and a narrow one in a dry year. The sequence is like a fingerprint, and for oak from this region it is known without a gap back to the year 822. Möhle counted and measured 163 rings, pushed them along the curve, and there was one place only where they fitted.',
      ),
      facts('What the rings say', [
        '1179: the acorn sprouts',
        '1246 to 1251: five very narrow rings; chronicles tell of drought and dear bread',
        '1315 and 1316: broad rings; it rained for two years',
        'Last ring: 1341, complete, with bark. Felled in the winter of 1341 to 1342',
      ]),
      p(
        'Oak was not stored in those days, because nobody could work it once it had dried. So the pier was built in 1342. On the bronze plate at the town hall the whole bridge is dated to 1338. That is indeed the year in which it was begun, says the town archivist, Gunda Folkerts. But for four years people seem to have got no further than the second arch.',
      ),
      pull(
        'Four years for two arches. I shall keep that in mind for the next meeting of the building committee.',
        'Tomke Albers, engineer',
      ),
      p(
        'For the repair the find is good news. As long as they remain under water the piles will hold, Albers says, for another few hundred years. What has given way is the fill above. The slice will be shown in the town library until the end of the quarter. One may count along; so far the visitors’ results lie between 149 and 171.',
      ),
    ),
  },
  {
    slug: 'organ-that-waits-for-rain',
    section: 'culture',
    kicker: 'Music',
    headline: 'The organ that can only be played when it rains',
    standfirst:
      'In St Brictius the heating has dried out a wind chest of 1724. Until it is repaired the organist gives concerts at short notice, by weather report.',
    hero: 'organ-pipes',
    authors: ['leonie-brandis', ['nele-vossberg', 'Illustration']],
    topics: ['music', 'town-history', 'volunteers'],
    picks: ['forty-one-lullabies', 'lost-property-umbrellas-tuba'],
    published: { days: 214, hours: 5 },
    body: body(
      p(
        'Whoever wants to know when Matthias Ihnen is playing must look at the sky. If the air in St Brictius has less than 45 per cent humidity the old oak of the wind chest shrinks, and 340 of the 2,061 pipes whisper along at every chord. “It sounds like a congregation that is talking about me,” says the organist.',
      ),
      p(
        'After two days of rain the cracks close. Then Ihnen hangs a blue flag on the tower, sends a message to 912 telephones, and two hours later he plays. Eleven such concerts have taken place so far. To the first came 24 people, to the last 480, many with umbrellas, some of them from the lost property office.',
      ),
      h2('How it came to this'),
      p(
        'The organ was built in 1724 by Johann Caspar Dreyling, has survived two wars and a Cantor who painted it green. What it could not cope with was the warm air heating of 1971. It is to be replaced by heated cushions, which cost 64,000 euros and use a sixth of the gas. The repair of the wind chest costs 287,000.',
      ),
      bullets(
        'Given by the state: €120,000',
        'By the parish: €58,000',
        'Collected at concerts in the rain: €31,450',
        'Missing: €77,550',
      ),
      p(
        'Eighteen volunteers have learned from the organ builder Henrike Dahl how to clean pipes. They have been at it on Saturdays since the new year, with brushes for baby bottles. In the largest pipe, the low C, five metres high, they found a shoe, size 31, and a sermon.',
      ),
      quote(
        'The shoe is from about 1890. The sermon is better than mine.',
        'Pastor Wiebke Sandmann',
      ),
      p(
        'In autumn and winter, Ihnen says, it will rain more often, and he will get no sleep. Next in the programme, weather permitting: Buxtehude.',
      ),
      see('forty-one-lullabies'),
    ),
  },
  {
    slug: 'flood-wall-finished',
    section: 'town',
    kicker: 'Flood protection',
    headline: 'Eleven gates, 1.4 kilometres, one hour: the flood wall is finished',
    standfirst:
      'The town has closed its new wall on Fischerufer for the first time, on a dry day and with a stopwatch. In Nordhafen it ends above the clay, and everybody knows it.',
    hero: 'flood-gate',
    authors: ['ilse-marquardt', ['nele-vossberg', 'Illustration']],
    topics: ['flood-protection', 'the-tesse', 'town-council'],
    picks: ['tesse-rises-flood-gates-closed', 'council-votes-old-bridge-repair'],
    published: { days: 247, hours: 5 },
    body: body(
      p(
        'At ten o’clock Henning Raabe blew a whistle. At eleven, exactly, the last bolt snapped shut, and the river was gone. One could still hear it. “That’s what we’ll have to get used to,” said a woman who has lived on Fischerufer for forty years and had put out a chair for the occasion.',
      ),
      p(
        'The flood wall of Tessenau is finished, seven weeks late and 310,000 euros dearer than planned. It cost 9.3 million, is 1.4 kilometres long and holds back water up to a level of 5.10 metres at the customs house. The water that filled 212 cellars had stood at 4.26.',
      ),
      h2('How it works'),
      numbered(
        'At 3.60 metres the control room calls 44 people, most of them from the volunteer fire service.',
        'At 4.00 metres the eleven gates are closed. They run on rails and weigh up to 2.8 tonnes; four people can push them.',
        'Pumps lift what comes through the drains back into the river.',
        'At 5.10 metres there is nothing more to be done, “and then we open them again from the inside, so that the wall does not become a bathtub.”',
      ),
      p(
        'The drill took sixty minutes, fifteen more than in the tender. At gate 7 a rubber seal had been put in the wrong way round. It has been turned, and is to be looked at again.',
      ),
      h2('The weak spot'),
      p(
        'In Speicherstraße and Teerhof the wall stands on gravel. To reach the watertight clay it would have had to go down eleven metres there, for another 4.1 million euros. The council decided by 22 votes to 20 against it. Ground water will therefore rise in the cellars of Nordhafen as it always has. The town pays half of the price of a pump; 130 households have applied.',
      ),
      quote(
        'I would rather tell people now, in sunshine, what this wall cannot do.',
        'Henning Raabe, head of civil protection',
      ),
      p(
        'Gate 4 has been given a window, 40 centimetres square, of glass as thick as a loaf of bread. The engineers were against it. The children of the kindergarten next door had written a letter. They want to see the fish go past.',
      ),
    ),
  },
  {
    slug: 'against-the-word-breakthrough',
    section: 'opinion',
    kicker: 'Comment',
    headline: 'Seven words I no longer want to read about medicine',
    standfirst:
      'Hope is not a category of evidence. A list, with reasons, from somebody who has used each of them.',
    authors: ['amira-haddad'],
    topics: ['medicine', 'open-data'],
    picks: ['cell-therapy-ima203-solid-tumours', 'what-a-correction-is-for'],
    published: { days: 276, hours: 7 },
    body: body(
      p(
        'Every week some thirty messages reach this desk in which something is cured. Mostly it is mice. I have been writing about medicine for eleven years and have made a list of words at which I stop reading. I am publishing it because it works on me, too: I have used them all.',
      ),
      numbered(
        '**Breakthrough.** A wall, and then a hole in it. Research rarely meets a wall. It meets a swamp. If somebody who did the work says the word, I put it in quotation marks and his name beside it.',
        '**Miracle.** Has been peer-reviewed once, in Rome.',
        '**Doubles the risk.** From what to what? From one in ten thousand to two? Then say so.',
        '**Up to.** “Up to 80 per cent of patients” is every number between none and eighty.',
        '**Could.** Everything could. I allow myself one a story.',
        '**Harmless.** Ask: for whom, at what dose, who looked, and for how long?',
        '**Experts.** Which?',
      ),
      p(
        'The readers who write to us about such reports are not fools and do not want to be spared. They are sitting in a waiting room. They read the word “cure” with their own name next to it. A number with its two neighbours, how many were treated and for how long they were followed, is worth more to them than any adjective, and it does not let them down at the next appointment.',
      ),
      pull('One can be hopeful and exact. It only takes one more sentence.', 'Amira Haddad'),
      p(
        'So I promise: you will find that sentence here. If you do not, write to me. I shall correct it, and put it where everybody sees it.',
      ),
    ),
  },
  {
    slug: 'teerhof-tenants-buy-their-house',
    section: 'business',
    kicker: 'Housing',
    headline: 'Thirty-four tenants in Teerhof buy the house they live in',
    standfirst:
      'An investor had offered 6.2 million euros for Ankergasse 9. The tenants offered 5.9, and an answer to a question that the owner had not asked.',
    authors: ['pavel-zeman'],
    topics: ['housing', 'work'],
    picks: ['sewer-heat-teerhof-flats', 'empty-shops-weberstrasse'],
    published: { days: 338, hours: 6 },
    body: body(
      p(
        'The letter came on a Monday and gave them three months. The heirs of the ropemaker Detlef Harms wanted to sell Ankergasse 9: four storeys, 34 flats, a courtyard with a walnut tree. One offer was on the table, from a company in Luxembourg with a very short name.',
      ),
      p(
        'On Tuesday evening 41 people met in the courtyard, among them a nurse, a crane driver, a retired tax inspector and three children who were supposed to be in bed. The tax inspector, Elke Wolters, had brought a calculator. “I had spent forty years looking at how other people do it,” she says. “I wanted to do it once myself.”',
      ),
      h2('The sum'),
      table(
        'Where 5.9 million euros come from',
        ['Source', 'Euros'],
        ['Loan of the savings bank, 30 years, 3.4 %', '3,650,000'],
        ['Loan of the state for cooperatives', '1,200,000'],
        ['Shares of the tenants (from 2,500 each)', '412,000'],
        ['Direct loans from 97 neighbours and friends', '488,000'],
        ['Municipal housing fund', '150,000'],
      ),
      p(
        'The rent rises by 38 cents to 7.90 euros per square metre and may then follow only what the house itself costs. Nobody may sell a flat. Whoever moves out gets the share back, without interest, “and a walnut”, as Wolters says; it is in the statutes.',
      ),
      p(
        'The 300,000 euros by which they were outbid they made up with a promise. The heirs had grown up in the house. The tenants asked what should become of their father’s workshop in the yard. Nobody had asked before. It will be a workshop again, for bicycles, ropes and everything that squeaks, and his name stays over the door.',
      ),
      pull(
        'The others had the better price. You had the better question.',
        'Heiner Harms, one of the three heirs',
      ),
      p(
        'Whether it can be copied is open. Of 26 houses that were sold in Teerhof in the last two years, tenants tried to buy four and succeeded in one. The town has now decided to hire somebody who does sums with them, half a post at first. Elke Wolters has been asked. She says she is retired.',
      ),
    ),
  },
  {
    slug: 'budget-library-sundays',
    section: 'town',
    kicker: 'Town council',
    headline: 'Council passes budget with a gap of 4.8 million, and keeps library Sundays',
    standfirst:
      'After eleven hours there is a majority of one. What gets dearer, what stays, and who changed his vote at the end.',
    authors: ['ilse-marquardt'],
    topics: ['town-council', 'schools', 'books', 'housing'],
    picks: ['council-votes-old-bridge-repair', 'library-lends-seeds'],
    published: { days: 372, hours: 8 },
    body: body(
      p(
        'At ten past two in the morning it stood 22 to 21. Tessenau has a budget: 268.4 million euros of expenditure, 263.6 of income. The rest is taken from reserves, which last for one more year at this rate, as the treasurer, Ottilie Brauer, said three times.',
      ),
      table(
        'What changes',
        ['Item', 'Until now', 'Next year'],
        ['Property tax, rate', '480 %', '515 %'],
        ['Dog, first', '€96', '€108'],
        ['Kindergarten, third child', '€45 a month', 'free'],
        ['Swimming baths, adults', '€4.20', '€4.80'],
        ['Street lamps', 'all night', 'every second one off, 1 to 4'],
      ),
      p(
        'The largest single item remains the Old Bridge. The town’s share of it, 7.4 million euros, is spread over three years. For the schools there are 11.2 million, less than they had asked for; the gymnasium at Nordhafen keeps its bucket under the third window. A housing fund of 600,000 euros is new.',
      ),
      h2('Seventy-one thousand euros'),
      p(
        'The longest debate was about one of the smallest sums. The treasurer had wanted to close the library on Sundays again, which would save 71,000 euros. On Sundays 640 people come, more than on two weekdays, and half of them are under 25. Three pupils spoke in the question hour. One of them, Mika Tarnow, counted up what else the town spends 71,000 euros on. The list went on for four minutes.',
      ),
      p(
        'Arne Tholen, who had announced that he would vote for closing, then moved that the council’s own catering be done without instead. It saves 23,000 euros. The rest comes from the representation fund of the mayor, who looked surprised, then nodded.',
      ),
      quote(
        'I have been here for nineteen years. It is the first time that I heard somebody be right for four minutes.',
        'Arne Tholen, councillor',
      ),
    ),
  },
  {
    slug: 'reading-room-bookshop-cooperative',
    section: 'business',
    kicker: 'Bookshop',
    headline: 'The Reading Room is saved: 688 customers now own their bookshop',
    standfirst:
      'For two years Gisela Brahms looked for a successor. She has found rather a lot of them, and one who can do the accounts.',
    hero: 'bookshop',
    authors: ['pavel-zeman', ['nele-vossberg', 'Illustration']],
    topics: ['books', 'markets-and-shops', 'work'],
    picks: ['empty-shops-weberstrasse', 'malin-oster-interview'],
    published: { days: 402, hours: 5 },
    body: body(
      p(
        'On the last day of the old firm there was a queue down to Kranhof. Everyone had come to buy the last book from Gisela Brahms, and she, 71, in the green cardigan, advised against it in four cases. “You won’t finish that one,” she told the mayor.',
      ),
      p(
        'On Monday the same shop opened as a cooperative. Six hundred and eighty-eight people hold shares of 150 euros each; nobody has more than ten, and each has one vote. Together they brought in 131,000 euros. It pays for the stock, a new roof over the window and half a year in which things may go badly.',
      ),
      h2('Why nobody wanted it'),
      p(
        'The Reading Room turned over 610,000 euros a year and left its owner 29,000, for sixty hours a week. Eleven interested parties had looked at the books, in both senses. The last one wanted to sell candles.',
      ),
      p(
        'The new manager is called Yannick Osei, is 33 and learned the trade here, under Brahms, “which means that I can wrap without sticky tape.” He has a salary, four colleagues and a supervisory board on which sit a teacher, a bricklayer and a judge. They have promised not to recommend any books to him.',
      ),
      facts('Cooperatives in town', [
        'This newspaper: 3,127 members',
        'Reading Room: 688',
        'Wine growers of the Lehr vineyard: 41',
        'Laundry in Teerhof: 12',
      ]),
      p(
        'What will change? There will be coffee, against the advice of the founder. The shop opens on Thursdays until nine. The cat stays; he is listed under fixed assets, at one euro.',
      ),
      quote(
        'I had children’s books for people who now come with their children. One doesn’t sell that. One hands it over and goes out by the back door.',
        'Gisela Brahms, bookseller',
      ),
    ),
  },
  {
    slug: 'theatre-costumes-by-the-kilo',
    section: 'culture',
    kicker: 'Theatre',
    headline: 'Forty years of costumes by the kilo: King Lear goes for eleven euros',
    standfirst:
      'The Stadttheater has emptied its store. Eight hundred people wanted to be somebody else, and most could afford it.',
    authors: ['leonie-brandis'],
    topics: ['theatre', 'markets-and-shops'],
    published: { days: 445, hours: 7 },
    body: body(
      p(
        'By half past nine the queue at the stage door reached the tram stop. At ten Ove Petri, actor and for this morning salesman, opened with the words: “No rummaging, no haggling, no dying on the stairs.” By noon 1.9 tonnes of theatre had been sold, at six euros the kilo.',
      ),
      p(
        'King Lear’s coat went for eleven euros to a beekeeper, who needs something long. Two nurses shared a chorus of nuns. A pair of donkey’s ears was bought by a man who did not want to give his name, and the mayor took Richard III’s hump for her chair.',
      ),
      p(
        'The store has to be cleared because its roof is being done. What was worn in more than two hundred performances, 61 pieces, stays and goes to the town museum. The sale brought in 11,380 euros; a new sewing machine can be bought with that, and the cloth for water. For a play with a river in it, one hears.',
      ),
    ),
  },
];

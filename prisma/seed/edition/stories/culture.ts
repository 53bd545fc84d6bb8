import { body, bullets, embed, facts, h2, numbered, p, pull, quote, see } from '../../authoring.ts';
import type { EditionStory } from '../kinds.ts';

export const cultureStories: EditionStory[] = [
  {
    slug: 'theatre-ferrywoman-review',
    section: 'culture',
    kicker: 'Theatre',
    headline: 'She rows, and nobody coughs',
    standfirst:
      'The Stadttheater opens its season with “The Ferrywoman”, a new play about a very old quarrel. Karoline Esch needs an oar and two hours to make the town her own.',
    hero: 'ferrywoman-on-stage',
    authors: ['leonie-brandis'],
    topics: ['theatre', 'town-history', 'the-tesse'],
    picks: ['kranmeister-geht-von-bord', 'open-air-cinema-river'],
    published: { days: 1, hours: 20 },
    body: body(
      p(
        'The boat is real. It was built in Nordhafen, weighs 310 kilograms and does not move an inch all evening. Everything else does: the water, made of eleven bolts of grey cloth; the moon; and, after a while, the stalls.',
      ),
      p(
        '“The Ferrywoman” tells what every child in Tessenau has heard. In the plague year of 1631 Agnes Holm rowed a doctor across the Tesse although the council had forbidden it. The doctor saved forty people. Agnes was driven out of the town.',
      ),
      h2('No heroine, please'),
      p(
        'Malin Oster, who wrote the play and comes from here, does not trust the legend. Her Agnes takes money for the crossing, twice as much as usual. She asks the doctor whether he is ill himself, and when he lies she knows it. She rows anyway. Why, the play does not say. It shows the arms, the back, the breath.',
      ),
      quote(
        'I was paid to go over. Nobody said a word about what I should think while I did it.',
        'Agnes, in the second act',
      ),
      p(
        'Karoline Esch plays this without asking to be liked. She speaks softly, so that one leans forward, and when she at last becomes loud it is about the price of rope. Beside her Emil Sandrock has a hard time as the doctor, who has the longer sentences. In the last scene he has none, and is very good.',
      ),
      p(
        'The director, Yusra Benali, trusts the boat. Her only mistake is the video: whoever has a moon of tin does not need one of light.',
      ),
      pull('A very old quarrel: who may be put at risk, and who decides it?', ''),
      p(
        'There was long applause, and one whistle from the second circle, which is as it should be.',
      ),
      facts(
        '“The Ferrywoman”',
        'Play by Malin Oster, directed by Yusra Benali. With Karoline Esch, Emil Sandrock, Ove Petri and the extras’ choir. Two hours, no interval.',
        [
          'Stadttheater Tessenau, main stage',
          'Nine more evenings; with subtitles on two of them',
          'Tickets 9 to 34 euros, 5 euros under 26',
        ],
      ),
    ),
  },
  {
    slug: 'library-lends-seeds',
    section: 'culture',
    kicker: 'Library',
    headline: 'Borrow a tomato, bring back fifty',
    standfirst:
      'The town library has filled its old card catalogue with seeds. Whoever takes some away owes the drawer a harvest.',
    hero: 'seed-drawer',
    authors: ['leonie-brandis', ['nele-vossberg', 'Illustration']],
    topics: ['nature-in-town', 'books'],
    picks: ['town-hall-bees-lime-honey', 'school-kitchen-lindenhang-lunch'],
    published: { days: 4, hours: 7 },
    body: body(
      p(
        'Nobody had opened the drawers for eleven years. Since the catalogue moved into the computer, 288 of them had been standing in the reading room, too beautiful to throw away and too heavy to move. Then Henny Claasen read that their width was exactly that of a seed packet.',
      ),
      p(
        'Claasen runs the lending desk. Since last week she has been lending beans as well. There are 140 kinds in the drawers, from the broad bean “Hollbach White” to a marigold without a name that somebody’s great-aunt brought from Silesia. All are old sorts whose seeds can be sown again.',
      ),
      h2('How it works'),
      numbered(
        'Take up to five packets. A library card is enough.',
        'Sow, water, be patient.',
        'Let the finest plant go to seed, not the first.',
        'Dry the seeds, bring back at least as many as you took, and write on the packet what they went through.',
      ),
      p(
        'There are no fines. “With books we know when they will be back,” says Claasen. “Here we are asking a slug for its opinion.” She expects a third to return. In Obertesse, where a school has been doing the same for four years, it is 41 per cent, and the drawer is fuller than at the start: a single lettuce gives two thousand seeds.',
      ),
      p(
        'The state seed bank has looked through the list and asked for ten grams of “Hollbach White”. It was thought to be lost. It had been growing behind the waterworks all the time, in the garden of Otto Wiards, 88, who did not know that it had a name.',
      ),
      quote('To us they were the beans. What else should they be called?', 'Otto Wiards, gardener'),
    ),
  },
  {
    slug: 'kranmeister-geht-von-bord',
    section: 'culture',
    kicker: 'Stadtgeschichte',
    headline: 'Der Kranmeister geht von Bord',
    standfirst:
      'Einundzwanzig Jahre lang hat Enno Gravert den Tretkran am Kranhof gehütet. Jetzt übergibt er den Schlüssel – und ein Geheimnis aus Hanf.',
    language: 'de',
    hero: 'treadwheel-crane',
    authors: ['leonie-brandis'],
    topics: ['town-history', 'volunteers', 'schools'],
    picks: ['theatre-ferrywoman-review', 'electric-ferry-marlene'],
    published: { days: 6, hours: 2 },
    body: body(
      p(
        'Wer den Kran bewegen will, muss gehen. Vier Menschen passen nebeneinander in das Tretrad, und wenn sie im selben Schritt laufen, hebt sich am anderen Ende ein Fass von zwölf Zentnern vom Boden. „Im selben Schritt“, wiederholt Enno Gravert. „Daran scheitern die meisten Hochzeiten.“',
      ),
      p(
        'Gravert ist 72 und seit einundzwanzig Jahren Kranmeister, ehrenamtlich, mit Mütze und Schlüsselbund. Er hat rund 4.000 Führungen gemacht, elf Dachziegel ersetzt und einen Marder überredet, in die Kirche umzuziehen. Am Monatsende hört er auf.',
      ),
      h2('Ein Seil, das keiner mehr schlägt'),
      p(
        'Der Kran von 1554 ist einer der letzten seiner Art, der noch arbeitet. Das Holz ist Eiche, das Lager Bronze, und das Seil ist Hanf, 62 Meter lang und daumendick. Reißt es, ist es mit dem Heben vorbei: Seile dieser Art stellt niemand mehr her.',
      ),
      p(
        'Fast niemand. Vor neun Jahren fand Gravert auf dem Dachboden der Reeperbahn in Obertesse das Werkzeug des letzten Seilers, in Zeitungspapier gewickelt. Seither dreht er im Winter mit sechs Freunden in der Turnhalle ein Ersatzseil. Drei liegen inzwischen auf Vorrat.',
      ),
      pull(
        'Holz hält, wenn man es in Ruhe lässt. Hanf hält, wenn man sich kümmert.',
        'Enno Gravert',
      ),
      h2('Die Nachfolge geht zu Fuß'),
      p(
        'Übernehmen wird Fenja Hollm, 34, Lehrerin für Physik und Sport. Sie möchte Schulklassen ausrechnen lassen, was sie im Rad leisten, und das Ergebnis in Brötchen umrechnen. Bei der Probe in der vergangenen Woche lief die 9b gegen den Stadtrat. Die 9b hob das Fass in 48 Sekunden, der Stadtrat in 71.',
      ),
      facts('Der Kran', [
        'Erbaut 1554, Dach erneuert 1788 und 2003',
        'Tragkraft 1.200 Kilogramm',
        'Führungen samstags um 11 und um 15 Uhr, Eintritt frei',
      ]),
      p(
        'Und Gravert selbst? Er will ein Boot bauen. Ein kleines, sagt er. Eines, das sich allein heben lässt.',
      ),
    ),
  },
  {
    slug: 'language-cafe-tessenau',
    section: 'culture',
    kicker: 'لغات',
    headline: 'مقهى صغير وإحدى وأربعون لغة',
    standfirst:
      'كل يوم سبت يلتقي في المكتبة القديمة أناس يتعلّم بعضهم لغة بعض. الثمن كلمة واحدة لم يسمعها أحد على الطاولة من قبل.',
    language: 'ar',
    direction: 'rtl',
    hero: 'tea-and-book',
    authors: ['amira-haddad'],
    topics: ['languages', 'books', 'volunteers'],
    picks: ['library-lends-seeds', 'kranmeister-geht-von-bord'],
    published: { days: 7, hours: 6 },
    body: body(
      p(
        'على الباب ورقة كُتب عليها: «ادخل بكلمة واخرج بعشر». في الداخل تسع طاولات، وعلى كل طاولة علم صغير من الورق لا يدل على بلد بل على لغة. أكثر الطاولات ضجيجًا هذا السبت طاولة العربية.',
      ),
      p(
        'بدأت سلمى خوري المقهى قبل ثلاث سنوات مع جارتها هيلغا رومان. أرادت سلمى أن تتعلم الألمانية، وأرادت هيلغا أن تقرأ رسائل زوجها الراحل الذي عمل مهندسًا في حلب. «كنا اثنتين وإبريق شاي»، تقول سلمى. اليوم يأتي نحو ثمانين شخصًا كل أسبوع.',
      ),
      h2('قاعدة واحدة'),
      p(
        'من يجلس يعطي كلمة من لغته ويشرح متى تُقال. تُكتب الكلمات في دفتر كبير بلغ صفحته الثلاثمئة. فيه كلمة سويدية للضوء على الماء، وكلمة تيغرينية لمن يزورك دون موعد فتفرح به، وكلمة عربية واحدة طلبها الجميع: «نعيمًا».',
      ),
      quote(
        'في المدرسة تعلمت كيف أسأل عن الطريق إلى محطة القطار. هنا تعلمت كيف أقول إنني اشتقت إلى أمي.',
        'يوسف العلي، ١٩ عامًا',
      ),
      p(
        'تعرف البلدية إحدى وأربعين لغة يتكلمها سكان تيسيناو. وقد وفّرت للمقهى هذا العام ٦٥٠٠ يورو وغرفة ثانية للأطفال. هناك لا يتعلم أحد شيئًا، كما تقول سلمى، «يلعبون فقط، وبعد شهر يتكلمون أفضل منا».',
      ),
      h2('ما يأتي بعد ذلك'),
      bullets(
        'أمسية للقصص القصيرة بلغتين، مرة كل شهر',
        'مساعدة في قراءة رسائل الدوائر الرسمية، كل يوم ثلاثاء',
        'معجم صغير للكلمات من الدفتر، يُطبع قبل نهاية العام',
      ),
      p(
        'يقول أصحاب الدفتر إن أصعب الكلمات ليست الطويلة، بل القصيرة التي لا يلاحظها أهلها. سأل طالب من إريتريا ذات يوم ماذا تعني «يعني»، فاستغرق الجواب ساعة كاملة وشارك فيه خمسة أشخاص من أربعة بلدان.',
      ),
      p(
        'أما رسائل هيلغا فقد قرأتها كلها. كانت سبعًا وثلاثين رسالة. «نصفها عن الجسور»، تقول وهي تضحك، «والنصف الآخر عني».',
      ),
    ),
  },
  {
    slug: 'open-air-cinema-river',
    section: 'culture',
    kicker: 'Cinema',
    headline: 'Twelve nights of film by the river, and a rabbit for the children',
    standfirst:
      'The open-air cinema comes back to the lawn of the customs house, this time beside a stonemasons’ yard. Its first film may be watched at home as well.',
    hero: 'open-air-cinema',
    authors: ['leonie-brandis'],
    topics: ['the-tesse', 'old-bridge'],
    picks: ['theatre-ferrywoman-review', 'saturdays-without-cars'],
    published: { days: 9, hours: 4 },
    body: body(
      p(
        'Half of the lawn is fenced off already. The third arch of the Old Bridge is to lie there, 1,846 numbered stones, where blankets used to lie. Edda Brons, who has run the open-air cinema for sixteen years, has made the best of it: she has asked for the 412 flattest as seats, as soon as they are down. Whoever wants to know where they are sitting will be able to look up the number.',
      ),
      p(
        'Twelve films are shown on twelve evenings, always at nightfall. They begin with one for children that belongs to everybody: “Big Buck Bunny”, ten minutes long, was made by the Blender Foundation with free software and given away.',
      ),
      embed(
        'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
        'Big Buck Bunny, short film by the Blender Foundation, 2008',
      ),
      p(
        'After that comes what Brons calls “films with water in them”: a silent one from 1927 with the brass band of Obertesse, a Georgian comedy about a ferry that nobody needs, and a documentary about eels which sold out last year because a power cut ended it before the eels arrived.',
      ),
      h2('Good to know'),
      bullets(
        'Entrance is free; a hat goes round.',
        'Sound comes through the lamps. Headphones with a description of the pictures can be borrowed at the cabin.',
        'If the gauge rises above 3.20 metres, the film moves to the market hall.',
      ),
      p(
        'The projector, 27 years old and as heavy as a piano, is carried on to the lawn every evening by the same four people. Whoever would like to be the fifth may call at the cabin; one of them is going to have a knee done.',
      ),
      p(
        'The heron who walked through the picture on the last evening last year has been invited again. He has not replied.',
      ),
      see('old-bridge-closes-for-repair'),
    ),
  },
];

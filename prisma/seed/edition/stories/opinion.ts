import { body, h2, p, pull } from '../../authoring.ts';
import type { EditionStory } from '../kinds.ts';

export const opinionStories: EditionStory[] = [
  {
    slug: 'saturdays-without-cars',
    section: 'opinion',
    kicker: 'Comment',
    headline: 'Four Saturdays are an experiment. Fifty-two are a town',
    standfirst:
      'The Altmarkt has been free of cars on four Saturdays. The figures are good, the complaints are honest, and the council should stop counting.',
    hero: 'square-without-cars',
    authors: ['ilse-marquardt'],
    topics: ['markets-and-shops', 'town-council'],
    picks: ['empty-shops-weberstrasse', 'old-bridge-closes-for-repair'],
    published: { days: 1, hours: 3 },
    body: body(
      p(
        'I did not believe in it. I have sat through enough council meetings to know what becomes of the word “trial”: a barrier, a press photograph, a report. When the Altmarkt was closed to cars for the first of four Saturdays I went there to watch it fail.',
      ),
      p(
        'What I saw was a man who did not know where to stand. He had stopped in the middle of the square, where for forty years nobody has been able to stop, and turned round once on his heel. “It is big,” he said to nobody.',
      ),
      h2('The figures'),
      p(
        'The traders have counted. On the four Saturdays 14 per cent more people came than on the four before, and takings rose by 9. In Brückstraße, where the cars went instead, they fell by 6. The tramway carried 2,100 more passengers. Two deliveries came too late, and one wedding came on foot.',
      ),
      p(
        'One may call that a success, and the town hall does. But the figures are not the reason. If takings had fallen by 9 per cent, the square would have been just as big.',
      ),
      pull(
        'A square is the only room in town that belongs to those who cannot afford a room in town.',
        'Ilse Marquardt',
      ),
      h2('The complaints'),
      p(
        'They deserve better than to be called old habits. Nuray Sezer, who sells lamps in Brückstraße, loses customers so that others may drink coffee in the sun. People who walk badly were left standing at the barrier on the first Saturday, because nobody had thought of them. On the second somebody had: a small electric cart went to and fro, and it was full all day.',
      ),
      p(
        'So do it properly. Keep the cart. Put benches and the Saturday flower market into Brückstraße. Let craftsmen through until ten. And then close the Altmarkt on all fifty-two Saturdays, without another report.',
      ),
      p(
        'A trial asks whether something is possible. We know by now. What is left to ask is whether we want it, and for that we have a council. It meets on Thursday, at six. It is open to the public, and there is room.',
      ),
    ),
  },
  {
    slug: 'what-a-correction-is-for',
    section: 'opinion',
    kicker: 'From the editor',
    headline: 'What a correction is for',
    standfirst:
      'We made a mistake of 6,000 people this week. Why I would rather tell you twice than not at all.',
    authors: ['ruth-oelkers'],
    topics: ['open-data'],
    picks: ['old-bridge-closes-for-repair', 'town-hall-bees-lime-honey'],
    published: { hours: 20 },
    body: body(
      p(
        'In our report on the closing of the Old Bridge there stood, for about four hours, that 17,000 people cross it on a working day. It is 11,000. The larger figure is that of all three bridges together. It was in the right table, one row too low.',
      ),
      p(
        'Nobody was hurt by it. Hardly anyone would have noticed if we had changed the number and kept quiet. Two people wrote to us, and one of them only wanted to know how one counts people on a bridge. (With a camera that sees nothing but shadows.)',
      ),
      p(
        'We could have kept quiet, then. Many do. On a page that is made of light, nothing is easier than to have been right all along.',
      ),
      pull(
        'A paper is not believed because it makes no mistakes. It is believed because one can look them up.',
        'Ruth Oelkers',
      ),
      p(
        'But somebody told the figure to a colleague over lunch. Somebody wrote it into a letter to the council. They carry our mistake around with them, and they will not come back by themselves to see whether it is still there. A correction is for them. It has to say what was wrong, or they will not recognise it.',
      ),
      p(
        'That is why you find ours in three places: in the story, beside the sentence it is about; in the history of the story, where the old wording can still be read; and on a page with all the others. Last year there were 68. I have read each of them aloud before it went out. It is an unpleasant quarter of an hour, and the most useful of my week.',
      ),
      p(
        'The citizens’ association of the Weberviertel, by the way, was right as well. The limes on the Ring are theirs, too.',
      ),
    ),
  },
  {
    slug: 'the-river-owes-us-nothing',
    section: 'opinion',
    kicker: 'Comment',
    headline: 'The river does not owe us a dry cellar',
    standfirst:
      'The wall has held. That is good news for Fischerufer, and a reason to talk about the fields above Obertesse.',
    authors: ['tilda-harms'],
    topics: ['flood-protection', 'the-tesse', 'climate'],
    picks: ['tesse-rises-flood-gates-closed', 'down-the-tesse-on-foot'],
    published: { minutes: 28 },
    body: body(
      p(
        'On Fischerufer people are standing on the wall and taking pictures of the water on the other side. I have every sympathy. My mother still lives at number 12, and her freezer is where it should be.',
      ),
      p(
        'But a wall does not make a river smaller. What is not allowed into our cellars runs on, twelve kilometres, to Wiedemünde. They have no wall there. They have a snack bar, a petrol station and 900 people who are carrying their carpets upstairs tonight, with four centimetres more water than they would have had without us. The water office has worked it out. The figure is on page 31 of its report.',
      ),
      h2('Where the room is'),
      p(
        'A few days ago I described in this paper how the Tesse looks before it gets here. It has been put into a straight bed, four kilometres shorter than the one it had made itself, and drained down to the last ditch. We took the room away from it up there, and are surprised that it asks for it down here.',
      ),
      p(
        'There is a plan for giving some of it back. The polder of Grasbrook would take nine centimetres off a flood like today’s, at our gauge and at all those below. It costs half as much again as the wall. It also costs four families land on which their grandparents broke their backs, and it is to be decided by a council in which none of them has a seat.',
      ),
      pull(
        'Whoever is upstream of somebody should speak to them before the water does.',
        'Tilda Harms',
      ),
      p(
        'Tessenau could do something unusual, and share. Two hundred and twelve cellars that stay dry are worth money; the insurers know exactly how much. A part of it, every year, for those who let their meadows go under for us: not as compensation but as wages, for work that has to be learned. One of the four has already drawn a plan, with felt pens.',
      ),
      p(
        'The water is falling by two centimetres an hour. By the weekend we shall have forgotten it. That would be the time to drive up there.',
      ),
    ),
  },
];

